import type { Code, Nodes } from 'mdast';
import type { Document } from '../../read/index.ts';
import { labelOf } from '../../read/index.ts';
import { languageOf } from '../convert/index.ts';

/** A fenced block: its lines in the file that the user wrote, without the fence where there is one. */
export interface Fence {
  language: string | undefined;
  /** 1-based; `endLine` is inside. */
  line: number;
  endLine: number;
}

/** Stretches of a text by their 0-based offsets, in order. */
export interface Stretches {
  starts: readonly number[];
  ends: readonly number[];
}

/** A stretch of a note that is searched as one: a paragraph, list item, heading or table row, or a whole fence. */
export interface Passage {
  text: string;
  /** The text in lower case, to look for plain words in. */
  lower: string;
  /** 0-based offset in the text of the note. */
  start: number;
  /** 1-based first line. */
  line: number;
  fence?: Fence;
  /** Inline code: 0-based offsets in the text, from the first backtick or tag to the last. */
  code: Stretches;
  /** It is labelled as what is wrong: a trap, a bad example. */
  wrong: boolean;
}

/** The text of a note with what a search needs: where lines begin, which of them are code. Passages are made on demand. */
export interface NoteText {
  text: string;
  passageAt(line: number): Passage;
  lineAt(offset: number): number;
  startOf(line: number): number;
}

const OPENS = /^\s*(?:[-*+•◦▪]\s|\d{1,4}[.)]\s|#{1,6}\s|\||>\s*$)/u;
const CLOSES = /^\s*(?:#{1,6}\s|\|)/u;
const LABEL = /^[\s>*_#•-]*(?:\d{1,4}[.)]\s+)?(.{1,48}?)\s*[:：]/u;
const WRONG: ReadonlySet<string> = new Set(['trap', 'dont', 'bad', 'situation']);

/** In: a note as it was read. Out: its text. Linear. */
export function noteTextOf(document: Document): NoteText {
  const { sourceLines } = document;
  const text = sourceLines.join('\n');
  const starts = startsOf(sourceLines);
  const fences = fencesOf(document);
  const cache = new Map<number, Passage>();

  const startOf = (line: number): number => starts[line - 1] ?? text.length;
  const isProse = (line: number): boolean => line >= 1 && line <= sourceLines.length && !fences.has(line);
  const isBlank = (line: number): boolean => (sourceLines[line - 1] ?? '').trim() === '';
  const make = (first: number, last: number, fence?: Fence): Passage => {
    const start = startOf(first);
    const end = startOf(last) + (sourceLines[last - 1]?.length ?? 0);
    const words = text.slice(start, end);
    const wrong = fence === undefined && WRONG.has(labelOf(LABEL.exec(words)?.[1] ?? '')?.role ?? '');
    return {
      text: words,
      lower: words.toLowerCase(),
      start,
      line: first,
      code: fence ? NONE : codeIn(words),
      wrong,
      ...(fence && { fence }),
    };
  };

  return {
    text,
    startOf,
    lineAt: (offset) => lastAtMost(starts, offset) + 1,
    passageAt(line) {
      const known = cache.get(line);
      if (known) return known;
      const fence = fences.get(line);
      let first = fence?.line ?? line;
      let last = fence?.endLine ?? line;
      if (!fence) {
        const opens = (at: number): boolean => OPENS.test(sourceLines[at - 1] ?? '');
        const closes = (at: number): boolean => CLOSES.test(sourceLines[at - 1] ?? '');
        while (!opens(first) && isProse(first - 1) && !isBlank(first - 1) && !closes(first - 1)) first--;
        while (!closes(last) && isProse(last + 1) && !isBlank(last + 1) && !opens(last + 1)) last++;
      }
      const passage = make(first, last, fence);
      for (let at = first; at <= last; at++) cache.set(at, passage);
      return passage;
    },
  };
}

const INLINE = /(`+)(?!`)[^\n`]{0,400}?\1|<code>[^<\n]{0,200}(?:<(?!\/code)[^<\n]{0,80}){0,3}/giu;

const NONE: Stretches = { starts: [], ends: [] };

function codeIn(text: string): Stretches {
  if (!text.includes('`') && !text.includes('<code>')) return NONE;
  const found = [...text.matchAll(INLINE)];
  return { starts: found.map(({ index }) => index), ends: found.map(({ 0: whole, index }) => index + whole.length) };
}

function startsOf(lines: readonly string[]): number[] {
  const starts: number[] = [];
  let offset = 0;
  for (const line of lines) {
    starts.push(offset);
    offset += line.length + 1;
  }
  return starts;
}

/** Index of the last value that is not above `limit`. */
export function lastAtMost(values: readonly number[], limit: number): number {
  let low = 0;
  let high = values.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) <= limit) low = middle;
    else high = middle;
  }
  return low;
}

/** Fenced code by line. */
function fencesOf({ root, sourceLines }: Document): Map<number, Fence> {
  const fences = new Map<number, Fence>();
  const queue: Nodes[] = [root];
  for (let node = queue.pop(); node; node = queue.pop()) {
    if (node.type === 'code') addFence(node, sourceLines, fences);
    else if ('children' in node && node.type !== 'paragraph') for (const child of node.children) queue.push(child);
  }
  return fences;
}

function addFence(node: Code, sourceLines: readonly string[], fences: Map<number, Fence>): void {
  if (!node.position) return;
  const isMark = (line: number): boolean =>
    /^[\s>]*(?:[-*+]\s+|\d+[.)]\s+)?(?:`{3,}|~{3,})/u.test(sourceLines[line - 1] ?? '');
  const { start, end } = node.position;
  let first = start.line;
  // A fence that was recovered may begin with the name of its language.
  while (first < end.line && sourceLines[first - 1]?.trim() !== node.value.split('\n', 1)[0]?.trim()) first++;
  if (sourceLines[first - 1]?.trim() !== node.value.split('\n', 1)[0]?.trim()) first = start.line;
  const last = end.line > first && isMark(end.line) ? end.line - 1 : end.line;
  const fence: Fence = { language: languageOf(node.lang), line: first, endLine: last };
  for (let line = first; line <= last; line++) fences.set(line, fence);
}
