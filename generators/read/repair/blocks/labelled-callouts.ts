import { isAnswerToggle, isQuestionsTitle } from '../../labels/titles.ts';
import { isBlank, type Line, skipBlank } from '../../lines/line.ts';
import { headingOf, isBullet } from '../../lines/marks.ts';
import { isQuestion } from '../../lines/text.ts';
import type { Note } from '../note.ts';
import { CALLOUT } from './callout-mark.ts';

/** The labels for types of callouts. All other types are quotes below their title. */
const LABELS: Readonly<Record<string, string>> = {
  question: 'Q',
  help: 'Q',
  faq: 'Q',
  tip: 'Tip',
  hint: 'Tip',
  note: 'Note',
  info: 'Note',
  important: 'Note',
  warning: 'Warning',
  caution: 'Warning',
  attention: 'Warning',
  danger: 'Danger',
  error: 'Danger',
  failure: 'Danger',
  fail: 'Danger',
  missing: 'Danger',
  bug: 'Danger',
  example: 'Example',
};
/** Types that hold the answer if they are inside a question. */
const ANSWERS = new Set([
  'success',
  'check',
  'done',
  'answer',
  'solution',
  'abstract',
  'summary',
  'tldr',
  'info',
  'note',
  'tip',
]);
/** Types that hold an answer wherever they stand, if their title says so or is missing. */
const TOLD = new Set(['answer', 'solution', 'success']);
/** Types that mean nothing without a title. */
const SILENT = new Set(['quote', 'cite']);

const QUOTED = /^\s{0,3}((?:>[ \t]?)+)/u;

/** The lines of a note with its callouts as quotes that begin with a label. */
export function labelCallouts(note: Note): Line[] {
  const { lines, areas } = note;
  const result: Line[] = [];
  /**
   * Depth of the open question, and of content that is written without its quote: the answer inside it, or a list of
   * questions.
   */
  let question = 0;
  let opened = 0;
  /** The index after the last question of a callout that contains only questions. */
  let asked = 0;
  /** The last line of the callout of a question, as long as only blank lines follow. */
  let lastAsked = -1;
  /** Lines that were moved up to the number of their question. */
  const moved = new Set<number>();
  lines.forEach((line, index) => {
    if (moved.has(index)) return;
    const depth = areas[index] === 'text' || QUOTED.test(line.text) ? depthOf(line.text) : 0;
    if (depth < opened) opened = 0;
    if (depth < question) question = 0;
    const match = CALLOUT.exec(line.text);
    if (depth > 0 && question > 0) lastAsked = index;
    else if (depth > 0 && !match) lastAsked = -1;
    else if (depth === 0 && !note.isBlank(index)) lastAsked = -1;
    if (!match || areas[index] !== 'text') {
      if (index < asked) {
        if (isEmptyQuote(line)) result.push(line);
        else result.push({ ...line, text: `> **Q:** ${contentOf(line)}`, rule: 'callouts' }, quotedBlank(line));
      } else result.push(opened > 0 ? dequoted(line, opened) : line);
      return;
    }
    const [, , type = '', title = ''] = match;
    const kind = type.toLowerCase();
    // `??? success "Answer"` below `!!! question "..."`: two boxes of one question.
    if (lastAsked >= 0 && depth === 1 && question === 0 && ANSWERS.has(kind) && isAnswerToggle(title || kind)) {
      while (isBlank(result.at(-1))) result.pop();
      const quote = quotedBlank(line);
      result.push(quote, { ...line, text: '> **A:**', rule: 'callouts' }, quote);
      return;
    }
    // `> [!question]- Show answer` below a question.
    if ((LABELS[kind] === 'Q' || TOLD.has(kind)) && question === 0 && isAnswerToggle(title || kind)) {
      opened = depth;
      if (headingOf(lines[skipBlank(lines, index - 1, -1)]?.text ?? '')) note.drop(line, 'mark of a callout');
      else result.push({ ...line, text: '**Answer:**', rule: 'callouts' }, { ...line, text: '', rule: 'callouts' });
      return;
    }
    if (LABELS[kind] === 'Q' && question === 0 && isQuestionsTitle(title)) {
      opened = depth;
      result.push({ ...line, text: `## ${title}`, rule: 'callouts' }, { ...line, text: '', rule: 'callouts' });
      return;
    }
    if (LABELS[kind] === 'Q' && depth === 1 && !isQuestion(title) && onlyAsks(note, index) > 0) {
      asked = onlyAsks(note, index);
      note.drop(line, 'mark of a callout');
      return;
    }
    const isAnswer = question > 0 && depth === question + 1 && ANSWERS.has(kind);
    if (isAnswer) opened = depth;
    else if (LABELS[kind] === 'Q') {
      question = depth;
      lastAsked = index;
    }
    const quote = '> '.repeat(isAnswer ? depth - 1 : depth);
    const number = isAnswer || LABELS[kind] !== 'Q' ? undefined : NUMBER.exec(title)?.[1];
    const asks = number === undefined ? undefined : askedBelow(note, index, depth);
    if (asks !== undefined) {
      moved.add(asks);
      if (isEmptyQuote(lines[asks - 1]) && isEmptyQuote(lines[asks + 1])) moved.add(asks + 1);
    }
    const words = asks === undefined ? headOf(kind, title.trim()) : `**Q${number}:** ${contentOf(lines[asks] ?? line)}`;
    const head = isAnswer ? '**A:**' : words;
    if (head === undefined) {
      note.drop(line, 'mark of a callout');
      return;
    }
    const blank = { ...quotedBlank(line), text: quote.trimEnd() };
    if ((depthOf(lines[index - 1]?.text ?? '') >= depth || isAnswer) && !isEmptyQuote(result.at(-1)))
      result.push(blank);
    const to = lines[asks ?? index]?.to ?? line.to;
    result.push({ ...line, text: `${quote}${head}`, to, rule: 'callouts' });
    const next = lines[asks === index + 1 ? index + 2 : index + 1];
    if (depthOf(next?.text ?? '') >= depth && !(asks !== undefined && isEmptyQuote(next))) result.push(blank);
  });
  return result;
}

/** `> [!question]- Q1.`: the number of a question whose text is below it. */
const NUMBER = /^\s*(?:#{1,6}\s+)?(?:\p{L}{1,14}\s?)?#?(\d{1,4})\s*[.):：]?\s*$/u;

/** The first line in a callout that asks. */
function askedBelow(note: Note, start: number, depth: number): number | undefined {
  for (let at = start + 1; depthOf(note.text(at)) === depth && !CALLOUT.test(note.text(at)); at++) {
    const line = note.lines[at];
    if (line && isBullet(contentOf(line))) return undefined;
    if (line && isQuestion(contentOf(line))) return at;
  }
  return undefined;
}

/** The index after the last line of a callout in which every line is a question; 0 otherwise. */
function onlyAsks(note: Note, start: number): number {
  let end = start + 1;
  while (depthOf(note.text(end)) > 0) end++;
  const texts = note.lines.slice(start + 1, end).map(contentOf);
  return texts.some((text) => text !== '') &&
    texts.every((text) => text === '' || (isQuestion(text) && !isBullet(text)))
    ? end
    : 0;
}

function contentOf({ text }: Line): string {
  return text.replace(QUOTED, '').trim();
}

function headOf(kind: string, title: string): string | undefined {
  const words = title.replace(/\*\*/gu, '');
  const label = LABELS[kind];
  if (label === 'Q') return words === '' ? '**Q:**' : `**Q:** ${words}`;
  if (label) return words === '' ? `**${label}:**` : `**${label}: ${words}**`;
  if (words !== '') return `**${words}**`;
  return SILENT.has(kind) ? undefined : `**${kind.charAt(0).toUpperCase()}${kind.slice(1)}**`;
}

function depthOf(text: string): number {
  return QUOTED.exec(text)?.[1]?.match(/>/gu)?.length ?? 0;
}

/** The line without one of its quote markers. */
function dequoted(line: Line, depth: number): Line {
  if (depthOf(line.text) < depth) return line;
  return { ...line, text: line.text.replace(/^(\s{0,3})>[ \t]?/u, '$1'), rule: 'callouts' };
}

function quotedBlank(line: Line): Line {
  return { ...line, text: '>', rule: 'callouts' };
}

function isEmptyQuote(line: Line | undefined): boolean {
  return line !== undefined && /^\s*(?:>\s*)+$/u.test(line.text);
}
