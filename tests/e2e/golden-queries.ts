import { readdirSync, readFileSync } from 'node:fs';

const LISTS = new URL('./search/', import.meta.url);

/** A query, and the titles that answer it. */
export interface Golden {
  query: string;
  answer: RegExp;
}

/** The queries of a list, in the order of its lines. */
export function goldenOf(name: string): Golden[] {
  return readFileSync(new URL(`${name}.tsv`, LISTS), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [query = '', answer = ''] = line.split('\t');
      return { query, answer: new RegExp(answer, 'i') };
    });
}

/** The queries of all lists. */
export function allGolden(): Golden[] {
  return readdirSync(LISTS).flatMap((name) => goldenOf(name.replace(/\.tsv$/u, '')));
}
