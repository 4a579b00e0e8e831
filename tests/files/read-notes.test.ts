import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createIgnore } from '../../generators/files/ignore.ts';
import { leftOutOf, readNotes } from '../../generators/files/index.ts';
import { loadLibrary } from '../../generators/index.ts';
import { folderWith } from '../helpers/folder.ts';

describe('an ignore pattern', () => {
  test.each([
    ['drafts', 'drafts', true],
    ['drafts/', 'go/drafts', true],
    ['drafts', 'go/drafts.md', false],
    ['*.private.md', 'a/b.private.md', true],
    ['*.private.md', 'b.private.txt', false],
    ['/todo.md', 'todo.md', true],
    ['/todo.md', 'go/todo.md', false],
    ['go/*.md', 'go/a.md', true],
    ['go/*.md', 'go/x/a.md', false],
    ['go/**/*.md', 'go/a.md', true],
    ['go/**/*.md', 'go/x/y/a.md', true],
    ['go/**', 'go/x', true],
    ['./a?.md', 'ab.md', true],
    ['./a?.md', 'x/ab.md', false],
    ['c++.(md)', 'c++.(md)', true],
    ['caf\u00e9.md', 'cafe\u0301.md', true],
  ])('%s and %s: %s', (pattern, path, expected) => {
    expect(createIgnore([pattern])(path)).toBe(expected);
  });

  test('can be any text, and without wildcards ignores exactly that path', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (name) => {
        const isIgnored = createIgnore([name]);
        isIgnored('a/b.md');
        if (!/[*?/\\]/u.test(name)) expect(isIgnored(name)).toBe(true);
      }),
    );
  });
});

test('a note whose name begins with a dot is read; files hidden by programs, and files in hidden folders, are not', () => {
  const notes = folderWith({
    '.NET.md': '# .NET\n',
    'web/.htaccess.md': '# .htaccess\n',
    'web/.9front.txt': 'A system.\n',
    '._a.md': 'what macOS keeps beside a file',
    '.#a.md': 'a lock of Emacs',
    '.~a.md': 'a lock of an office program',
    '.trashed-1764000000-a.md': 'what Android has deleted',
    '.hidden/a.md': '# A\n',
    '.md': 'no name',
    '.gitignore': 'dist',
  });
  expect(readNotes(notes).map(({ path }) => path)).toEqual(['.NET.md', 'web/.9front.txt', 'web/.htaccess.md']);
});

describe('files about the repository', () => {
  const about = { 'CHANGELOG.md': '# Changelog\n', 'go/CONTRIBUTING.md': '# How to help\n', 'AGENTS.md': '# Rules\n' };

  test('are not notes, and each is reported', () => {
    const notes = folderWith({
      ...about,
      'README.md': '# Go\n',
      'security.md': '# Security\n',
      'a-CHANGELOG.md': '# A\n',
    });
    expect(readNotes(notes).map(({ path }) => path)).toEqual(['README.md', 'a-CHANGELOG.md', 'security.md']);
    expect(leftOutOf(notes)).toEqual(
      ['AGENTS.md', 'CHANGELOG.md', 'go/CONTRIBUTING.md'].map((path) => ({ path, why: 'repository' })),
    );
    const reported = loadLibrary(notes).graph.diagnostics.filter(({ ruleId }) => ruleId === 'repository-file');
    expect(reported.map(({ path, severity }) => `${path} ${severity}`)).toEqual([
      'AGENTS.md info',
      'CHANGELOG.md info',
      'go/CONTRIBUTING.md info',
    ]);
  });

  test('are read if a folder contains nothing else, or if one of them is given', () => {
    const notes = folderWith(about);
    expect(readNotes(notes)).toHaveLength(3);
    expect(leftOutOf(notes)).toEqual([]);
    expect(readNotes(join(notes, 'CHANGELOG.md'))).toHaveLength(1);
  });
});

describe('a symbolic link among the notes', () => {
  const outside = () => join(folderWith({ 'secret.md': '# Secret\n' }), 'secret.md');

  test('is read if it stays in their folder', () => {
    const notes = folderWith({ 'a.md': '# A\n' });
    symlinkSync('a.md', join(notes, 'b.md'));
    expect(readNotes(notes).map(({ path }) => path)).toEqual(['a.md', 'b.md']);
  });

  test('is rejected if it leaves their folder, unless links may be followed', () => {
    const notes = folderWith({ 'a.md': '# A\n' });
    symlinkSync(outside(), join(notes, 'b.md'));
    expect(() => readNotes(notes)).toThrow(
      expect.objectContaining({ ruleId: 'input-outside', place: { path: 'b.md' } }),
    );
    expect(readNotes(notes, { followLinks: true })).toHaveLength(2);
    expect(readNotes(notes, { ignore: ['b.md'] })).toHaveLength(1);
  });

  test('may be the notes folder itself', () => {
    const link = join(folderWith(), 'notes');
    symlinkSync(folderWith({ 'a.md': '# A\n' }), link);
    expect(readNotes(link)).toHaveLength(1);
  });
});
