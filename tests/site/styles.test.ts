import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LAYERS } from '../../site/view/tokens.ts';

test('the order of layers is declared once and contains every layer', () => {
  const known: readonly string[] = LAYERS.match(/\w+(?=[,;])/gu) ?? [];
  const sheets = globSync('site/styles/*.css').map((path) => readFileSync(path, 'utf8'));
  const used = sheets.flatMap((text) =>
    [...text.matchAll(/^@layer ([^{;]+)/gmu)].map(([, names = '']) => names.trim()),
  );
  expect(used.length).toBeGreaterThan(sheets.length - 2);
  expect(used.filter((name) => !known.includes(name))).toEqual([]);
});
