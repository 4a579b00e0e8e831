import { expect, test } from 'vitest';
import { queryWords, rankByTitle } from '../../generators/browser.ts';

test.each([
  ['COPY vs ADD', ['COPY', 'ADD']],
  ['what is the difference between merge and rebase?', ['merge', 'rebase']],
  ['--rm', ['--rm']],
  ['is a', ['is', 'a']],
  ['  ', []],
])('%j looks for %j', (query, words) => {
  expect(queryWords(query)).toEqual(words);
});

test('the title that says it all comes first, and equals keep their order', () => {
  const titles = ['Volumes', 'COPY --from', 'When COPY, when ADD?', 'COPY and caches'];
  const ranked = rankByTitle(
    titles.map((title) => ({ title })),
    ['copy', 'add'],
  );
  expect(ranked.map(({ title }) => title)).toEqual([
    'When COPY, when ADD?',
    'COPY --from',
    'COPY and caches',
    'Volumes',
  ]);
});
