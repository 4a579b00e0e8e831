import { expect, test } from 'vitest';
import { buildGraph, readDocument } from '../../generators/index.ts';

test('takes numbered items with tabs, and answers indented by tabs, for a list and not for a table', () => {
  const items = ['jib', 'boom', 'mast'].map((part, at) => `${at + 1}.\tWhat is a ${part}?\n\tA part of a boat.\n`);
  const bytes = new TextEncoder().encode(`# Interview questions\n\n${items.join('')}`);
  const { nodes } = buildGraph([readDocument({ path: 'boats.md', bytes })]);
  const asked = nodes.flatMap((node) => (node.type === 'question' ? [{ title: node.title, empty: node.empty }] : []));
  expect(asked).toEqual(['jib', 'boom', 'mast'].map((part) => ({ title: `What is a ${part}?`, empty: false })));
});
