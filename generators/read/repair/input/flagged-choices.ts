import { headingOf, numberedOf } from '../../lines/marks.ts';
import { isQuestion } from '../../lines/text.ts';
import type { Note } from '../note.ts';
import { type Asked, answering } from '../questions/asked.ts';

const STYLE = 'quizzes';
const FEWEST = 3;
/** The maximum number of lines of a question. */
const LONGEST = 6;
/** The share of lines of a note that must belong to questions, since a sign before a line means much else. */
const SHARE = 0.8;
const LETTERED = /^\(?[A-Ha-h][.)]\s+(\S.*)$/u;
const NUMBER = /^(\d{1,4})[.)]?$/u;

/** How exports of quizzes mark choices: each line has a sign or none, and all but one of these mean that it is right. */
interface Signs {
  choice: RegExp;
  wrong: string;
  /** Whether most of the questions must ask, because lists of advantages and drawbacks look alike. */
  mustAsk: boolean;
}

const SIGNS: readonly Signs[] = [
  { choice: /^([01])\s+(\S.*)$/u, wrong: '0', mustAsk: false },
  { choice: /^([+-])\s*(\S.*)$/u, wrong: '-', mustAsk: true },
  { choice: /^((?:\*|[-=]>|[→✓✔✅])?)\s?(\(?[A-Ha-h][.)]\s+\S.*)$/u, wrong: '', mustAsk: false },
];

interface Choice {
  line: number;
  text: string;
  isRight: boolean;
}

/**
 * The questions of a note whose choices have signs, `1 right` and `0 wrong`, or the letter of the right one above them,
 * alone or behind the code of the question.
 */
export function askedWithFlags(note: Note): Asked[] {
  for (const signs of SIGNS) {
    const found = groupsOf(note, signs).flatMap(([choices, from]) => questionAbove(note, choices, from) ?? []);
    if (isQuiz(note, found, signs)) return found;
  }
  const keyed = note.lines.flatMap((_, index) => belowKey(note, index) ?? codedAt(note, index) ?? []);
  if (keyed.length < FEWEST) return [];
  for (const { end } of keyed) if (END.test(note.text(end - 1))) note.drop(note.lines[end - 1], 'end of a question');
  return keyed;
}

/** `T1A04 (C) [97.3]`, as the question pools of radio amateurs have it: a code, the right choice and a source. */
const CODED = /^(\p{Lu}{0,2}-?\d[\p{Lu}\d-]{2,15})\s+\(([A-H])\)(?:\s+(\[[^\]]*\]))?\s*$/u;
const END = /^~~\s*$/u;

/** A question below its code, and above its choices. */
function codedAt(note: Note, start: number): Asked | undefined {
  const [, code, right = '', source] = (note.isText(start) && CODED.exec(note.text(start))) || [];
  const line = note.lines[start];
  if (code === undefined || !line) return undefined;
  let first = start + 1;
  while (first - start <= LONGEST && isProse(note, first) && !LETTERED.test(note.text(first))) first++;
  const choices = lettered(note, first, right);
  const words = note.lines.slice(start + 1, first).map(({ text }) => text.trim());
  const asked =
    choices.length < 2 ? undefined : questionOf(note, { start, number: '', text: words.join(' ') }, choices);
  if (words.length === 0 || !asked) return undefined;
  const end = END.test(note.text(asked.end)) ? asked.end + 1 : asked.end;
  const origin = [{ ...line, text: '' }, answering(line, source ? `${code} ${source}` : code, STYLE)];
  return { ...asked, end, answer: [...asked.answer, ...origin] };
}

/** The choices with letters that begin at a line. */
function lettered(note: Note, start: number, right: string): Choice[] {
  const choices: Choice[] = [];
  for (let at = start; at < note.lines.length && note.isText(at); at++) {
    if (note.isBlank(at)) continue;
    const letter = String.fromCharCode('A'.charCodeAt(0) + choices.length);
    const text = note.text(at).trim();
    if (!LETTERED.test(text) || !text.replace('(', '').toUpperCase().startsWith(letter)) break;
    choices.push({ line: at, text, isRight: letter === right });
  }
  return choices;
}

function isQuiz(note: Note, found: readonly Asked[], { mustAsk }: Signs): boolean {
  const asking = found.filter(({ text }) => isQuestion(text)).length;
  if (found.length < FEWEST || (mustAsk && asking * 2 < found.length)) return false;
  const lines = found.reduce((sum, { start, end }) => sum + end - start, 0);
  return lines >= note.lines.filter((_, index) => !note.isBlank(index)).length * SHARE;
}

/** The adjacent lines with such signs, some of which are right, each with the index up to which the text above may begin. */
function groupsOf(note: Note, { choice, wrong }: Signs): [choices: Choice[], from: number][] {
  const groups: [Choice[], number][] = [];
  let from = 0;
  for (let index = 0; index < note.lines.length; index++) {
    const choices: Choice[] = [];
    for (let at = index; note.isText(at); at++) {
      const [, sign, text = ''] = choice.exec(note.text(at).trim()) ?? [];
      if (text === '') break;
      choices.push({ line: at, text, isRight: sign !== wrong });
    }
    if (choices.length === 0) continue;
    const count = choices.filter(({ isRight }) => isRight).length;
    if (count > 0 && count < choices.length) groups.push([choices, from]);
    index += choices.length - 1;
    from = index + 1;
  }
  return groups;
}

function questionAbove(note: Note, choices: readonly Choice[], from: number): Asked | undefined {
  const [first] = choices;
  if (!first) return undefined;
  let start = first.line;
  while (start > from && first.line - start < LONGEST && isProse(note, start - 1)) start--;
  if (start === first.line) return undefined;
  const words = note.lines.slice(start, first.line).map(({ text }) => text.trim());
  const numbered = numberedOf(words[0] ?? '');
  const text = [numbered?.text ?? words[0], ...words.slice(1)].join(' ');
  return questionOf(note, { start, number: `${numbered?.number ?? ''}`, text }, choices);
}

/** A question above a line that is only the letter of its answer, which the choices follow. */
function belowKey(note: Note, key: number): Asked | undefined {
  const right = note.isText(key) ? /^[A-H]$/u.exec(note.text(key).trim())?.[0] : undefined;
  if (right === undefined) return undefined;
  const choices = lettered(note, key + 1, right);
  let end = key;
  while (end > 0 && note.isBlank(end - 1)) end--;
  let start = end;
  while (start > 0 && end - start < LONGEST && isProse(note, start - 1)) start--;
  if (choices.length < 2 || start === end) return undefined;
  const text = note.lines
    .slice(start, end)
    .map((line) => line.text.trim())
    .join(' ');
  let above = start - 1;
  while (above > 0 && note.isBlank(above)) above--;
  const number = NUMBER.exec(note.text(above).trim())?.[1];
  return questionOf(note, { start: number === undefined ? start : above, number: number ?? '', text }, choices);
}

function questionOf(
  note: Note,
  { start, number, text }: { start: number; number: string; text: string },
  choices: readonly Choice[],
): Asked | undefined {
  const last = choices.at(-1);
  const line = last && note.lines[last.line];
  if (!last || !line) return undefined;
  const written = choices.map((choice, at) => {
    const mark = LETTERED.test(choice.text) ? '' : `${String.fromCharCode('A'.charCodeAt(0) + at)}) `;
    return { ...choice, text: `${mark}${choice.text}` };
  });
  const right = written.filter(({ isRight }) => isRight).map((choice) => choice.text);
  return {
    start,
    body: choices[0]?.line ?? last.line,
    end: last.line + 1,
    label: `Q${number}`,
    text,
    answer: [
      ...written.map((choice) => answering(note.lines[choice.line] ?? line, `- ${choice.text}`, STYLE)),
      { ...line, text: '' },
      answering(line, `**A:** ${right.join('; ')}`, STYLE),
    ],
  };
}

function isProse(note: Note, index: number): boolean {
  const text = note.text(index);
  return (
    note.isText(index) &&
    !note.isBlank(index) &&
    !headingOf(text) &&
    !NUMBER.test(text.trim()) &&
    !/^\s*[>|<]/u.test(text)
  );
}
