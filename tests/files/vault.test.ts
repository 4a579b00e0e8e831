import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readNotes } from '../../generators/files/index.ts';
import { NOTE_ENDINGS } from '../../generators/read/index.ts';
import { givenFiles } from '../../site/scripts/make/given-files.ts';
import { folderWith } from '../helpers/folder.ts';

/** Vaults and what lies in them, with the notes that are read. */
const VAULTS: Readonly<Record<string, { files: Record<string, string>; notes: string[] }>> = {
  'with a folder of templates': {
    files: {
      '.obsidian/templates.json': '{"folder":"Templates"}',
      'Joins.md': '# Joins',
      'Templates/Daily.md': '# {{date}}',
      'Templates/Deep/Weekly.md': '# {{date}}',
      'sub/Templates/Kept.md': '# Kept',
    },
    notes: ['Joins.md', 'sub/Templates/Kept.md'],
  },
  'with templates of Templater in a folder of a folder, written with slashes around it': {
    files: {
      '.obsidian/plugins/templater-obsidian/data.json': '{"templates_folder":"/meta/Vorlägen/"}',
      '.obsidian/plugins/other/readme.md': '# Plugin',
      'meta/Vorla\u0308gen/T.md': '# <% tp.file.title %>',
      'meta/Kept.md': '# Kept',
    },
    notes: ['meta/Kept.md'],
  },
  'whose settings are broken, name no folder, or name the vault': {
    files: {
      '.obsidian/templates.json': '{"folder":',
      '.obsidian/plugins/templater-obsidian/data.json': '{"templates_folder":"/"}',
      'Templates/Daily.md': '# Daily',
      'b/.obsidian/templates.json': '{"folder":3}',
      'b/3/A.md': '# A',
      'c/.obsidian/templates.json': 'null',
      'c/A.md': '# A',
    },
    notes: ['Templates/Daily.md', 'b/3/A.md', 'c/A.md'],
  },
  'that are folders among the notes, each with templates of its own': {
    files: {
      'one/.obsidian/templates.json': '{"folder":"T"}',
      'one/T/A.md': '# A',
      'one/B.md': '# B',
      'two/T/A.md': '# A',
      'two/.obsidian/app.json': '{}',
    },
    notes: ['one/B.md', 'two/T/A.md'],
  },
  'with what programs leave beside notes, and output of Cribsmith': {
    files: {
      '.NET.md': '# .NET',
      '.md': 'no name',
      '.trash/Gone.md': '# Gone',
      '.obsidian/Note.md': '# Note',
      '._Joins.md': 'of macOS',
      '~$Joins.md': 'of an office program',
      'node_modules/x/README.md': '# X',
      'site/.cribsmith': 'Written by cribsmith build',
      'site/notes.txt': 'Built.',
      'site/data/notes.txt': 'Built.',
      'Cards.org': '* A\n** Q: One?\nYes.\n',
      'Joins.md': '# Joins',
    },
    notes: ['.NET.md', 'Cards.org', 'Joins.md'],
  },
};

describe.each(Object.entries(VAULTS))('vaults %s', (_, { files, notes }) => {
  const paths = (all: readonly { path: string }[], before = '') =>
    all
      .map(({ path }) => path.slice(before.length))
      .sort()
      .map((path) => path.normalize('NFC'));
  const dropped = (under: string) =>
    Object.entries(files).map(([path, text]) => ({
      path: `${under}${path}`,
      file: new File([text], path.split('/').at(-1) ?? path),
    }));

  test('give the same notes as a folder, as an archive, and when dropped', async () => {
    const folder = folderWith(files);
    expect(paths(readNotes(folder))).toEqual(notes);
    expect(paths(await givenFiles(dropped('vault/'), NOTE_ENDINGS))).toEqual(notes);
    expect(paths(await givenFiles(dropped(''), NOTE_ENDINGS))).toEqual(notes);
  });

  test.each(['', 'vault/'])('give the same notes in an archive, below "%s"', (under) => {
    const members = Object.entries(files).map(([path, text]) => [under + path, strToU8(text)] as const);
    const zip = join(folderWith({ 'v.zip': zipSync(Object.fromEntries(members)) }), 'v.zip');
    expect(paths(readNotes(zip), `v.zip/${under}`)).toEqual(notes);
  });
});
