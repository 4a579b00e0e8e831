import { areasOf, closes, fenceOf } from '../lines/fences.ts';
import { isBlank, type Line } from '../lines/line.ts';
import { headingOf, isTableRow } from '../lines/marks.ts';

/** A stretch of a note that is parsed on its own; `end` is the index behind its last line. */
export interface Segment {
  /** `plain` is paragraphs without any mark, which need no parser. */
  kind: 'markdown' | 'code' | 'plain';
  start: number;
  end: number;
  /** It was cut off although what stands before the cut may go on behind it. */
  torn: boolean;
}

/** Characters after which a segment ends at the next place where nothing can be torn. */
const WANTED = 6_000;
/** Characters after which it ends anywhere. */
const LIMIT = 20_000;

/**
 * Cuts a note where no block of Markdown can reach over the cut: micromark's time and memory grow faster than
 * the text, so many short texts are read sooner than a long one. Top-level code blocks are segments of their own.
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

/** Whether a segment of this size ends before a line, though a block may be torn by it. */
function isOverdue(text: string, size: number): boolean {
  return size >= 8 * LIMIT || (size >= LIMIT && /^\S/u.test(text));
}

const RAW_START = /^ {0,3}<(?:pre|script|style|textarea)\b/iu;
const RAW_END = /<\/(?:pre|script|style|textarea)>/iu;

/** Which lines go on with raw HTML that begins above them, in which blank lines end nothing. */
function rawHtmlOf(lines: readonly Line[], areas: readonly string[]): boolean[] {
  let isInside = false;
  return lines.map(({ text }, index) => {
    const wasInside = isInside;
    if (areas[index] === 'text') isInside = (isInside || RAW_START.test(text)) && !RAW_END.test(text);
    return wasInside;
  });
}

/** Below this many characters a cut costs more than it saves. */
const WORTH = 1_500;
/** Begins like a word, ends like one, and holds nothing that Markdown or its automatic links know. */
const PLAIN = /^\p{L}[^\\`*_[\]<>&!~|@{}\0\t\r]*(?<! )$/u;

/** Finds the paragraphs without marks that begin at a line, where they are worth a cut. Asked from the top down. */
function plainFinder(lines: readonly Line[], areas: readonly string[]): (start: number) => Segment | undefined {
  /** Index up to which it is known that no plain text worth a cut begins. */
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

/** A heading, or the first line of a paragraph: neither goes on with a list, a quote or a table above. */
function startsBlock(lines: readonly Line[], index: number): boolean {
  const text = lines[index]?.text ?? '';
  if (!/^\S/u.test(text)) return false;
  if (headingOf(text)) return true;
  return isBlank(lines[index - 1]) && !/^(?:[-*+>|<[]|\d{1,9}[.)])/u.test(text);
}

/** The code block at the left edge that begins at a line, if its info needs no decoding. */
function codeAt(lines: readonly Line[], areas: readonly string[], start: number): Segment | undefined {
  const text = lines[start]?.text ?? '';
  const fence = areas[start] === 'fence' && /^[`~]/u.test(text) ? fenceOf(text) : undefined;
  if (!fence || /[\\&\0]/u.test(fence.info) || /^\s*</u.test(lines[start - 1]?.text ?? '')) return undefined;
  let last = start + 1;
  while (areas[last] === 'code') last++;
  const below = lines[last]?.text ?? '';
  const end = areas[last] === 'fence' ? fenceOf(below) : undefined;
  // An end mark may stand in by three blanks at most; what else ends here is for micromark to judge.
  const isEnded = end !== undefined && closes(end, fence) && /^ {0,3}[`~]/u.test(below);
  return isEnded ? { kind: 'code', start, end: last + 1, torn: false } : undefined;
}

/** The header and the marks below it of the table that a cut before `index` goes through. */
export function headOfTable(lines: readonly Line[], index: number): [Line, Line] | undefined {
  if (!isTableRow(lines[index]?.text ?? '') || !isTableRow(lines[index - 1]?.text ?? '')) return undefined;
  let top = index - 1;
  while (isTableRow(lines[top - 1]?.text ?? '')) top--;
  const header = lines[top];
  const marks = lines[top + 1];
  return header && marks && /^[\s|:-]+$/u.test(marks.text) ? [header, marks] : undefined;
}
