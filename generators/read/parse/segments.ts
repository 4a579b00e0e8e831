import { areasOf, closes, fenceOf } from '../lines/fences.ts';
import { isBlank, type Line } from '../lines/line.ts';
import { headingOf, isTableRow } from '../lines/marks.ts';

/** A part of a note that is parsed by itself; `end` is the index after its last line. */
export interface Segment {
  /** `plain` consists of paragraphs without markup, which need no parser. */
  kind: 'markdown' | 'code' | 'plain';
  start: number;
  end: number;
  /** Whether the cut may have split a block. */
  torn: boolean;
}

/** Characters after which a segment ends at the next safe place. */
const WANTED = 6_000;
/** Characters after which it ends anywhere. */
const LIMIT = 20_000;

/**
 * Cuts a note at places that no Markdown block can span: micromark's time and memory grow faster than the text, so many
 * short texts are parsed faster than a long one. Top-level code blocks are separate segments.
 */
export function segmentsOf(lines: readonly Line[]): Segment[] {
  const areas = areasOf(lines);
  const isRaw = rawHtmlOf(lines, areas);
  const plainAt = plainFinder(lines, areas);
  const segments: Segment[] = [];
  let open = { start: 0, size: 0, torn: false };
  const cutAt = (index: number, next = index, torn = false) => {
    if (index > open.start) segments.push({ kind: 'markdown', start: open.start, end: index, torn: open.torn });
    open = { start: next, size: 0, torn };
  };
  for (let index = 0; index < lines.length; ) {
    const isWhole = !isRaw[index] && areas[index] === 'text' && startsBlock(lines, index);
    const plain = isWhole ? plainAt(index) : undefined;
    const own = plain ?? (isRaw[index] ? undefined : codeAt(lines, areas, index));
    if (own) {
      cutAt(index, own.end);
      segments.push(own);
      index = own.end;
      continue;
    }
    const text = lines[index]?.text ?? '';
    if (isWhole && open.size >= WANTED) cutAt(index);
    else if (areas[index] === 'text' && isOverdue(text, open.size)) cutAt(index, index, true);
    open.size += text.length + 1;
    index++;
  }
  cutAt(lines.length);
  return segments;
}

/** Whether a segment of this size has to end before a line, even if that splits a block. */
function isOverdue(text: string, size: number): boolean {
  return size >= 8 * LIMIT || (size >= LIMIT && /^\S/u.test(text));
}

const RAW_START = /^ {0,3}<(?:pre|script|style|textarea)\b/iu;
const RAW_END = /<\/(?:pre|script|style|textarea)>/iu;

/** Which lines continue raw HTML from above, in which blank lines end nothing. */
function rawHtmlOf(lines: readonly Line[], areas: readonly string[]): boolean[] {
  let isInside = false;
  return lines.map(({ text }, index) => {
    const wasInside = isInside;
    if (areas[index] === 'text') isInside = (isInside || RAW_START.test(text)) && !RAW_END.test(text);
    return wasInside;
  });
}

/** Shorter texts are not worth a cut. */
const WORTH = 1_500;
/** Begins and ends like a word, and has no characters with a meaning in Markdown or autolinks. */
const PLAIN = /^\p{L}[^\\`*_[\]<>&!~|@{}\0\t\r]*(?<! )$/u;

/**
 * Finds the paragraphs without markup that begin at a line, if they are worth a cut. Must be called in ascending order.
 */
function plainFinder(lines: readonly Line[], areas: readonly string[]): (start: number) => Segment | undefined {
  /** No plain text worth a cut begins before this index. */
  let looked = 0;
  const isPlain = (index: number) => areas[index] === 'text' && isPlainLine(lines[index]?.text ?? '');
  return (start) => {
    if (start < looked) return undefined;
    let end = start;
    let size = 0;
    let index = start;
    while (index < lines.length) {
      const first = index;
      while (index < lines.length && isPlain(index)) index++;
      if (index === first || !isBlank(lines[index])) break;
      for (; first < index && end < index; end++) size += lines[end]?.text.length ?? 0;
      while (index < lines.length && isBlank(lines[index]) && areas[index] === 'text') index++;
    }
    looked = index;
    return size >= WORTH && end > start ? { kind: 'plain', start, end, torn: false } : undefined;
  };
}

function isPlainLine(text: string): boolean {
  return PLAIN.test(text) && !/www\.|:\/\//iu.test(text);
}

/** Whether a line is a heading or begins a paragraph, so that it does not continue a list, quote or table. */
function startsBlock(lines: readonly Line[], index: number): boolean {
  const text = lines[index]?.text ?? '';
  if (!/^\S/u.test(text)) return false;
  if (headingOf(text)) return true;
  return isBlank(lines[index - 1]) && !/^(?:[-*+>|<[]|\d{1,9}[.)])/u.test(text);
}

/** The code block at the left margin that begins at a line, if its info string needs no decoding. */
function codeAt(lines: readonly Line[], areas: readonly string[], start: number): Segment | undefined {
  const text = lines[start]?.text ?? '';
  const fence = areas[start] === 'fence' && /^[`~]/u.test(text) ? fenceOf(text) : undefined;
  if (!fence || /[\\&\0]/u.test(fence.info) || /^\s*</u.test(lines[start - 1]?.text ?? '')) return undefined;
  let last = start + 1;
  while (areas[last] === 'code') last++;
  const below = lines[last]?.text ?? '';
  const end = areas[last] === 'fence' ? fenceOf(below) : undefined;
  // A closing fence may be indented by up to three spaces; other ends are left to micromark.
  const isEnded = end !== undefined && closes(end, fence) && /^ {0,3}[`~]/u.test(below);
  return isEnded ? { kind: 'code', start, end: last + 1, torn: false } : undefined;
}

/** The header and delimiter row of the table that is cut before `index`. */
export function headOfTable(lines: readonly Line[], index: number): [Line, Line] | undefined {
  if (!isTableRow(lines[index]?.text ?? '') || !isTableRow(lines[index - 1]?.text ?? '')) return undefined;
  let top = index - 1;
  while (isTableRow(lines[top - 1]?.text ?? '')) top--;
  const header = lines[top];
  const marks = lines[top + 1];
  return header && marks && /^[\s|:-]+$/u.test(marks.text) ? [header, marks] : undefined;
}
