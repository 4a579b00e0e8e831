import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createRandom } from '../bench/site/random.ts';
import { contentOf } from '../helpers/folder.ts';
import { withCompiledPages } from '../helpers/pages-cache.ts';

const BIN = resolve('generators/bin.js');
/** Shares of a run after which it is killed: one in each thirtieth, of a fixed row of numbers. */
const KILLS = 30;
const random = createRandom(14);
const MOMENTS = Array.from({ length: KILLS }, (_, index) => (index + random.below(1000) / 1000) / KILLS);

/** What a run says while it works, and nothing else. */
const STEPS = /^(?:[a-z][\w, ]+ \.\.\.\n)*$/u;

const folder = mkdtempSync(join(tmpdir(), 'cribsmith-test-'));
const temporary = join(folder, 'temporary');
const here = join(folder, 'here');
const dist = join(here, 'dist');
let duration = 0;

function start(out = 'dist') {
  const env = { PATH: process.env['PATH'], TMPDIR: temporary, CRIBSMITH_CACHE: join(folder, 'cache') };
  const child = spawn(process.execPath, [BIN, 'build', 'notes', '--out', out], { cwd: here, env });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text) => (said += text));
  const ended = new Promise<{ code: number | null; said: string }>((resolve) =>
    child.on('close', (code) => resolve({ code, said })),
  );
  return { child, ended };
}

function write(answer: string): void {
  writeFileSync(join(here, 'notes', 'git.md'), `# Git\n\n## Q1: What is a commit?\n\n${answer}\n`);
}

beforeAll(async () => {
  mkdirSync(join(here, 'notes'), { recursive: true });
  mkdirSync(temporary);
  withCompiledPages(join(folder, 'cache'));
  write('A snapshot.');
  await start().ended;
  const began = performance.now();
  expect((await start().ended).code).toBe(0);
  duration = performance.now() - began;
}, 240_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(process.platform === 'win32')('a build', { timeout: 600_000 }, () => {
  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('stops on %s with exit code %i and leaves nothing behind', async (signal, expected) => {
    const before = contentOf(dist);
    for (const moment of [0.3, 0.7]) {
      const { child, ended } = start();
      await setTimeout(duration * moment);
      child.kill(signal);
      const { code, said } = await ended;
      // It may have been done, or not yet have listened.
      if (code === 0 || code === null) continue;
      expect({ code, said }).toEqual({ code: expected, said: expect.stringMatching(STEPS) });
      expect(contentOf(dist)).toEqual(before);
      expect(readdirSync(here)).toEqual(['dist', 'notes']);
      expect(readdirSync(temporary)).toEqual([]);
    }
  });

  test('that is killed at any moment leaves a complete output, and the next one cleans up', async () => {
    const outputs = [contentOf(dist)];
    write('A snapshot of the tree.');
    // The ledger of the cards comes from the output that is replaced.
    cpSync(dist, join(here, 'other'), { recursive: true });
    await start('other').ended;
    outputs.push(contentOf(join(here, 'other')));
    rmSync(join(here, 'other'), { recursive: true });
    for (const moment of MOMENTS) {
      const { child, ended } = start();
      await setTimeout(duration * moment);
      child.kill('SIGKILL');
      await ended;
      expect(outputs).toContainEqual(contentOf(dist));
    }
    expect((await start().ended).code).toBe(0);
    expect(contentOf(dist)).toEqual(outputs[1]);
    expect(readdirSync(here)).toEqual(['dist', 'notes']);
    expect(readdirSync(temporary)).toEqual([]);
  });

  test('that fills the disk reports it in one line and keeps the previous output', async (context) => {
    const disk = join(here, 'disk');
    mkdirSync(disk);
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', disk], { stdio: 'pipe' });
    } catch {
      rmSync(disk, { recursive: true });
      return context.skip('no small disk can be mounted here');
    }
    try {
      const { code, said } = await start('disk/dist').ended;
      expect({ code, said }).toEqual({ code: 1, said: expect.stringContaining('The disk is full') });
      expect(said).not.toMatch(/\n\s+at /u);
      expect(readdirSync(disk)).toEqual([]);
    } finally {
      execFileSync('umount', [disk]);
      rmSync(disk, { recursive: true });
    }
  });
});
