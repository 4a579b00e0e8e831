import { expect, test } from 'vitest';
import { createQuery } from '../../generators/graph/index.ts';
import { lintRules } from '../../generators/lint/index.ts';
import { graph } from '../docker/helpers.ts';
import { CHECK_LIST } from './check-list.ts';

const practices = createQuery(graph).byType('practice');
const bySlug = new Map(practices.map((practice) => [practice.id.split('/').at(-1), practice]));

test.each(Object.entries(CHECK_LIST))('%s: a rule covers each check', (_, ids) => {
  const covered = new Set(lintRules.flatMap(({ also }) => also));
  expect(ids.split(' ').filter((id) => !covered.has(id))).toEqual([]);
});

test('no two rules have the same id', () => {
  expect(new Set(lintRules.map(({ id }) => id)).size).toBe(lintRules.length);
});

test('a practice in the notes explains each rule', () => {
  expect(lintRules.filter(({ practice }) => !bySlug.has(practice)).map(({ id, practice }) => [id, practice])).toEqual(
    [],
  );
});

test('a rule covers every check that a practice refers to, and points to such a practice', () => {
  const slugs = new Map<string, string[]>();
  for (const practice of practices) {
    for (const check of practice.checks)
      slugs.set(check, [...(slugs.get(check) ?? []), practice.id.split('/').at(-1) ?? '']);
  }
  const wrong = [...slugs].filter(([check, named]) => {
    const rules = lintRules.filter(({ also }) => also.includes(check));
    return rules.length === 0 || !rules.some(({ practice }) => named.includes(practice));
  });
  expect(wrong).toEqual([]);
});
