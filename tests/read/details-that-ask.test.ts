import { expect, test } from 'vitest';
import { buildGraph, readDocument } from '../../generators/index.ts';

test('does not take the answer for the question if a detail above it asks', () => {
  const text = ['jib', 'boom', 'mast', 'sheet']
    .map((part, at) => `## Question ${at + 1}\n\n**Prompt:** What is the ${part}?\n\nA part of a boat.\n`)
    .join('\n');
  const { nodes } = buildGraph([readDocument({ path: 'boats.md', bytes: new TextEncoder().encode(text) })]);
  const titles = nodes.flatMap((node) => (node.type === 'question' ? [node.title] : []));
  expect(titles).toHaveLength(4);
  for (const [at, part] of ['jib', 'boom', 'mast', 'sheet'].entries()) expect(titles[at]).toContain(`the ${part}?`);
});
