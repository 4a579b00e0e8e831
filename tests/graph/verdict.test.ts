import { expect, test } from 'vitest';
import { nodesOf } from './notes.ts';

const verdicts = (heading: string) =>
  nodesOf(`# T\n\n## ${heading}\n\nWords before.\n\n\`\`\`js\nlet a\n\`\`\`\n`, 'example').map(
    ({ verdict }) => verdict,
  );

test.each([
  ['Bad', 'bad'],
  ['The bad way', 'bad'],
  ['❌ The "Bad" Way (Single Stage)', 'bad'],
  ['Before: one stage', 'bad'],
  ['Example: bad, one stage', 'bad'],
  ['Anti-pattern', 'bad'],
  ['After', 'good'],
  ['A better approach', 'good'],
  ['Best practice', 'good'],
])('%s: %s', (heading, verdict) => {
  expect(verdicts(heading)).toEqual([verdict]);
});

test.each([
  'Code that runs before main',
  'What happens after the request is sent',
  'Good ways to copy a list',
  'A bad block device',
  'What are labels good for?',
  'How do you do it right?',
  'Docker best practices',
  'After the fork',
])('no verdict: %s', (heading) => {
  expect(verdicts(heading)).toEqual([undefined]);
});

test('text in brackets after a heading is not a label', () => {
  const steps = '## How it sorts (Important)\n\nSplit until one is left.\n\n- two by two\n';
  expect(nodesOf(`# Sorting\n\n${steps}`, 'pitfall')).toEqual([]);
  expect(nodesOf(`# Sorting\n\n${steps}`, 'section').map(({ title }) => title)).toEqual([
    'Sorting',
    'How it sorts (Important)',
  ]);
});
