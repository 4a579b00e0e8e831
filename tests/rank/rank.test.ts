import { expect, test } from 'vitest';
import { queryWords, rankByTitle } from '../../generators/browser.ts';

test.each([
  ['COPY vs ADD', ['COPY', 'ADD']],
  ['what is the difference between merge and rebase?', ['merge', 'rebase']],
  ['--rm', ['--rm']],
  ['when to use ADD instead of COPY', ['ADD', 'COPY']],
  ['is a', ['is', 'a']],
  ['  ', []],
])('%j searches for %j', (query, words) => {
  expect(queryWords(query)).toEqual(words);
});

test('the title with all words comes first, and equal results keep their order', () => {
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

test('a word in many titles counts little, and the shorter of two titles wins', () => {
  const rank = (titles: string[], words: string[]) =>
    rankByTitle(
      titles.map((title) => ({ title })),
      words,
    ).map(({ title }) => title);
  const common = ['Depends on what?', 'Docker', 'Docker images', 'Docker volumes', 'Docker hosts'];
  expect(rank(common, ['docker', 'depends_on', 'healthcheck'])[0]).toBe('Depends on what?');
  expect(rank(['An image and a container', 'What is a container?'], ['container'])[0]).toBe('What is a container?');
});
