import { describe, expect, test } from 'vitest';
import { factRules } from '../../generators/graph/facts/index.ts';
import { buildGraph } from '../../generators/graph/index.ts';
import { note } from './notes.ts';

const foundIn = (markdown: string) =>
  buildGraph([note(`# Notes\n\n${markdown}\n`)]).diagnostics.filter(({ ruleId }) => ruleId.startsWith('fact/'));

describe('every fact rule', () => {
  const wrong = factRules.flatMap(({ id, examples }) => examples.wrong.map((text) => [id, text] as const));
  const right = factRules.flatMap(({ id, examples }) => examples.right.map((text) => [id, text] as const));

  test.each(wrong)('%s finds %j', (id, text) => {
    expect(foundIn(text).map(({ ruleId }) => ruleId)).toContain(`fact/${id}`);
  });

  test.each(right)('%s passes over %j', (id, text) => {
    expect(foundIn(text).map(({ ruleId }) => ruleId)).not.toContain(`fact/${id}`);
  });
});
