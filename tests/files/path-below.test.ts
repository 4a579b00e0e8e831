import { posix, win32 } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isBelow, pathBelow } from '../../generators/files/path-below.ts';

describe('the path of a file from a folder', () => {
  test.each([
    ['C:\\notes', 'C:\\notes\\deep\\git.md', win32, 'deep/git.md'],
    ['c:\\Notes\\', 'C:\\notes\\git.md', win32, 'git.md'],
    ['\\\\server\\share', '\\\\server\\share\\a\\b.md', win32, 'a/b.md'],
    ['C:/notes', 'C:/notes/deep/git.md', win32, 'deep/git.md'],
    ['/notes', '/notes/deep/git.md', posix, 'deep/git.md'],
    ['/notes', '/notes/back\\slash.md', posix, 'back\\slash.md'],
  ] as const)('from %s to %s has forward slashes', (folder, file, rules, expected) => {
    expect(pathBelow(folder, file, rules)).toBe(expected);
  });
});

describe('the path below a folder', () => {
  test.each([
    ['C:\\notes', 'C:\\notes', win32, true],
    ['C:\\notes', 'c:\\NOTES\\out', win32, true],
    ['C:\\notes', 'C:\\notes-old', win32, false],
    ['C:\\notes', 'C:\\', win32, false],
    ['C:\\notes', 'D:\\notes\\out', win32, false],
    ['C:\\notes', '\\\\server\\share\\notes', win32, false],
    ['C:\\notes', 'C:\\notes\\..and', win32, true],
    ['/notes', '/notes/..and', posix, true],
    ['/notes', '/notes/c:out', posix, true],
    ['/notes', '/', posix, false],
  ] as const)('of %s: %s', (folder, path, rules, expected) => {
    expect(isBelow(path, folder, rules)).toBe(expected);
  });
});
