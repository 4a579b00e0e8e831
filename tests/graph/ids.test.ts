import { expect, test } from 'vitest';
import { buildGraph, spokenSigns } from '../../generators/graph/index.ts';
import { note } from './notes.ts';

test.each([
  ['C++20', 'C plus plus 20'],
  ['g++', 'g plus plus '],
  ['C#', 'C sharp '],
  ['C#/.NET', 'C sharp /.NET'],
  ['.NET 9 and .NET Core', ' dot NET 9 and  dot NET Core'],
  ['issue#12, see node.js and a .dockerignore', 'issue#12, see node.js and a .dockerignore'],
])('the symbols in %j are spelled out', (name, told) => {
  expect(spokenSigns(name)).toBe(told);
});

test('names that differ only in symbols have different ids', () => {
  const titles = ['C', 'C++', 'C#', 'NET', '.NET'];
  const { nodes } = buildGraph([note(titles.map((title) => `# ${title}\n\nWords.\n`).join('\n'), 'languages.md')]);
  const sections = nodes.filter(({ type }) => type === 'section');
  expect(sections.map(({ id }) => id)).toEqual(
    ['c', 'c-plus-plus', 'c-sharp', 'net', 'dot-net'].map((name) => `section/languages/${name}`),
  );
});

test('ids contain no invisible characters', () => {
  const titles = ['⚠️ Traps', '1️⃣ First steps', 'Cache­line and zero​width', 'می‌خواهم', '👩‍💻', '️'];
  const { nodes } = buildGraph([note(titles.map((title) => `## ${title}\n\nWords.\n`).join('\n'), 'hidden.md')]);
  for (const { id } of nodes) expect(id).not.toMatch(/\p{Default_Ignorable_Code_Point}/u);
  expect(nodes.map(({ id }) => id)).toContain('section/hidden/traps');
});
