import { expect, test } from 'vitest';
import { listPacks, practiceMatrix, renderPack } from '../../generators/docker/index.ts';
import { query } from './helpers.ts';

const packs = listPacks(query).map(({ id }) => renderPack(query, id, {}));
const matrix = practiceMatrix(query, packs);
const cell = (slug: string, language: string) => {
  const row = matrix.rows.find(({ practice }) => practice.id.endsWith(`/${slug}`));
  return row?.cells[matrix.languages.findIndex(({ id }) => id === language)];
};

test('has a cell for each practice and language, and no practice is violated', () => {
  expect(matrix.languages.map(({ id }) => id)).toEqual(packs.map(({ language }) => language));
  for (const { cells } of matrix.rows) expect(cells).toHaveLength(packs.length);
  expect(matrix.rows.flatMap(({ cells }) => cells).filter(({ state }) => state === 'broken')).toEqual([]);
});

test('has a row for every practice that a pack follows', () => {
  const rows = new Set(matrix.rows.map(({ practice }) => practice.id));
  expect(packs.flatMap(({ practices }) => practices).filter((id) => !rows.has(id))).toEqual([]);
});

test('points to the line that follows a practice', () => {
  const found = cell('pin-the-base-image', 'go');
  if (found?.state !== 'kept') throw new Error('It is kept.');
  const text = packs.find(({ language }) => language === 'go')?.files.find(({ path }) => path === found.path)?.text;
  expect(text?.split('\n')[found.line - 1]).toMatch(/^FROM /);
});

test('lists the rules that check a practice that no line shows', () => {
  expect(cell('do-without-sudo', 'go')).toEqual({ state: 'checked', rules: ['docker/no-sudo'] });
});

test('gives the reason for a base image that a language lacks, and for a practice of another language', () => {
  expect(cell('end-in-a-small-image', 'python')).toMatchObject({ note: expect.stringContaining('Not scratch: ') });
  expect(cell('link-statically', 'python')).toEqual({ state: 'none', reason: 'It is about Go' });
});

test('shows which practices a damaged pack violates', () => {
  const spoilt = packs.map((pack) => ({
    ...pack,
    files: pack.files.map((file) => ({ ...file, text: file.text.replace(/^USER .*$/m, 'USER root') })),
  }));
  const row = practiceMatrix(query, spoilt).rows.find(({ practice }) => practice.id.endsWith('/run-as-a-numeric-user'));
  expect(row?.cells.every(({ state }) => state === 'broken')).toBe(true);
});
