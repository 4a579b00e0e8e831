import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { readDocument } from '../../generators/index.ts';

const encoder = new TextEncoder();
const remark = unified().use(remarkParse).use(remarkGfm);

/** Long enough that the reader takes the short way past the parser. */
const long = `${'Plain words stand here, one after the other. '.repeat(40).trim()}`;
const line = fc.constantFrom(
  long,
  'a',
  'Words, and (more) words: 3 - 2.',
  'one ',
  'two  ',
  'é ü 漢字 क्या',
  'see www.example.org now',
  'http://example.org',
  'a@example.org',
  '===',
  '---',
  'a *b* c',
  '- item',
  '1. one',
  '  indented',
  '# Heading',
  'a | b',
  '| - | - |',
  '> quote',
  '\u00a0lead',
  'x\u3000',
);
const text = fc
  .array(fc.oneof(line, fc.constant('')), { maxLength: 24 })
  .map((lines) => ['# Title', '', long, '', ...lines].join('\n'));

test('plain paragraphs are read as the parser would read them', () => {
  fc.assert(
    fc.property(text, (whole) => {
      // What the repair rules made of it is what both are given.
      const { markdown } = readDocument({ path: 'a.md', bytes: encoder.encode(whole) });
      const { root } = readDocument({ path: 'a.md', bytes: encoder.encode(markdown) });
      const bare = JSON.stringify(remark.parse(markdown).children, (key, value) =>
        key === 'position' || key === 'data' ? undefined : value,
      );
      const own = JSON.stringify(root.children, (key, value) =>
        key === 'position' || key === 'data' ? undefined : value,
      );
      if (readDocument({ path: 'a.md', bytes: encoder.encode(markdown) }).markdown === markdown) expect(own).toBe(bare);
    }),
  );
});
