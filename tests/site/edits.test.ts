import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildGraph, readDocument } from '../../generators/index.ts';
import {
  BLOCK_LABELS,
  type BlockKind,
  changeBlock,
  dropBlock,
  mergeBlock,
  renameBlock,
  splitAt,
} from '../../site/scripts/make/edits.ts';

const NOTE = '# T\n\n## S\n\n### Q2: Why?\n\nBecause.\n\n1. a\n2. b\n\n### Trap: Gone\n\nIt goes.\n';
const QUESTION = { line: 5, endLine: 10, title: 'Why?' };

function typesAt(text: string, line: number): string[] {
  const { nodes } = buildGraph([readDocument({ path: 'a.md', text })]);
  return nodes.filter(({ source }) => source.line === line).map(({ type }) => type);
}

test.each(Object.keys(BLOCK_LABELS))('a block changed to a %s is read as one', (kind) => {
  const text = changeBlock(NOTE, QUESTION, kind as BlockKind, 'Foo');
  expect(typesAt(text, 5)).toContain(kind);
});

test('a block without a heading gets one', () => {
  const text = changeBlock('# T\n\nWords.\n', { line: 3, endLine: 3, title: '' }, 'tip', 'Say it');
  expect(text).toBe('# T\n\n### Tip: Say it\n\nWords.\n');
});

describe('the text of a note', () => {
  test('keeps the kind and number of a block that is renamed', () => {
    expect(renameBlock(NOTE, QUESTION, 'When $& how?')).toContain('### Q2: When $& how?\n');
  });
  test('loses only the removed block', () => {
    expect(dropBlock(NOTE, QUESTION)).toBe('# T\n\n## S\n\n### Trap: Gone\n\nIt goes.\n');
  });
  test('keeps the content of a block that is merged with the one above', () => {
    expect(mergeBlock(NOTE, { line: 12, endLine: 14, title: 'Gone' })).toContain('2. b\n\nIt goes.\n');
  });
  test('gets a block at a line', () => {
    expect(splitAt('a\nb\n', 2, 'New')).toBe('a\n\n### New\n\nb\n');
  });
});

test('any edit keeps the lines outside the block', () => {
  const line = fc.constantFrom('# T', '## S', '### Q: a?', 'words', '', '- item', '| a | b |');
  fc.assert(
    fc.property(fc.array(line, { maxLength: 20 }), fc.nat(22), fc.nat(4), (lines, at, more) => {
      const text = lines.join('\n');
      const block = { line: at + 1, endLine: at + 1 + more, title: 'a?' };
      const before = lines.slice(0, at);
      for (const edited of [
        changeBlock(text, block, 'tip', 'x'),
        renameBlock(text, block, 'x'),
        dropBlock(text, block),
        mergeBlock(text, block),
      ]) {
        expect(edited.split('\n').slice(0, before.length)).toEqual(before.length > 0 ? before : []);
      }
    }),
  );
});
