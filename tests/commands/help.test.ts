import { describe, expect, test } from 'vitest';
import { commands } from '../../generators/commands/index.ts';
import { call } from '../helpers/call.ts';
import { folderWith } from '../helpers/folder.ts';

describe('help', () => {
  test.each(['--help', ...commands.map(({ name }) => `${name} --help`)])(
    'the columns of %s do not touch',
    async (line) => {
      const { stdout } = await call(...line.split(' '));
      const rows = stdout.split('\n').filter((row) => /^ {2}(?:--)?[a-z]/u.test(row));
      expect(rows.length).toBeGreaterThan(0);
      const widths = rows
        .map((row) => /^ {2}.*?\S {2,}(?=\S)/u.exec(row)?.[0].length)
        .filter((width) => width !== undefined);
      expect(new Set(widths).size).toBe(1);
    },
  );

  test.each([
    ['bild', 'Did you mean build?'],
    ['chekc', 'Did you mean check?'],
    ['xyzzy', 'Commands: build'],
    ['build --titel x', 'Did you mean --title?'],
    ['check --stritc', 'Did you mean --strict?'],
    ['build --xyzzy', 'See cribsmith build --help.'],
  ])('an unknown name (%s) gets the most similar one as a suggestion', async (line, hint) => {
    const { code, stderr } = await call(...line.split(' '));
    expect(code).toBe(2);
    expect(stderr).toContain(hint);
  });
});

test('check reports how many files have no findings', async () => {
  const clean = '# Git\n\n## Q1: What is a commit?\n\nA snapshot of the tree with its parents.\n';
  const notes = folderWith({ 'a.md': clean, 'b.md': '# B\n\nSee [this](missing.md).\n' });
  expect((await call('check', notes)).stderr).toContain('1 of 2 files clean');
});
