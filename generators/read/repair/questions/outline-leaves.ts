import { labelLine } from '../../labels/index.ts';
import { isRequest } from '../../labels/requests.ts';
import { bulletOf, indentOf, numberedOf } from '../../lines/marks.ts';
import { isQuestion, withoutStrong } from '../../lines/text.ts';
import type { Note } from '../note.ts';
import type { Asked } from './asked.ts';
import { QuestionDepth } from './depth.ts';
import { isIntroduced } from './introduced.ts';

/**
 * The minimum number of items without content below them, and the minimum share of questions among them: in the first
 * outline of a note, and in others.
 */
const FEWEST = 3;
const FIRST = 2 / 3;
const LATER = 1 / 2;
/** With its number, a heading would appear to be one of the numbered questions beside it. */
const NUMBER = /^\d+(?:\.\d+)*[.)]?\s+(?=\S)/u;

interface Entry {
  at: number;
  indent: number;
  text: string;
  asks: boolean;
  /** Whether there are items below it. */
  isBranch: boolean;
}

/** The questions without answers that are the leaves of an outline, and the topics that are its other items. */
export function askedInOutlines(note: Note): Asked[] {
  const found: Asked[] = [];
  const depth = new QuestionDepth(note);
  let share = FIRST;
  for (let index = 0; index < note.lines.length; index++) {
    const { entries, end } = outlineAt(note, index);
    if (!depth.above.asks && asksAtItsEnds(entries, share) && !isIntroduced(note, index)) {
      share = LATER;
      // Text after the outline belongs to the same heading as the outline.
      found.push(...questionsOf(entries, end));
    } else for (let at = index; at < Math.max(end, index + 1); at++) depth.pass(note, at);
    index = Math.max(end, index + 1) - 1;
  }
  return found;
}

/** Whether at least one item that asks nothing has others below it, and enough of the leaves ask. */
function asksAtItsEnds(entries: readonly Entry[], share: number): boolean {
  const ends = entries.filter(({ isBranch }) => !isBranch);
  const asking = ends.filter(({ asks, text }) => asks || isRequest(text)).length;
  return (
    entries.some(({ isBranch, asks }) => isBranch && !asks) &&
    ends.length >= FEWEST &&
    ends.filter(({ asks }) => asks).length >= 2 &&
    asking >= ends.length * share
  );
}

/** The items of a list and its nested lists; empty if there is anything else between them. */
function outlineAt(note: Note, start: number): { entries: Entry[]; end: number } {
  const entries: Entry[] = [];
  const top = indentOf(note.text(start));
  if (top > 3 || !note.isText(start) || itemText(note.text(start)) === undefined) return { entries, end: start };
  let end = start;
  for (let at = start; at < note.lines.length; at++) {
    if (note.isBlank(at)) continue;
    const text = note.isText(at) ? itemText(note.text(at)) : undefined;
    const indent = indentOf(note.text(at));
    if (text === undefined) {
      if (indent > top) return { entries: [], end: at };
      break;
    }
    const before = entries.at(-1);
    if (before && indent > before.indent) before.isBranch = true;
    entries.push({ at, indent, text, asks: isQuestion(text), isBranch: false });
    end = at + 1;
  }
  return { entries: entries.some(({ text }) => labelLine(text)) ? [] : entries, end };
}

function questionsOf(entries: readonly Entry[], end: number): Asked[] {
  /** The parents of the current item, outermost first, with the levels of their children. */
  let above: { indent: number; level: number }[] = [];
  return entries.map(({ at, indent, text, asks, isBranch }, index) => {
    above = above.filter((outer) => outer.indent < indent);
    const level = above.at(-1)?.level ?? 0;
    const isTopic = !asks && !isRequest(text);
    if (isBranch) above.push({ indent, level: isTopic ? level + 1 : level });
    const body = entries[index + 1]?.at ?? end;
    return {
      start: at,
      body,
      end: body,
      text: isTopic ? text.replace(NUMBER, '') : text,
      answer: [],
      level,
      ...(isTopic ? { isTopic } : isQuestion(text) ? {} : { label: 'Q' }),
      ...(index === entries.length - 1 && { closed: true }),
    };
  });
}

function itemText(line: string): string | undefined {
  const text = (bulletOf(line) ?? numberedOf(line))?.text;
  return text === undefined ? undefined : withoutStrong(text);
}
