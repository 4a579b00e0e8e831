import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { describe, expect, test } from 'vitest';
import { type Document, readDocument } from '../../generators/index.ts';

const encoder = new TextEncoder();
const read = (text: string, path = 'note.md'): Document => readDocument({ path, bytes: encoder.encode(text) });

/** Lines such as notes have, whole and broken, and lines that no note should have. */
const line = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      '# Topic',
      '## 1. Section',
      '1. Why?',
      'Q2: What is it?',
      '**Answer:** so',
      '- **Q:** a?',
      '- **A:** b',
      'A\tB\tC',
      '1\t2\t3',
      '| a | b |',
      '|---|---|',
      '```',
      '```bash',
      'Bash',
      '~~~',
      '<details><summary>Why?</summary>',
      '</details>',
      '> quote',
      '1️⃣ What?',
      '    code',
      '- item',
      '  - nested',
      '* * *',
      '---',
      'a -> b -> c',
      'Step 1: do',
      'Trap: it',
      '<name>',
      '&amp;',
      '[x]: http://y',
      'To be completed.',
      '§',
      '-',
      'Would you like more?',
      'مرحبا',
      'क्या?',
      '\t',
      '',
    ),
  },
  fc.string({ unit: 'binary', maxLength: 40 }).map((text) => text.replace(/[\r\n\0]/g, ' ')),
);
// A blank first line: a rule there would open a front matter, and a broken one is refused, as it should be.
const note = fc.array(line, { maxLength: 40 }).map((lines) => ['', ...lines].join('\n'));

function positionsOf(node: Nodes): { line: number; column: number }[] {
  const own = node.position ? [node.position.start, node.position.end] : [];
  return 'children' in node ? [...own, ...node.children.flatMap(positionsOf)] : own;
}

describe('reading', () => {
  test('keeps every position inside the file', () => {
    fc.assert(
      fc.property(note, (text) => {
        const { root, sourceLines, noise } = read(text, 'note.txt');
        for (const { line, column } of positionsOf(root)) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(Math.max(1, sourceLines.length));
          expect(column).toBeGreaterThanOrEqual(1);
          expect(column).toBeLessThanOrEqual((sourceLines[line - 1] ?? '').length + 1);
        }
        for (const { line } of noise) expect(sourceLines[line - 1]?.trim()).not.toBe('');
      }),
    );
  });

  test('is deterministic', () => {
    fc.assert(
      fc.property(note, (text) => {
        expect(read(text)).toEqual(read(text));
      }),
    );
  });

  test.each([
    ['a line', 'a'.repeat(2_000_000)],
    ['words', 'word '.repeat(400_000)],
    ['backticks', '`'.repeat(2_000_000)],
    ['tabs', '\t'.repeat(2_000_000)],
    ['fences', '```\n'.repeat(100_000)],
    ['brackets', '['.repeat(1_000_000)],
    ['stars', '*a '.repeat(300_000)],
    ['quotes', '>'.repeat(200_000)],
    ['nested lists', Array.from({ length: 1500 }, (_, depth) => `${' '.repeat(depth * 2)}- x`).join('\n')],
    ['tags', '<a '.repeat(100_000)],
  ])('terminates on only %s', (_name, text) => {
    expect(read(text).sourceLines.length).toBeGreaterThan(0);
  });
});

test.each([
  [
    'a tidy note',
    '# Git\n\n## 1. History\n\n### Q1: What is a commit?\n\nA snapshot.\n\n- one\n- two\n\n```bash\ngit log\n```\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n',
  ],
  ['front matter', '---\ntitle: Git\ntags: [vcs]\n---\n\n# Git\n\nText.\n'],
])('%s is not changed', (_name, text) => {
  const { markdown, noise } = read(text);
  expect(noise).toEqual([]);
  expect(markdown.trim()).toBe(text.trim());
});
