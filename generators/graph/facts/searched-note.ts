import { areasOf, type Document, fenceOf, type Glossary, labelLine } from '../../read/index.ts';
import { lastAtMost } from '../../report/index.ts';
import { languageOf } from '../convert/index.ts';
import { noteGlossaryOf } from '../statements/index.ts';

/** A fenced code block. Its position is the first line of its content in the repaired text. */
export interface PassageFence {
  language: string | undefined;
  /** 1-based. */
  line: number;
}

/** Ranges of a text as 0-based offsets, in order. */
export interface Stretches {
  starts: readonly number[];
  ends: readonly number[];
}

/** A part of a note that is searched as a unit: a paragraph, list item, heading, table row or fence. */
export interface Passage {
  text: string;
  /** The text in lower case, to search for plain words. */
  lower: string;
  /** 0-based offset in the text of the note. */
  start: number;
  /** 1-based first line. */
  line: number;
  fence?: PassageFence;
  /** Inline code: 0-based offsets in the text, from the first backtick or tag to the last. */
  code: Stretches;
  /** Whether a label marks it as wrong: a pitfall, or a bad example. */
  wrong: boolean;
  /** Translates its words to English. Undefined for English and code. */
  glossary?: Glossary;
}

/**
 * The repaired text of a note, indexed for searching. Lines are 1-based and refer to the repaired text, so they do not
 * depend on the layout of the note. Passages are created on demand.
 */
export interface SearchedNote {
  text: string;
  /** Translates its prose to English. Undefined for English. */
  glossary: Glossary | undefined;
  /** The passage on a line. Undefined in a comment. */
  passageAt(line: number): Passage | undefined;
  lineAt(offset: number): number;
  /** All passages except code, in order. */
  prose(): Passage[];
  startOf(line: number): number;
}

const OPENS = /^\s*(?:[-*+•◦▪]\s|\d{1,4}[.)]\s|#{1,6}\s|\||>\s*$)/u;
const CLOSES = /^\s*(?:#{1,6}\s|\|)/u;
/** The Markdown markers at the beginning of a block. */
const MARKS = /^\s*(?:>\s*|(?:#{1,6}|[-*+•])\s+)*(?:\d{1,4}[.)]\s+)?/u;
const WRONG: ReadonlySet<string> = new Set(['trap', 'dont', 'bad', 'situation']);

/** Indexes the text of a note. Linear. */
export function searchedNoteOf(document: Document): SearchedNote {
  const { markdown: text } = document;
  const lines = text.split('\n');
  const starts = startsOf(lines);
  const areas = areasOf(lines.map((line) => ({ text: line })));
  const cache = new Map<number, Passage>();
  const glossary = noteGlossaryOf(document);

  const startOf = (line: number): number => starts[line - 1] ?? text.length;
  const lineOf = (line: number): string => lines[line - 1] ?? '';
  const isProse = (line: number): boolean => areas[line - 1] === 'text' && lineOf(line).trim() !== '';
  const make = (first: number, last: number, fence?: PassageFence): Passage => {
    const start = startOf(first);
    const words = text.slice(start, startOf(last) + lineOf(last).length);
    const [opening = ''] = words.replace(MARKS, '').split('\n', 1);
    const wrong = fence === undefined && WRONG.has(labelLine(opening)?.role ?? '');
    return {
      text: words,
      lower: words.toLowerCase(),
      start,
      line: first,
      code: fence ? NONE : codeIn(words),
      wrong,
      ...(fence && { fence }),
      ...(glossary && !fence && { glossary }),
    };
  };
  const codeAt = (line: number): Passage => {
    let [first, last] = [line, line];
    while (areas[first - 2] === 'code') first--;
    while (areas[last] === 'code') last++;
    const language = languageOf(fenceOf(lineOf(first - 1))?.info.split(/\s/u, 1)[0]);
    return make(first, last, { language, line: first });
  };
  const proseAt = (line: number): Passage => {
    let [first, last] = [line, line];
    while (!OPENS.test(lineOf(first)) && isProse(first - 1) && !CLOSES.test(lineOf(first - 1))) first--;
    while (!CLOSES.test(lineOf(last)) && isProse(last + 1) && !OPENS.test(lineOf(last + 1))) last++;
    return make(first, last);
  };

  const note: SearchedNote = {
    text,
    glossary,
    startOf,
    lineAt: (offset) => lastAtMost(starts, offset) + 1,
    passageAt(line) {
      const known = cache.get(line);
      if (known) return known;
      const area = areas[line - 1];
      if (area === 'comment') return undefined;
      const passage = area === 'code' ? codeAt(line) : area === 'fence' ? make(line, line) : proseAt(line);
      for (let at = line; at >= passage.line; at--) cache.set(at, passage);
      const end = passage.start + passage.text.length;
      for (let at = line + 1; startOf(at) < end; at++) cache.set(at, passage);
      return passage;
    },
    prose() {
      const passages = lines.flatMap((_, index) => (isProse(index + 1) ? (note.passageAt(index + 1) ?? []) : []));
      return [...new Set(passages)];
    },
  };
  return note;
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
