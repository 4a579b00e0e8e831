import { labelOf } from '../../labels/index.ts';
import { isRequest } from '../../labels/requests.ts';
import { isQuestion } from '../../lines/text.ts';
import type { Note } from '../note.ts';
import type { Title } from './title.ts';

/** The minimum number of such headings. */
const FEWEST = 2;

/** A choice with a checkbox: `- [x] text`. */
const BOX = /^\s{0,3}[-*+]\s+\[([ xX])\]\s/u;

/**
 * Headings directly above choices with ticks, if at least half of those are questions and the heading is an
 * instruction: `## Pick all:`.
 */
export function aboveBoxes(note: Note, titles: readonly Title[]): Title[] {
  const found = titles.filter((title) => {
    let below = title.index + 1;
    while (below < note.lines.length && note.isBlank(below)) below++;
    const marks = [];
    for (let mark = BOX.exec(note.text(below)); mark && note.isText(below); mark = BOX.exec(note.text(++below)))
      marks.push(mark[1]);
    return title.depth > 1 && marks.includes(' ') && marks.some((mark) => mark !== ' ');
  });
  const asks = found.filter(({ text }) => isQuestion(text)).length;
  const isQuiz = asks >= FEWEST && asks * 2 >= found.length;
  return isQuiz ? found.filter(({ text }) => isRequest(text) || /[:：]$/u.test(text)) : [];
}

const BARE_NUMBER = /^(?:#|№|No\.?)?\s?(\d{1,4})\.?$/u;

/**
 * Headings that are the only ones below a heading that is just a number, if there are several: `## #3` above the
 * question.
 */
export function belowNumbers(titles: readonly Title[]): Title[] {
  const found = titles.flatMap((title, at) => {
    const below = titles[at + 1];
    return BARE_NUMBER.test(title.text) && below && below.depth > title.depth && !BARE_NUMBER.test(below.text)
      ? [below]
      : [];
  });
  return found.length > FEWEST ? found : [];
}

/** A marker alone above a heading: an emoji, and the label of a question. */
const LEAD = /^(?::[a-z_]+:|\p{Extended_Pictographic}|\uFE0F)+$/u;

/** Headings that a label above them marks as questions, `✅ Q3`, and the headings beside them with the same marker. */
export function belowLabels(note: Note, titles: readonly Title[]): Title[] {
  const leads = titles.flatMap((title) => {
    let above = title.index - 1;
    while (above >= 0 && note.isBlank(above)) above--;
    const words = note.isText(above) && !note.heading(above) ? note.text(above).trim().split(/\s+/u) : [];
    const isMarked = LEAD.test(words[0] ?? '');
    const label = labelOf(
      (isMarked ? words.filter((word) => !LEAD.test(word)) : words).join(' ').replace(/[*_]/gu, ''),
    );
    const isLabel = label?.role === 'question' && label.number !== undefined && label.title === undefined;
    const isAlone = words.every((word) => LEAD.test(word));
    return isLabel || (isMarked && isAlone) ? [{ title, isLabel }] : [];
  });
  const depths = new Set(leads.filter(({ isLabel }) => isLabel).map(({ title }) => title.depth));
  return leads.filter(({ isLabel }) => isLabel).length < FEWEST
    ? []
    : leads.filter(({ title }) => depths.has(title.depth)).map(({ title }) => title);
}

/** Headings directly above one of greater depth that is the label of an answer, `### Answer: text`, if there are several. */
export function aboveLabels(titles: readonly Title[]): Title[] {
  const found = titles.filter((title, at) => {
    const below = titles[at + 1];
    return below && below.depth > title.depth && title.depth > 1 && labelOf(below.text)?.role === 'answer';
  });
  return found.length < FEWEST ? [] : found;
}
