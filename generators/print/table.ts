import type { Inline } from '../graph/index.ts';
import type { PrintBlock, PrintInline, PrintTable } from './ir.ts';
import { WHOLE } from './soft-breaks.ts';

/** Tables with more columns need smaller type on a sheet. */
const ROOMY = 3;
/** Characters on a line of a sheet's column in the larger type of tables. */
const LINE = 47;
/** The same in the smaller type of tables. */
const DENSE_LINE = 51;
/** Longer words are hyphenated in narrow columns. */
const LONGEST_WHOLE_WORD = 8;
const BOLD_WIDTH = 1.1;
const GAP = 1.5;
/** The width of a reference number, in characters. */
const REFERENCE = 2;
/** The width of a character of code relative to text. */
const CODE_WIDTH = 1.12;
/** Maximum ratio of the widest column to the narrowest one, so that a long text does not squeeze the others. */
const SPREAD = 3.2;

/**
 * Lays out a table.
 *
 * @param rows - The rows of cells. The first is the header. Rows may have different lengths.
 * @returns The table with the share of each column, depending on its content.
 */
export function toPrintTable(rows: readonly PrintInline[][][]): PrintTable {
  const columns = Math.max(1, ...rows.map((row) => row.length));
  const full = rows.map((row) => Array.from({ length: columns }, (_, column) => row[column] ?? []));
  const [header = [], ...body] = full;
  const cells = Array.from({ length: columns }, (_, column) => full.map((row) => row[column] ?? []));
  return {
    type: 'table',
    widths: widenForWords(
      cells.map((column) => shareOf(column.map(lengthOf))),
      cells.map((column) => Math.max(...column.map(longestWord))),
    ),
    dense: columns > ROOMY,
    rowHeads: true,
    header,
    rows: body,
  };
}

/**
 * The maximum length of code words that stay whole in a table: what each column has space for, and not more than in a
 * line of text.
 *
 * @param rows - The cells of the table.
 */
export function wholeWordsIn(rows: readonly (readonly (readonly Inline[])[])[]): number {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const columns = Array.from({ length: count }, (_, column) => rows.flatMap((row) => row[column] ?? []));
  const code = columns.map((cells) => wordLengths(cells, 'inlineCode'));
  const texts = columns.map((cells) => Math.min(Math.max(0, ...wordLengths(cells, 'text')), LONGEST_WHOLE_WORD));
  const need = (whole: number) =>
    texts.reduce((sum, text, column) => {
      const kept = Math.max(0, ...(code[column] ?? []).filter((word) => word <= whole));
      return sum + Math.max(kept * CODE_WIDTH, text * BOLD_WIDTH) + GAP;
    }, 0);
  const line = count > ROOMY ? DENSE_LINE : LINE;
  const candidates = code.flat().filter((word) => word > WHOLE.cell && word <= WHOLE.line);
  return candidates.sort((a, b) => b - a).find((word) => need(word) <= line) ?? WHOLE.cell;
}

/** The lengths of the words in code, or outside of code. */
function wordLengths(content: readonly Inline[], where: 'inlineCode' | 'text'): number[] {
  return content.flatMap((node) => {
    if (node.type === where) return node.value.split(/\s+/).map((word) => word.length);
    return 'children' in node ? wordLengths(node.children, where) : [];
  });
}

/**
 * Gives each column enough space for its longest word, at the expense of the others.
 *
 * @param shares - The shares of the columns.
 * @param words - The width of the longest word in each column.
 * @returns Widths in characters, which add up to a line of text.
 */
function widenForWords(shares: readonly number[], words: readonly number[]): number[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const needs = words.map((word) => word + GAP);
  const widths = shares.map((share) => (share / total) * LINE);
  const lacking = widths.map((width, column) => Math.max(0, (needs[column] ?? 0) - width));
  const spare = widths.map((width, column) => Math.max(0, width - (needs[column] ?? 0)));
  const wanted = lacking.reduce((sum, width) => sum + width, 0);
  const offered = spare.reduce((sum, width) => sum + width, 0);
  const given = offered === 0 ? 0 : Math.min(1, wanted / offered);
  return widths.map((width, column) =>
    Number((width + (lacking[column] ?? 0) - (spare[column] ?? 0) * given).toFixed(2)),
  );
}

/** The width of the longest unbreakable word, in characters of text. */
function longestWord(content: readonly PrintInline[]): number {
  const lengths = content.map((node) => {
    if (node.type === 'break') return 0;
    if (node.type === 'reference') return REFERENCE;
    if (!('value' in node)) return longestWord(node.children);
    const longest = Math.max(...node.value.split(/[\s\u200b]+/).map((word) => word.replaceAll('\u2060', '').length));
    return node.type === 'code' ? longest * CODE_WIDTH : Math.min(longest, LONGEST_WHOLE_WORD) * BOLD_WIDTH;
  });
  return Math.max(0, ...lengths);
}

/** A table with two columns, terms and meanings, as wide as their content. */
export function pairsOf(rows: { term: PrintInline[]; meaning: PrintInline[] }[]): PrintBlock {
  const columns = [rows.map(({ term }) => term), rows.map(({ meaning }) => meaning)];
  const widths = widenForWords(
    columns.map((column) => shareOf(column.map(lengthOf))),
    columns.map((column) => Math.max(0, ...column.map(longestWord))),
  );
  return { type: 'pairs', widths, rows };
}

/**
 * The weight of a column: the square root of the average cell length reduces differences, and the longest cell is taken
 * into account.
 */
function shareOf(lengths: readonly number[]): number {
  if (lengths.length === 0) return 1;
  const average = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  const share = Math.sqrt(Math.max(average, 1) + Math.max(...lengths) / 4);
  return Math.round(Math.min(Math.max(share, 2.5), 2.5 * SPREAD) * 100) / 100;
}

function lengthOf(content: readonly PrintInline[]): number {
  let length = 0;
  for (const node of content) {
    if (node.type === 'break') length += 1;
    else if (node.type === 'reference') length += REFERENCE;
    else if (node.type === 'code') length += node.value.length * CODE_WIDTH;
    else length += 'value' in node ? node.value.length : lengthOf(node.children);
  }
  return length;
}
