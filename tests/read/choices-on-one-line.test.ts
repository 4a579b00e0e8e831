import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDocument } from '../../generators/read/index.ts';
import { areOnOneLine } from '../../generators/read/repair/labels/choices-sign.ts';

/** What it means, as one pattern. */
const PATTERN = /(?:^|\s)\(?[aA]\)\s.*\s\(?[bB]\)\s.*\s\(?[cC]\)\s/u;

test('choices on one line are a, b and c, in this order, with text between them', () => {
  const pieces = fc.array(fc.constantFrom('a)', 'B)', '(c)', 'x', ' ', '  '), { maxLength: 16 });
  fc.assert(
    fc.property(pieces, (parts) => {
      expect(areOnOneLine(parts.join(''))).toBe(PATTERN.test(parts.join('')));
    }),
    { numRuns: 2000 },
  );
  expect(areOnOneLine('Which? a) this b) that c) both')).toBe(true);
});

test('a long line of signs is searched in no time', () => {
  const start = performance.now();
  expect(areOnOneLine('a) b) '.repeat(20_000))).toBe(false);
  const text = `# Questions\n\nWhich of these?\n${'a.  b.  '.repeat(1500)}\n`;
  readDocument({ path: 'questions.md', bytes: new TextEncoder().encode(text) });
  expect(performance.now() - start).toBeLessThan(3000);
});
