import { existsSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openRoot } from '../../generators/build/note-cache.ts';
import { cacheFolder } from '../../generators/cache-folder.ts';
import { loadLibrary } from '../../generators/index.ts';
import { contentOf, folderWith } from '../helpers/folder.ts';

describe('the cache folder', () => {
  test.each([
    ['the cache folder of the user', {}, 'linux', join(homedir(), '.cache', 'cribsmith')],
    ['XDG_CACHE_HOME', { XDG_CACHE_HOME: '/var/kept' }, 'linux', '/var/kept/cribsmith'],
    ['no relative XDG_CACHE_HOME', { XDG_CACHE_HOME: 'kept' }, 'linux', join(homedir(), '.cache', 'cribsmith')],
    ['the caches of a Mac', {}, 'darwin', join(homedir(), 'Library', 'Caches', 'cribsmith')],
    ['the local data of Windows', { LOCALAPPDATA: '/local' }, 'win32', join('/local', 'cribsmith', 'Cache')],
    ['the named one', { CRIBSMITH_CACHE: '/named', XDG_CACHE_HOME: '/var/kept' }, 'linux', '/named'],
    ['none when it is off', { CRIBSMITH_CACHE: 'off' }, 'linux', undefined],
  ] as const)('is %s', (_, env, platform, expected) => {
    expect(cacheFolder(env, platform)).toBe(expected);
  });

  test('has one folder per notes root and is limited in number', () => {
    const cache = folderWith();
    const roots = Array.from({ length: 105 }, () => openRoot(cache, folderWith(), 'documents'));
    expect(new Set(roots).size).toBe(105);
    expect(readdirSync(cache)).toHaveLength(100);
    expect(existsSync(roots.at(-1) ?? '')).toBe(true);
  });

  test('is limited to two gigabytes: the least recently used folder is removed, never one in use', () => {
    const cache = folderWith();
    const open = () => openRoot(cache, folderWith(), 'documents') ?? '';
    const roots = [open(), open(), open()].map(dirname);
    for (const [index, root] of roots.entries()) {
      writeFileSync(join(root, 'bytes'), `${1.5 * 1024 ** 3}`);
      utimesSync(root, index, index);
    }
    const newest = dirname(open());
    expect(readdirSync(cache).sort()).toEqual([basename(roots[2] ?? ''), basename(newest)].sort());
    writeFileSync(join(newest, 'bytes'), `${5 * 1024 ** 3}`);
    // The clock of a file system may be ahead of that of a run.
    const ahead = Date.now() / 1000 + 60;
    utimesSync(newest, ahead, ahead);
    const last = dirname(open());
    expect(readdirSync(cache)).toEqual([basename(last)]);
  });

  test('is optional: the build runs without one that cannot be created', () => {
    const notes = folderWith({ 'a.md': '# A' });
    expect(openRoot(join(notes, 'a.md'), notes, 'documents')).toBeUndefined();
    expect(openRoot(undefined, notes, 'documents')).toBeUndefined();
  });

  test('is used by a run, which leaves the notes unchanged', () => {
    const cache = folderWith();
    const notes = folderWith({ 'a.md': '# A\n\n### Q1: What is A?\n\nA letter.\n' });
    const before = contentOf(notes);
    const was = process.env['CRIBSMITH_CACHE'];
    process.env['CRIBSMITH_CACHE'] = cache;
    try {
      const cold = loadLibrary(notes);
      expect(readdirSync(cache, { recursive: true })).toHaveLength(3);
      expect(loadLibrary(notes)).toStrictEqual(cold);
    } finally {
      if (was === undefined) delete process.env['CRIBSMITH_CACHE'];
      else process.env['CRIBSMITH_CACHE'] = was;
    }
    expect(contentOf(notes)).toEqual(before);
  });
});
