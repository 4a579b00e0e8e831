import { expect, test } from 'vitest';
import { directionOf } from '../../generators/graph/direction.ts';
import { nodesOf } from './notes.ts';

test.each([
  ['ما هي List؟ هي واجهة', 'rtl'],
  ['List: שלום עולם', 'rtl'],
  ['The word سلام means peace', 'ltr'],
  ['Було', 'ltr'],
  ['1 + 1 = 2', undefined],
])('%s runs %s', (text, direction) => {
  expect(directionOf(text)).toBe(direction);
});

test('a note has the direction of its text without code, and a question its own if it differs', () => {
  const markdown =
    '# أسئلة\n\n### 1. ما هي List؟\n\nList هي واجهة.\n\n```java\nList<String> words = new ArrayList<>(manyMoreLettersThanAbove);\n```\n\n### 2. What is a map?\n\nPairs.\n\nكلمات كثيرة جدا جدا جدا.\n\n### 3. What is a set?\n\nNothing twice.\n\n## ملاحظات\n\nكلمات كثيرة جدا جدا جدا جدا جدا جدا جدا جدا.';
  expect(nodesOf(markdown, 'note').map(({ dir }) => dir)).toEqual(['rtl']);
  expect(nodesOf(markdown, 'question').map(({ dir }) => dir)).toEqual([undefined, undefined, 'ltr']);
  expect(nodesOf('# T\n\n## What is a map?\n\nPairs.', 'note')[0]).not.toHaveProperty('dir');
});
