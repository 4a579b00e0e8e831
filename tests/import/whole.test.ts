import { chmodSync, lstatSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { call } from '../helpers/call.ts';
import { contentOf, folderWith } from '../helpers/folder.ts';

/** How many more files can be written or moved before the disk is full. */
const disk = vi.hoisted(() => ({ left: Number.POSITIVE_INFINITY }));

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  const spend = (path: unknown) => {
    disk.left--;
    if (disk.left === -1) throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC', path });
  };
  return {
    ...fs,
    writeFileSync: (...args: Parameters<typeof fs.writeFileSync>) => {
      spend(args[0]);
      fs.writeFileSync(...args);
    },
    renameSync: (...args: Parameters<typeof fs.renameSync>) => {
      spend(args[1]);
      fs.renameSync(...args);
    },
  };
});

afterEach(() => {
  disk.left = Number.POSITIVE_INFINITY;
});

const SOURCES = { 'in/a.md': '# A\n\nNew.\n', 'in/deep/b.md': '# B\n\nNew.\n' };

test.each([
  ['a note', 'out/a.md', 'else/mine.md'],
  ['a note that leads nowhere', 'out/a.md', 'else/absent.md'],
  ['a folder', 'out/deep', 'else'],
  ['the ledger', 'out/.cribsmith-import.json', 'else/ledger.json'],
])('%s is never written through if it is a symbolic link', async (_name, link, target) => {
  const folder = folderWith({ ...SOURCES, 'else/mine.md': '# Mine\n', 'else/ledger.json': '{"version":1,"notes":{}}' });
  mkdirSync(join(folder, 'out'));
  symlinkSync(join(folder, target), join(folder, link));
  const before = contentOf(folder);
  const { code, stderr } = await call('import', join(folder, 'in'), '--out', join(folder, 'out'), '--force');
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(`${link} is a link`) });
  expect(contentOf(folder)).toEqual(before);
  expect(lstatSync(join(folder, link)).isSymbolicLink()).toBe(true);
});

test('the folder itself may be a symbolic link, because it was given', async () => {
  const folder = folderWith({ ...SOURCES, 'else/mine.md': '# Mine\n' });
  symlinkSync(join(folder, 'else'), join(folder, 'out'));
  expect((await call('import', join(folder, 'in'), '--out', join(folder, 'out'))).code).toBe(0);
  expect(readFileSync(join(folder, 'else/a.md'), 'utf8')).toContain('New.');
});

test.each([
  ['a folder stands where a note would', 'out/deep/b.md/kept.md'],
  ['a file stands where a folder would', 'out/deep'],
])('nothing is written if %s', async (_name, obstacle) => {
  const folder = folderWith({ ...SOURCES, [obstacle]: '# Kept\n' });
  writeFileSync(join(folder, 'out/a.md'), '# Old\n');
  const before = contentOf(folder);
  const { code, stderr } = await call('import', join(folder, 'in'), '--out', join(folder, 'out'), '--force');
  expect(code).not.toBe(0);
  expect(stderr).toMatch(/is a (?:file|folder), not/);
  expect(stderr).not.toMatch(/\n\s+at /);
  expect(contentOf(folder)).toEqual(before);
});

test('nothing is written if a name is too long', async () => {
  // Its note needs three characters for the ending, which makes 256.
  const long = `${'x'.repeat(253)}.c`;
  const folder = folderWith({ 'a.md': '# A\n', [long]: '# X\n\nText.\n' });
  const before = contentOf(folder);
  const { code, stderr } = await call('import', join(folder, 'a.md'), join(folder, long), '--out', join(folder, 'out'));
  expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining('too long') });
  expect(contentOf(folder)).toEqual(before);
});

test('if the disk becomes full during any write or move, the folder is as before', async () => {
  let failed = 0;
  for (let allowed = 0; ; allowed++) {
    const folder = folderWith({ ...SOURCES, 'out/a.md': '# Old\n' });
    const before = contentOf(folder);
    disk.left = allowed;
    const { code, stderr } = await call('import', join(folder, 'in'), '--out', join(folder, 'out'), '--force');
    disk.left = Number.POSITIVE_INFINITY;
    if (code === 0) break;
    failed++;
    expect(stderr).toContain('The disk is full');
    expect(contentOf(folder)).toEqual(before);
    expect(() => statSync(join(folder, 'out/deep'))).toThrow('ENOENT');
  }
  // Three files are made ready, one is moved away, three are moved into their places.
  expect(failed).toBe(7);
});

test('a note that is overwritten keeps its permissions, and nothing else is left', async () => {
  const folder = folderWith({ ...SOURCES, 'out/a.md': '# Old\n' });
  chmodSync(join(folder, 'out/a.md'), 0o640);
  expect((await call('import', join(folder, 'in'), '--out', join(folder, 'out'), '--force')).code).toBe(0);
  expect(statSync(join(folder, 'out/a.md')).mode & 0o777).toBe(0o640);
  expect(Object.keys(contentOf(join(folder, 'out')))).toEqual(['.cribsmith-import.json', 'a.md', 'deep/b.md']);
});
