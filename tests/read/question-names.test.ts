import { expect, test } from 'vitest';
import { buildGraph, readDocument } from '../../generators/index.ts';

/** Headings that ask without a question mark, and one between them that does not ask. */
const NOTE = `# Hives

### How to lift a frame
Slowly, with both hands.
### How do you calm the bees
With smoke.
### Tool for cleaning a frame
A scraper.
### How can the entrance be kept dry
By a board above it.
### Why a hive needs air
Otherwise it moulds.
### How to find the queen
Look for the longest bee.
### When honey is taken
At the end of summer.
### How to store honey
In the dark.
`;

function questionsIn(path: string): string[] {
  const { nodes } = buildGraph([readDocument({ path, text: NOTE })]);
  return nodes.filter(({ type }) => type === 'question').map(({ title }) => title);
}

test.each(['interview-questions.md', '3-Interview Questions.md', 'häufige-fragen.md'])(
  'most headings of a note called %s ask, so all of them do',
  (path) => {
    expect(questionsIn(path)).toHaveLength(8);
    expect(questionsIn(path)).toContain('Tool for cleaning a frame');
  },
);

test('the same headings are sections in a note with another name', () => {
  expect(questionsIn('hives.md')).toEqual([]);
});
