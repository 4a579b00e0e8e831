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
  const segments: Segment[] = [];
  let start = 0;
  let size = 0;
  let inHtml = false;
  let torn = false;
  /** Index up to which it is known that no plain text worth a cut begins. */
  let looked = 0;
  const cut = (end: number) => {
    if (end > start) segments.push({ kind: 'markdown', start, end, torn });
    start = end;
    size = 0;
    torn = false;
  };
  for (let index = 0; index < lines.length; index++) {
    const text = lines[index]?.text ?? '';
    const isSafe = !inHtml && areas[index] === 'text' && startsBlock(lines, index);
    const plain = isSafe && index >= looked ? plainAt(lines, areas, index) : undefined;
    if (plain) looked = plain.looked;
    const plainEnd = plain?.end ?? index;
    if (plainEnd > index) {
      cut(index);
      segments.push({ kind: 'plain', start: index, end: plainEnd, torn: false });
      start = plainEnd;
      index = plainEnd - 1;
      continue;
    }
    if (isSafe && size >= WANTED) cut(index);
    else if (size >= LIMIT && areas[index] === 'text' && (/^\S/u.test(text) || size >= 8 * LIMIT)) {
      cut(index);
      torn = true;
    }
    const end = inHtml ? undefined : endOfCode(lines, areas, index);
    if (end !== undefined) {
      cut(index);
      segments.push({ kind: 'code', start: index, end, torn: false });
      start = end;
      index = end - 1;
      continue;
    }
    size += text.length + 1;
    if (areas[index] === 'text') inHtml = inHtml ? !RAW_END.test(text) : RAW_START.test(text) && !RAW_END.test(text);
  }
  cut(lines.length);
  return segments;
}

/** Below this many characters a cut costs more than it saves. */
const WORTH = 1_500;
/** Begins like a word, ends like one, and holds nothing that Markdown or its automatic links know. */
const PLAIN = /^\p{L}[^\\`*_[\]<>&!~|@{}\0\t\r]*(?<! )$/u;

/** Index behind the paragraphs without marks that begin here, or `start` where they are not worth it, and how far it looked. */
function plainAt(lines: readonly Line[], areas: readonly string[], start: number): { end: number; looked: number } {
  let end = start;
  let size = 0;
  let index = start;
  while (index < lines.length) {
    const first = index;
    while (index < lines.length && areas[index] === 'text' && isPlainLine(lines[index]?.text ?? '')) index++;
    if (index === first || !isBlank(lines[index])) break;
    for (; first < index && end < index; end++) size += lines[end]?.text.length ?? 0;
    while (index < lines.length && isBlank(lines[index]) && areas[index] === 'text') index++;
  }
  return { end: size >= WORTH ? end : start, looked: index };
}

function isPlainLine(text: string): boolean {
  return PLAIN.test(text) && !/www\.|:\/\//iu.test(text);
}

const RAW_START = /^ {0,3}<(?:pre|script|style|textarea)\b/iu;
const RAW_END = /<\/(?:pre|script|style|textarea)>/iu;

/** A heading, or the first line of a paragraph: neither goes on with a list, a quote or a table above. */
function startsBlock(lines: readonly Line[], index: number): boolean {
  const text = lines[index]?.text ?? '';
  if (!/^\S/u.test(text)) return false;
  if (headingOf(text)) return true;
  return isBlank(lines[index - 1]) && !/^(?:[-*+>|<[]|\d{1,9}[.)])/u.test(text);
}

/** The index behind a code block at the left edge, whose info needs no decoding. */
function endOfCode(lines: readonly Line[], areas: readonly string[], index: number): number | undefined {
  if (areas[index] !== 'fence') return undefined;
  const text = lines[index]?.text ?? '';
  const fence = /^[`~]/u.test(text) ? fenceOf(text) : undefined;
  if (!fence || /[\\&]/u.test(fence.info) || fence.info.includes('\0') || /^\s*</u.test(lines[index - 1]?.text ?? ''))
    return undefined;
  for (let at = index + 1; at < lines.length; at++) {
    if (areas[at] === 'code') continue;
    const end = fenceOf(lines[at]?.text ?? '');
    // An end mark may stand in by three blanks at most; what else ends here is for micromark to judge.
    if (areas[at] !== 'fence' || !end || !closes(end, fence) || !/^ {0,3}[`~]/u.test(lines[at]?.text ?? ''))
      return undefined;
    return at + 1;
  }
  return undefined;
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
