import { expect, test } from 'vitest';
import { buildGraph, readDocument } from '../../generators/index.ts';
import { expectedParts } from '../../site/scripts/make/expected-parts.ts';
import { SAMPLE } from '../../site/scripts/make/warm-up.ts';

test('the warm-up sample needs nothing that is loaded later', () => {
  expect(expectedParts([{ path: 'sample.md', text: SAMPLE }])).toEqual([]);
});

test('the warm-up sample covers most of the reader', () => {
  const { nodes } = buildGraph([readDocument({ path: 'sample.md', text: SAMPLE })]);
  for (const type of ['question', 'comparison', 'pitfall', 'tip', 'analogy'])
    expect(nodes.map((node) => node.type)).toContain(type);
});

test('questions in a table, and a sheet of numbered questions, load the parts that read them', () => {
  const table = '| Question | Answer |\n|---|---|\n| What is a key? | It names a row. |\n';
  const sheet = ['Keys', 'Joins', 'Views', 'Why are rows locked?', 'What is a page?'];
  const list = sheet.map((text, at) => `${at + 1}. ${text}\n`).join('');
  expect(expectedParts([{ path: 'table.md', text: table }])).toEqual(['rows']);
  expect(expectedParts([{ path: 'questions.md', text: list }])).toEqual(['sheets', 'numbers']);
});
