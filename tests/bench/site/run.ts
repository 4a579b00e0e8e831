/**
 * `npm run bench:site [-- COUNT...]`: what a whole build takes beside other generators of sites, from the same notes in the same
 * run: start, cold, after one edit, and memory; and how soon an edited page is there in `cribsmith dev`. Cribsmith is measured as
 * it is installed, from its package. Linux with GNU time.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureDev } from './dev.ts';
import { measureProcess, type Usage } from './measure-process.ts';
import { unpackedPackage } from './package.ts';
import { type NoteText, siteNotes } from './site-notes.ts';
import { type Tool, toolsWith } from './tools.ts';

const counts = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), 'cribsmith-bench-'));
const cache = join(folder, 'cache');
try {
  const program = unpackedPackage(join(folder, 'package'));
  const tools = toolsWith(program).filter((tool) => tool.isInstalled());
  console.log(`Bare Node: ${shown(measureProcess([process.execPath, '-e', '0']))}\n`);
  console.log('| program | start, s (processor) |\n|---|---|');
  for (const { name, start } of tools) {
    measureProcess(start, { CRIBSMITH_CACHE: cache });
    console.log(`| ${name} | ${shown(measureProcess(start, { CRIBSMITH_CACHE: cache }))} |`);
  }
  for (const count of counts.length > 0 ? counts : [25, 100, 1000]) await benchCount(count, tools, program);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function benchCount(count: number, tools: readonly Tool[], program: string): Promise<void> {
  const notes = siteNotes(count);
  console.log(`\n${count} notes, seconds on the clock (seconds of processor time):\n`);
  console.log(
    '| program | cold | after one edit | / cold, processor | peak, MB | edited page in dev, s |\n|---|---|---|---|---|---|',
  );
  for (const tool of tools) {
    const work = join(folder, `${count}-${tool.name.replaceAll(/\W/gu, '')}`);
    mkdirSync(work);
    tool.write(work, notes);
    const cold = run(tool, work);
    tool.write(work, withEdit(notes));
    const warm = run(tool, work);
    const [edited] = notes;
    const dev = tool.name === 'Cribsmith' && edited ? (await measureDev(work, edited, cache, program)).toFixed(1) : '';
    const row = [tool.name, shown(cold), shown(warm), (warm.cpu / cold.cpu).toFixed(2), cold.peak, dev];
    console.log(`| ${row.join(' | ')} |`);
    rmSync(work, { recursive: true, force: true });
  }
}

function run(tool: Tool, work: string): Usage {
  // Astro puts modules into the current folder, and finds their packages from there.
  return measureProcess(tool.build(work), { CRIBSMITH_CACHE: cache }, work);
}

/** An answer in the middle of the notes is edited: its page, its lists, search, PDFs and decks change. */
function withEdit(notes: readonly NoteText[]): NoteText[] {
  const middle = notes.length >> 1;
  return notes.map(({ path, text }, index) => ({
    path,
    text: index === middle ? text.replace('**Answer:** ', '**Answer:** This was edited. ') : text,
  }));
}

function shown({ wall, cpu }: Usage): string {
  return `${wall.toFixed(2)} (${cpu.toFixed(2)})`;
}
