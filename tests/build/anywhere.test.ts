import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { contentOf, folderWith } from '../helpers/folder.ts';

const NOTE = '# Git\n\n## Q1: What is a commit?\n\nA snapshot of the tree with its parents.\n';
const PACKAGE = ['generators', 'site', 'templates', 'notes', 'package.json', 'tsconfig.json', 'astro.config.mjs'];
const OTHER_DISK = '/dev/shm';

const cache = mkdtempSync(join(tmpdir(), 'cribsmith-test-'));
afterAll(() => rmSync(cache, { recursive: true, force: true }));

/** Builds in a process with no HOME and a folder of its own for temporary files, which has to be empty at the end. */
async function build(
  argv: string[],
  cwd: string,
  bin = resolve('generators/bin.js'),
  others: NodeJS.ProcessEnv = {},
): Promise<void> {
  const temporary = folderWith();
  const places = { TMPDIR: temporary, TMP: temporary, TEMP: temporary, CRIBSMITH_CACHE: cache };
  const env = { PATH: process.env['PATH'], ...places, ...others };
  const child = spawn(process.execPath, [bin, 'build', ...argv], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text));
  const code = await new Promise((ended) => child.on('close', ended));
  expect({ code, said }).toEqual({ code: 0, said: expect.stringContaining('pages') });
  expect(readdirSync(temporary)).toEqual([]);
}

/** Every path, but for what the tests themselves keep while they run: `node_modules` is that of the checkout. */
function pathsBelow(folder: string): string[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return paths.filter((path) => !/^node_modules[/\\]\.(?:cache|vite)/u.test(path));
}

describe('a build', { timeout: 240_000 }, () => {
  test('runs in any folder, gives the same bytes, and does not change the package', async () => {
    const here = folderWith({ 'my notes/git.md': NOTE });
    const pack = join(folderWith(), 'a package', 'cribsmith');
    for (const name of PACKAGE) cpSync(resolve(name), join(pack, name), { recursive: true });
    symlinkSync(resolve('node_modules'), join(pack, 'node_modules'), 'junction');
    const before = pathsBelow(join(pack));

    // Many a project has such a variable, which must not take the place of the base path.
    await build(['my notes', '--out', 'first'], here, join(pack, 'generators', 'bin.js'), { BASE_URL: '/elsewhere/' });
    await build([join(here, 'my notes'), '--out', join(here, 'second')], resolve('.'));

    expect(pathsBelow(pack)).toEqual(before);
    expect(readdirSync(here)).toEqual(['first', 'my notes', 'second']);
    expect(contentOf(join(here, 'first'))).toEqual(contentOf(join(here, 'second')));
  });

  test.skipIf(!existsSync(OTHER_DISK))('writes to another file system, even twice at the same time', async () => {
    const notes = folderWith({ 'git.md': NOTE });
    const disk = mkdtempSync(join(OTHER_DISK, 'cribsmith-test-'));
    onTestFinished(() => rmSync(disk, { recursive: true, force: true }));
    await Promise.all([build([notes, '--out', 'one'], disk), build([notes, '--out', 'two'], disk)]);
    expect(readdirSync(disk)).toEqual(['one', 'two']);
    expect(contentOf(join(disk, 'one'))).toEqual(contentOf(join(disk, 'two')));
  });

  test('does not read the output that an earlier build wrote among the notes', async () => {
    const notes = folderWith({ 'git.md': NOTE });
    await build(['.'], notes);
    const first = contentOf(join(notes, 'dist'));
    await build(['.'], notes);
    expect(contentOf(join(notes, 'dist'))).toEqual(first);
    expect(readdirSync(notes)).toEqual(['dist', 'git.md']);
    expect(statSync(join(notes, 'dist')).mode & 0o777).toBe(0o777 & ~process.umask());
  });
});
