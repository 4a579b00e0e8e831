import { expect, test } from 'vitest';
import { nameOf, query } from './own-notes.ts';
import { spokenSeconds } from './spoken.ts';

const questions = query.byType('question');

test('each answer can be spoken in 30 to 100 seconds', () => {
  const outliers = questions.flatMap((question) => {
    const seconds = spokenSeconds(question);
    return seconds < 30 || seconds > 100 ? [`${nameOf(question)}: ${seconds} s`] : [];
  });
  expect(outliers).toEqual([]);
});

test('each answer has a level, an intent and a key phrase', () => {
  const lacking = questions.filter(({ level, intent, keyPhrases }) => !level || !intent || keyPhrases.length === 0);
  expect(lacking.map(nameOf)).toEqual([]);
});

test('no two statements of the notes contradict each other', () => {
  expect(query.graph.edges.filter(({ type }) => type === 'contradicts')).toEqual([]);
});
