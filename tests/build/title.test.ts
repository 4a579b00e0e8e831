import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { titleOf } from '../../generators/build/index.ts';
import { loadLibrary } from '../../generators/index.ts';
import { folderWith } from '../helpers/folder.ts';

describe('the default name of a site', () => {
  const called = (files: Record<string, string>, path: string) => {
    const notes = join(folderWith(files), path);
    return titleOf(loadLibrary(notes), notes);
  };

  test('is the name of the folder, regardless of the number of notes', () => {
    expect(called({ 'sql_interview-notes/joins.md': '# Joins\n\nText.\n' }, 'sql_interview-notes')).toBe(
      'Sql interview notes',
    );
    expect(called({ 'v1.2/a.md': '# A\n\nText.\n', 'v1.2/b.md': '# B\n\nText.\n' }, 'v1.2')).toBe('V1.2');
  });

  test('is the title of the README at the top, if it is a name', () => {
    const titled = (heading: string) =>
      called(
        { 'sql-notes/README.md': `${heading}\n\nText.\n`, 'sql-notes/joins.md': '# Joins\n\nText.\n' },
        'sql-notes',
      );
    expect(titled('# Everything on SQL')).toBe('Everything on SQL');
    expect(titled('# README')).toBe('Sql notes');
    expect(titled('# Notes on joins, indexes and all that I read about them last winter')).toBe('Sql notes');
    for (const heading of ['README.md', 'Introduction', 'Table of contents', 'Overview', 'परिचय'])
      expect(titled(`# ${heading}`)).toBe('Sql notes');
    expect(titled('# One\n\nText.\n\n# Two')).toBe('Sql notes');
    expect(called({ 'n/README.txt': 'Text.\n', 'n/a/README.md': '# Inner\n\nText.\n' }, 'n')).toBe('N');
  });

  test('is the only topic of a single note, or the file name if there are several topics', () => {
    expect(called({ 'notes.md': '# Git\n\n## History\n\nText.\n' }, 'notes.md')).toBe('Git');
    expect(called({ 'git-notes.md': '# History\n\nText.\n\n# Branches\n\nText.\n' }, 'git-notes.md')).toBe('Git notes');
    const named = '---\ntitle: All of Git\n---\n\n# History\n\nText.\n\n# Branches\n\nText.\n';
    expect(called({ 'git-notes.md': named }, 'git-notes.md')).toBe('All of Git');
  });
});
