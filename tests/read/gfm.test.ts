import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { parseMarkdown } from '../../generators/read/parse/markdown.ts';

const remark = unified().use(remarkParse).use(remarkGfm);

const PIECES = [
  '|',
  'a',
  ' ',
  '\n',
  '\n\n',
  ':-',
  '-:',
  '---',
  '~',
  '~~',
  '~~~',
  '[ ]',
  '[x]',
  '- ',
  '[^a]',
  '[^a]: b',
  '@',
  'me@example.com',
  'WWW.example.com',
  'https://example.com',
  '`',
  '> ',
  '<a@b.c>',
];

test('constructs that a text cannot contain make no difference', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }), (pieces) => {
      const text = pieces.join('');
      expect(parseMarkdown(text)).toEqual(remark.parse(text));
    }),
    { numRuns: 3000 },
  );
});
