import { type LabelLine, labelLine, labelOf } from '../../labels/index.ts';
import { alternatives, inAll } from '../../languages/index.ts';
import { type Line, pushBlank } from '../../lines/line.ts';
import { bulletOf, numberedOf } from '../../lines/marks.ts';
import { isQuestion, plain } from '../../lines/text.ts';
import type { Note } from '../note.ts';

const rule = 'choice-answers';
/** `B`, `(b)`, `A and C`: only letters of choices. */
const AND = alternatives(inAll(({ small }) => small?.and));
const LETTERS = new RegExp(`^\\(?[A-Ha-h]\\)?[.)]?(?:\\s*(?:,|&|${AND})\\s*\\(?[A-Ha-h]\\)?[.)]?)*$`, 'u');
const LETTERED = /^\(?([A-Ha-h])[.):]\s+(\S.*)$/u;
const BOXED = /^\[([ xX])\]\s+(\S.*)$/u;
const BOLD = /^(?:\*\*|__)((?:(?!\*\*|__).)+)(?:\*\*|__)$/u;

interface Choice {
  at: number;
  letter: string;
  text: string;
  isTicked: boolean;
  isBoxed: boolean;
}

/** Writes which choices are right below their questions. */
export function withRightChoices(note: Note): readonly Line[] {
  const answers = new Map<number, string>();
  const gone = new Set<number>();
  for (let index = 0; index < note.lines.length; index++) {
    const heading = note.heading(index);
    if (!heading) continue;
    const label = labelOf(heading.text);
    const above = label?.role === 'answer' ? answerAbove(note, index) : undefined;
    if (above !== undefined) {
      for (let at = above; at < index; at++) gone.add(at);
      answers.set(index, heading.text.replace(/^[^:：]*[:：]?\s*/u, ''));
    }
  }
  const read = gone.size + answers.size > 0 ? merged(note, gone, answers) : note.lines;
  return read === note.lines ? answered(note) : read;
}

/** The line `**Answer:**` that is followed only by this heading. */
function answerAbove(note: Note, heading: number): number | undefined {
  let at = heading - 1;
  while (at >= 0 && note.isBlank(at)) at--;
  const label = note.isText(at) ? labelLine(note.text(at)) : undefined;
  return label?.role === 'answer' && label.text === '' ? at : undefined;
}

function merged(note: Note, gone: ReadonlySet<number>, answers: ReadonlyMap<number, string>): readonly Line[] {
  const lines = note.lines.flatMap((line, index): Line[] => {
    const answer = answers.get(index);
    if (answer !== undefined) return [{ ...line, text: `**Answer:** ${answer}`.trimEnd(), rule }];
    if (gone.has(index)) note.drop(line, 'label of an answer, written twice');
    return gone.has(index) ? [] : [line];
  });
  return answered(note.of(lines));
}

/** Fills in the answers of questions with choices. */
function answered(note: Note): readonly Line[] {
  const changes = new Map<number, string>();
  const added = new Map<number, string>();
  /** Lines that were moved up to the label above them. */
  const taken = new Map<number, number>();
  for (let index = 0; index < note.lines.length; index++) {
    const heading = note.heading(index);
    if (!heading) continue;
    const end = endOfPart(note, index + 1);
    const choices = choicesIn(note, index + 1, end);
    const last = choices.at(-1);
    if (!last) continue;
    const answer = answerIn(note, last.at + 1, end);
    if (answer) {
      const words = wordsFor(answer.letters, choices) ?? (answer.letters === '' ? ticked(choices) : undefined);
      if (words !== undefined) changes.set(answer.at, `**${answer.label.words.replace(/[*_]/gu, '')}:** ${words}`);
      if (words !== undefined && answer.below !== undefined)
        for (let at = answer.at + 1; at <= answer.below; at++) taken.set(at, answer.at);
    } else if (isQuestion(heading.text) || labelOf(heading.text)?.role === 'question') {
      const words = ticked(choices);
      if (words !== undefined) added.set(endOfCode(note, choices, end), `**Answer:** ${words}`);
    }
  }
  if (changes.size + added.size === 0) return note.lines;
  const result: Line[] = [];
  note.lines.forEach((line, index) => {
    if (taken.has(index)) return;
    const text = changes.get(index);
    const to = note.lines[lastTaken(taken, index)]?.to ?? line.to;
    result.push(text === undefined ? line : { ...line, text, to, rule });
    const answer = added.get(index);
    if (answer === undefined) return;
    pushBlank(result, line);
    result.push({ ...line, text: answer, rule });
    if (!note.isBlank(index + 1)) pushBlank(result, line);
  });
  return result;
}

function lastTaken(taken: ReadonlyMap<number, number>, answer: number): number {
  let last = answer;
  while (taken.get(last + 1) === answer) last++;
  return last;
}

function endOfPart(note: Note, start: number): number {
  let end = start;
  while (end < note.lines.length && !note.heading(end)) end++;
  return end;
}

/** The last line of the choices. If each one has a code block below it, that of the last one is included. */
function endOfCode(note: Note, choices: readonly Choice[], end: number): number {
  const [first, second] = choices;
  const last = choices.at(-1)?.at ?? 0;
  if (!first || !second || !hasCode(note, first.at, second.at)) return last;
  let below = last + 1;
  while (below < end && (note.isBlank(below) || !note.isText(below))) below++;
  while (note.isText(below - 1) && note.isBlank(below - 1)) below--;
  return below - 1;
}

function hasCode(note: Note, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!note.isText(at)) return true;
  return false;
}

/** The first list of the part with more than one item. Code blocks may be between items with checkboxes. */
function choicesIn(note: Note, start: number, end: number): Choice[] {
  let found: Choice[] = [];
  for (let at = start; at < end; at++) {
    if (note.isBlank(at) || (!note.isText(at) && found.length > 0 && found.every(({ isBoxed }) => isBoxed))) continue;
    const item = note.isText(at) && !/^ {4}/u.test(note.text(at)) ? bulletOf(note.text(at)) : undefined;
    if (item) found.push(choiceOf(at, item.text));
    else if (found.length > 1) break;
    else found = [];
  }
  return found.length > 1 ? found : [];
}

function choiceOf(at: number, item: string): Choice {
  const box = BOXED.exec(item);
  const bare = box?.[2] ?? item;
  const bold = BOLD.exec(bare)?.[1];
  const text = bold ?? bare;
  const isTicked = box ? box[1] !== ' ' : bold !== undefined;
  return { at, letter: (LETTERED.exec(text)?.[1] ?? '').toLowerCase(), text, isTicked, isBoxed: box !== null };
}

interface Answer {
  at: number;
  label: LabelLine;
  /** The letters of the choices, or empty. */
  letters: string;
  /** The line of the letters, if it is below the label. */
  below?: number;
}

/** The answer of a part, if it is only letters or empty. */
function answerIn(note: Note, start: number, end: number): Answer | undefined {
  for (let at = start; at < end; at++) {
    const label = note.isText(at) ? labelLine(note.text(at)) : undefined;
    if (label?.role !== 'answer') continue;
    const text = plain(label.text);
    if (text !== '') return { at, label, letters: LETTERS.test(text) ? text : ' ' };
    let below = at + 1;
    while (below < end && note.isBlank(below)) below++;
    if (below >= end) return { at, label, letters: '' };
    const words = plain(note.text(below));
    return LETTERS.test(words) ? { at, label, letters: words, below } : { at, label, letters: ' ' };
  }
  return undefined;
}

/** The text of the choices for some letters. */
function wordsFor(letters: string, choices: readonly Choice[]): string | undefined {
  const wanted = letters.toLowerCase().match(/(?<!\p{L})[a-h](?!\p{L})/gu) ?? [];
  const found = wanted.map((letter) => choices.find((choice) => choice.letter === letter));
  return found.length > 0 && found.every((choice) => choice !== undefined)
    ? found.map((choice) => choice?.text).join('; ')
    : undefined;
}

/** The ticked choices, or the bold one: some, but not all. */
function ticked(choices: readonly Choice[]): string | undefined {
  const right = choices.filter(({ isTicked }) => isTicked);
  if (right.length === 0 || right.length === choices.length) return undefined;
  const isBoxed = choices.every((choice) => choice.isBoxed);
  const isLettered = choices.every(({ letter }) => letter !== '');
  const isShort = choices.every(({ text }) => !numberedOf(text) && text.length < 200);
  // "**Hooks** (for tools)" has a term in front, like the items beside it.
  const isLeading = choices.some(({ text, isTicked }) => !isTicked && /^(?:\*\*|__)/u.test(text));
  if (!isBoxed && (right.length > 1 || !isShort || isLeading || !(isLettered || choices.length > 2))) return undefined;
  return right.map(({ text }) => text).join('; ');
}
