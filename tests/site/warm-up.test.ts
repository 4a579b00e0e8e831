import { expect, test } from 'vitest';
import { buildGraph, readDocument } from '../../generators/index.ts';
import { expectedParts } from '../../site/scripts/make/expected-parts.ts';
import { SAMPLE } from '../../site/scripts/make/warm-up.ts';

test('the sample that warms the reader up needs nothing that is loaded later', () => {
  expect(expectedParts([{ path: 'sample.md', text: SAMPLE }])).toEqual([]);
});

test('the sample takes the reader through most of what notes hold', () => {
  const { nodes } = buildGraph([readDocument({ path: 'sample.md', text: SAMPLE })]);
  for (const type of ['question', 'comparison', 'pitfall', 'tip', 'analogy'])
    expect(nodes.map((node) => node.type)).toContain(type);
});
