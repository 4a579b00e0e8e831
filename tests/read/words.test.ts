import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const READER = join(import.meta.dirname, '../../generators/read');
/** The folders of rules, and of what rules share. */
const RULES = ['repair', 'labels', 'lines', 'vault'];
const COMMENT = /\/\*[\s\S]*?\*\/|(?:^|\s)\/\/.*$/gmu;
const CHARACTER_CLASS = /\[(?:\\.|[^\]\\])*\]/gu;
const WORD = /[\p{L}\p{M}]{2,}/gu;
/** Digits, which belong to no language. */
const HAN_DIGITS = /^[一二三四五六七八九十]+$/u;

test('words of languages other than English are in the files of these languages', () => {
  const files = RULES.flatMap((folder) =>
    readdirSync(join(READER, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .map((path) => join(folder, path)),
  );
  expect(files.length).toBeGreaterThan(100);
  const found = files.flatMap((path) => {
    const code = readFileSync(join(READER, path), 'utf8').replace(COMMENT, '').replace(CHARACTER_CLASS, '');
    const words = code.match(WORD) ?? [];
    return words
      .filter((word) => /[^\p{ASCII}]/u.test(word) && !HAN_DIGITS.test(word))
      .map((word) => `${path}: ${word}`);
  });
  expect(found).toEqual([]);
});
