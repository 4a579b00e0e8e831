import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../generators/index.ts';

const encoder = new TextEncoder();
const MEGABYTE = 1_000_000;

/** What a file may hold nothing but. */
const UNITS = [
  ...[
    '`',
    '\t',
    '|',
    '[',
    '**',
    '&',
    '>',
    '1.',
    '1.\n',
    '1. a?\n',
    '<details>',
    '<details>\n',
    '<table>\n',
    '<ul>\n<li>\n',
  ],
  ...['😀', '\u0301', '%%', '%%\n', '::', '==a', '[[a]]', '[[a\n', '> [!question] a\n', '│ a │\n', '+---+\n', '+--'],
  ...['a\n: b\n', 'Q: a? A: b\n', 'Question 1\n', 'aaa-\n', 'Title\n\n', 'i. a?\n', '(1) a?\n\n', 'Page 1\n\n', '#a '],
  ...[
    '[a]: b\n',
    '\r',
    'Answers\n1. B\n2. C\n',
    'a -> ',
    'a\n↓\n',
    'a\tb\n',
    '| a | b |\n',
    'a | b | c\n',
    '```\n',
    '<a ',
  ],
];

/** A list of one item in a list of one item, until there are so many characters. */
function nestedLists(length: number): string {
  const lines: string[] = [];
  for (let size = 0; size < length; size += 2 * lines.length + 4) lines.push(`${'  '.repeat(lines.length)}- x`);
  return lines.join('\n');
}

function linesOf(node: Nodes): number[] {
  const own = node.position ? [node.position.start.line, node.position.end.line] : [];
  return 'children' in node ? [...own, ...node.children.flatMap(linesOf)] : own;
}

describe('reading terminates', () => {
  test.each([
    ['one word', 'a'.repeat(10 * MEGABYTE)],
    ['words in a line', 'word '.repeat(2 * MEGABYTE)],
    ['lists, each in the one before', nestedLists(10 * MEGABYTE)],
    ['backticks', '`'.repeat(10 * MEGABYTE)],
    ['tabs', '\t'.repeat(10 * MEGABYTE)],
    ['bars', '|'.repeat(10 * MEGABYTE)],
    ['brackets', '['.repeat(10 * MEGABYTE)],
    ['quotes in a line', '>'.repeat(10 * MEGABYTE)],
  ])('on 10 MB of only %s', (_name, text) => {
    expect(readDocument({ path: 'a.md', bytes: encoder.encode(text) }).sourceLines.length).toBeGreaterThan(0);
  });

  test('on many repetitions of one character or line, with every position inside the file', () => {
    fc.assert(
      fc.property(fc.constantFrom(...UNITS), fc.constantFrom(...UNITS), fc.nat(60), (first, second, count) => {
        const text = first.repeat(count) + second.repeat(60 - count);
        const { root, sourceLines } = readDocument({ path: 'a.md', bytes: encoder.encode(text) });
        for (const line of linesOf(root)) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(sourceLines.length);
        }
      }),
    );
  });
});
