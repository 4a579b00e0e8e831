import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { NoteText } from './site-notes.ts';

const PORT = '4710';
const EDITS = 5;

/**
 * How many seconds after an edit its page is served: the median of some edits. In: the work folder of Cribsmith, which was built
 * before, the note that is edited, where the cache is, and the program.
 */
export async function measureDev(
  work: string,
  { path, text }: NoteText,
  cache: string,
  program: string,
): Promise<number> {
  const child = spawn(process.execPath, [program, 'dev', join(work, 'notes'), '--port', PORT], {
    env: { ...process.env, CRIBSMITH_CACHE: cache },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  try {
    const url = await said(child.stderr, /^(http:\S+)$/mu);
    await said(child.stderr, /^(search)/mu);
    const file = join(work, 'notes', path);
    const topic = await (await fetch(`${url}topics/`)).text();
    const name = /^# (.*)$/mu.exec(text)?.[1] ?? '';
    const [, href = ''] = new RegExp(`href="\\.\\./([^"]+)"[^>]*>${name}<`, 'u').exec(topic) ?? [];
    const seconds: number[] = [];
    for (let edit = 0; edit < EDITS; edit++) {
      await setTimeout(2000);
      const began = performance.now();
      writeFileSync(file, `${readFileSync(file, 'utf8')}\nA line that edit number ${edit} has added.\n`);
      while (!(await (await fetch(url + href)).text()).includes(`number ${edit} has`)) await setTimeout(20);
      seconds.push((performance.now() - began) / 1000);
    }
    return seconds.sort((a, b) => a - b)[EDITS >> 1] ?? Number.NaN;
  } finally {
    child.kill('SIGTERM');
  }
}

function said(stream: NodeJS.ReadableStream, pattern: RegExp): Promise<string> {
  let text = '';
  return new Promise((resolve) => {
    const listen = (chunk: Buffer) => {
      text += chunk;
      const found = pattern.exec(text)?.[1];
      if (found === undefined) return;
      stream.off('data', listen);
      stream.resume();
      resolve(found);
    };
    stream.on('data', listen);
  });
}
