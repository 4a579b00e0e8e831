import { expect, test } from 'vitest';
import { heightsFor, knownFrom } from '../../generators/print/heights.ts';
import type { BookItem, DocumentLayout, Paged } from '../../generators/print/ir.ts';

const named = (value: string): BookItem => ({ type: 'heading', level: 1, title: [{ type: 'text', value }] });
const paged: Paged = { title: '', about: { authors: [], subject: '', keywords: [] }, pageWords: ['', ''] };

function bookOf(...titles: readonly string[]): DocumentLayout {
  const items = titles.map(named);
  const content = { ...paged, continued: '', summary: '', notesMargin: false, listsQuestions: true, items };
  return { layout: 'question-book', content };
}

test('measured heights apply to the same parts of a later document, wherever they are', () => {
  const known = knownFrom(bookOf('git', 'docker'), { '9.8': [20, 30.5], '8.5': [15, null] });
  expect(heightsFor(bookOf('kettle', 'docker', 'git'), known)).toEqual({
    '9.8': [null, 30.5, 20],
    '8.5': [null, null, 15],
  });
});

test('parts that were never measured have no known height', () => {
  expect(heightsFor(bookOf('git'), knownFrom(bookOf('docker'), { '9.8': [20] }))).toEqual({});
});
