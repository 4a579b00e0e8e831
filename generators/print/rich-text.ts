import { type CardBlock, linkTarget } from '../cards/index.ts';
import type { Block, Inline, ListItem, Source } from '../graph/index.ts';
import { leastCellsOf, toCodeLines, widestOf } from './code-lines.ts';
import { isDrawing } from './drawings.ts';
import type { GlyphCheck } from './glyphs.ts';
import type { Highlight } from './highlight.ts';
import type { PrintBlock, PrintInline } from './ir.ts';
import { WHOLE, withCodeBreaks, withSoftBreaks } from './soft-breaks.ts';
import { stackTable } from './stacked.ts';
import { pairsOf, toPrintTable, wholeWordsIn } from './table.ts';

/**
 * Converts rich text of the graph to the format of the layouts. `source` is the position of the text, for diagnostics.
 */
export interface Setter {
  /** A line of plain text without break marks, for document titles and footers. */
  plain(value: string, source: Source): string;
  text(value: string, source: Source): PrintInline[];
  inlines(content: readonly Inline[], source: Source): PrintInline[];
  blocks(content: readonly CardBlock[], source: Source): PrintBlock[];
}

/** Deeper lists and quotations are set at this depth, because a column is too narrow. */
const DEEPEST = 7;
const TAB = '    ';

export function createSetter(glyphs: GlyphCheck, highlight: Highlight): Setter {
  const plain = (value: string, source: Source) => glyphs.printable(value, source).replace(/[\t\n\r]+/g, ' ');
  const words = (value: string, source: Source) => withSoftBreaks(plain(value, source));

  const inline = (node: Inline, source: Source, whole: number): PrintInline[] => {
    switch (node.type) {
      case 'text':
        return node.value === '' ? [] : [{ type: 'text', value: words(node.value, source) }];
      case 'inlineCode':
        return node.value === '' ? [] : [{ type: 'code', value: withCodeBreaks(plain(node.value, source), whole) }];
      case 'break':
        return [{ type: 'break' }];
      case 'image':
        return [{ type: 'text', value: `[${words(node.alt || node.url, source)}]` }];
      case 'link': {
        const children = inlines(node.children, source, whole);
        const target = linkTarget(node.url);
        const printable = target?.type === 'outside' && PRINTABLE_URL.test(target.url);
        return printable && children.length > 0 ? [{ type: 'link', url: target.url, children }] : children;
      }
      default: {
        const children = inlines(node.children, source, whole);
        return children.length === 0 ? [] : [{ type: node.type, children }];
      }
    }
  };
  const inlines = (content: readonly Inline[], source: Source, whole: number = WHOLE.line) =>
    content.flatMap((node) => inline(node, source, whole));

  const code = (value: string, language: string | undefined, source: Source): PrintBlock => {
    const text = glyphs.printable(value.replace(/\r\n?/g, '\n').replaceAll('\t', TAB), source);
    const lines = toCodeLines(highlight(text, language));
    if (isDrawing(text, language)) return { type: 'code', text, lines, least: [widestOf(lines)], drawn: true };
    return { type: 'code', text, lines, least: leastCellsOf(lines) };
  };

  const table = (rows: readonly (readonly Inline[])[][], source: Source) => {
    const whole = wholeWordsIn(rows);
    return toPrintTable(rows.map((row) => row.map((cell) => inlines(cell, source, whole))));
  };
  const pairs = (rows: readonly (readonly [term: readonly Inline[], meaning: readonly Inline[]])[], source: Source) => {
    const whole = wholeWordsIn(rows);
    return pairsOf(
      rows.map(([term, meaning]) => ({ term: inlines(term, source, whole), meaning: inlines(meaning, source, whole) })),
    );
  };

  const itemBlocks = ({ checked, children }: ListItem, source: Source, depth: number): PrintBlock[] => {
    if (checked === undefined) return blocks(children, source, depth);
    const box: Inline = { type: 'text', value: checked ? '✓ ' : '□ ' };
    const [first, ...others] = children;
    const marked: Block[] =
      first?.type === 'paragraph'
        ? [{ ...first, children: [box, ...first.children] }, ...others]
        : [{ type: 'paragraph', children: [box] }, ...children];
    return blocks(marked, source, depth);
  };

  const block = (node: CardBlock, source: Source, depth: number): PrintBlock[] => {
    switch (node.type) {
      case 'line':
        return block({ ...node, type: 'paragraph' }, source, depth);
      case 'stops':
        return [{ type: 'stops', stops: node.stops.map((stop) => inlines(stop, source)) }];
      case 'pairs':
        return [
          pairs(
            node.rows.map(({ term, meaning }) => [term, meaning]),
            source,
          ),
        ];
      case 'commands':
        return [
          pairs(
            node.rows.map(({ synopsis, description }) => [[{ type: 'inlineCode', value: synopsis }], description]),
            source,
          ),
        ];
      case 'paragraph':
      case 'heading': {
        const children = inlines(node.children, source);
        return children.length === 0 ? [] : [{ type: node.type, children }];
      }
      case 'code':
        return [code(node.value, node.lang, source)];
      case 'blockquote': {
        const children = blocks(node.children, source, depth + 1);
        return depth >= DEEPEST ? children : [{ type: 'quote', children }];
      }
      case 'list': {
        if (depth >= DEEPEST) return node.children.flatMap((item) => itemBlocks(item, source, depth));
        const items = node.children.map((item) => itemBlocks(item, source, depth + 1));
        return [{ type: 'list', ordered: node.ordered, start: node.start ?? 1, items }];
      }
      case 'table':
        return stackTable(
          table(
            node.children.map((row) => row.children.map((cell) => cell.children)),
            source,
          ),
        );
    }
  };
  const blocks = (content: readonly CardBlock[], source: Source, depth = 0): PrintBlock[] =>
    content.flatMap((node) => block(node, source, depth));

  return {
    plain,
    text: (value, source) => inlines([{ type: 'text', value }], source),
    inlines: (content, source) => inlines(content, source),
    blocks: (content, source) => blocks(content, source),
  };
}

/** PDF readers accept only ASCII URLs of limited length. */
const PRINTABLE_URL = /^[\x21-\x7e]{8,2000}$/;
