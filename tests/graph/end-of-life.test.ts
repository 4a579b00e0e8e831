import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { END_OF_LIFE_FILE } from '../../tools/facts/end-of-life.ts';
import { renewed } from '../../tools/facts/renew-end-of-life.ts';

const table = readFileSync(END_OF_LIFE_FILE, 'utf8');

test('the table stays the same if nothing has changed', async () => {
  const before = parse(table);
  expect(parse(await renewed(table, before.date, async () => []))).toEqual(before);
});

test('changed dates and new releases are adopted; entries without a date are not changed', async () => {
  const answers: Record<string, unknown> = {
    nodejs: [
      { cycle: '27', codename: 'Next Name', eol: '2030-10-31', lts: false },
      { cycle: '26', eol: '2029-05-01' },
      { cycle: '24', eol: false },
      { cycle: '0.12', eol: '2016-12-31' },
    ],
  };
  const text = await renewed(table, '2030-01-01', async (slug) => answers[slug] ?? []);
  const { date, products } = parse(text);
  const { releases } = products.find(({ id }: { id: string }) => id === 'node');
  expect(date).toBe('2030-01-01');
  expect(releases.slice(-2)).toEqual([
    { version: '26', end: '2029-05-01' },
    { version: '27', codename: 'next', end: '2030-10-31' },
  ]);
  expect(releases.find(({ version }: { version: string }) => version === '24')).toMatchObject({ end: '2028-04-30' });
  expect(text.split('\n').slice(0, 3)).toEqual(table.split('\n').slice(0, 3));
});

test('a response with an unknown structure is rejected', async () => {
  await expect(renewed(table, '2030-01-01', async () => ({ message: 'Not found' }))).rejects.toThrow();
});
