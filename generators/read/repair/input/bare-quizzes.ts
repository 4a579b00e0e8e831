import { headingOf, numberedOf } from '../../lines/marks.ts';
import { isQuestion } from '../../lines/text.ts';
import type { Note } from '../note.ts';
import { type Asked, answering } from '../questions/asked.ts';
import { isTruth } from '../questions/truths.ts';

const STYLE = 'quizzes';
const FEWEST = 3;
const FEWEST_STATEMENTS = 5;
/** The share of the lines of a note that must be in one of these formats, since nothing else marks them. */
const SHARE = 0.9;
/** The share of questions that must look like one, if their numbers of choices differ. */
const SHARE_ASKING = 2 / 3;
const MOST_CHOICES = 8;

/** The letters of the right choices on a line, alone or below a word: `AC`, `CORRECT=B` */
const KEY = /^(?:\p{Lu}{3,12}\s?[=:]\s?)?([A-H]{1,6})$/u;
const RULER = /^-{3,}$/u;
const LETTERED = /^\(?[A-Ha-h][.)]\s+\S/u;
/** `Water is wet.:True`, `Ice is hot;F` */
const JUDGED = /^(\S.*\S)\s*[:;|,\t=]\s*(\p{L}{1,10})$/u;

/** `What is it?, A) this, B) that, a`: the letter of the right choice behind the others, and the signs between them. */
const LETTER_BEHIND = /^(.*\s\(?[Bb][.)]\s.*\S)\s*[,;|]\s*\(?([A-Ha-h])\)?\.?$/u;
const LETTER_BETWEEN = /\s*(?:[,;|]\s*|\s)\(?([A-Ha-h])[.)]\s+/u;

/** The lines of a note that are neither blank nor rulers, if all of them are text. */
function linesOf(note: Note): number[] {
  const lines = note.lines.flatMap((_, index) =>
    note.isBlank(index) || RULER.test(note.text(index).trim()) ? [] : [index],
  );
  return lines.every((index) => note.isText(index)) ? lines : [];
}

/** The questions of a note of statements that end in a judgement each: `Water is wet:True`. */
export function askedAsStatements(note: Note): Asked[] {
  const lines = linesOf(note);
  const found = lines.flatMap((index) => {
    const [, text = '', judged = ''] = JUDGED.exec(note.text(index).trim()) ?? [];
    return isTruth(judged) && !headingOf(text) ? [{ index, text, judged }] : [];
  });
  const isSheet = new Set(found.map(({ judged }) => judged.toLowerCase())).size > 1;
  if (!isSheet || found.length < FEWEST_STATEMENTS || found.length < lines.length * SHARE) return [];
  return found.map(({ index, text, judged }) => {
    const numbered = numberedOf(text);
    const line = note.lines[index];
    return {
      start: index,
      body: index + 1,
      end: index + 1,
      label: `Q${numbered?.number ?? ''}`,
      text: numbered?.text ?? text,
      answer: line ? [answering(line, `**A:** ${judged}`, STYLE)] : [],
    };
  });
}

/** The questions of a note of blocks: a question, its choices on a line each, and the letters of the right ones. */
export function askedAboveLetters(note: Note): Asked[] {
  const lines = linesOf(note);
  const blocks: number[][] = [];
  let block: number[] = [];
  for (const index of lines) {
    block.push(index);
    if (!KEY.test(note.text(index).trim())) continue;
    blocks.push(block);
    block = [];
  }
  const found = blocks.filter((own) => isBlock(note, own));
  const asking = found.filter(([first = 0]) => /[?？؟:：…]\s*$/u.test(note.text(first))).length;
  const isEven = new Set(found.map(({ length }) => length)).size === 1;
  if (found.length < FEWEST || found.flat().length < lines.length * SHARE) return [];
  return isEven || asking >= found.length * SHARE_ASKING ? found.map((own) => askedIn(note, own)) : [];
}

/** The questions of a note of lines that each hold a question, its choices and the letter of the right one. */
export function askedOnLines(note: Note): Asked[] {
  const lines = linesOf(note);
  const found = lines.flatMap((index) => {
    const asked = onLine(note, index);
    return asked ? [asked] : [];
  });
  return found.length < FEWEST || found.length < lines.length * SHARE ? [] : found;
}

function onLine(note: Note, index: number): Asked | undefined {
  const line = note.lines[index];
  const [, all = '', key = ''] = LETTER_BEHIND.exec(line?.text.trim() ?? '') ?? [];
  const [asked = '', ...parts] = all.split(LETTER_BETWEEN);
  const letters = parts.filter((_, at) => at % 2 === 0).map((letter) => letter.toUpperCase());
  const choices = parts.filter((_, at) => at % 2 === 1).map((text, at) => `${letters[at]}) ${text.trim()}`);
  const isInOrder = letters.every((letter, at) => letter === String.fromCharCode('A'.charCodeAt(0) + at));
  const right = choices[letters.indexOf(key.toUpperCase())];
  if (!line || choices.length < 2 || !isInOrder || right === undefined || asked.trim() === '') return undefined;
  const numbered = numberedOf(asked);
  const text = (numbered?.text ?? asked).trim();
  return {
    start: index,
    body: index + 1,
    end: index + 1,
    ...(isQuestion(text) && !numbered ? {} : { label: `Q${numbered?.number ?? ''}` }),
    text,
    answer: [
      ...choices.map((choice) => answering(line, `- ${choice}`, STYLE)),
      { ...line, text: '' },
      answering(line, `**A:** ${right}`, STYLE),
    ],
  };
}

function keyAt(note: Note, index: number): string[] {
  return [...(KEY.exec(note.text(index).trim())?.[1] ?? '')];
}

/** Whether the key of a block names some of its choices, in order. */
function isBlock(note: Note, block: readonly number[]): boolean {
  const choices = block.length - 2;
  const letters = keyAt(note, block.at(-1) ?? 0).map((letter) => letter.charCodeAt(0) - 'A'.charCodeAt(0));
  return (
    choices >= 2 &&
    choices <= MOST_CHOICES &&
    letters.every((letter, at) => letter < choices && letter > (letters[at - 1] ?? -1)) &&
    block.every((index) => !headingOf(note.text(index)))
  );
}

function askedIn(note: Note, block: readonly number[]): Asked {
  const [start = 0, ...rest] = block;
  const key = rest.at(-1) ?? start;
  const numbered = numberedOf(note.text(start).trim());
  const choices = rest.slice(0, -1).flatMap((index, at) => {
    const line = note.lines[index];
    const text = line?.text.trim() ?? '';
    const mark = LETTERED.test(text) ? '' : `${String.fromCharCode('A'.charCodeAt(0) + at)}) `;
    return line ? [answering(line, `- ${mark}${text}`, STYLE)] : [];
  });
  const right = keyAt(note, key).map(
    (letter) => choices[letter.charCodeAt(0) - 'A'.charCodeAt(0)]?.text.slice(2) ?? letter,
  );
  const line = note.lines[key];
  const text = numbered?.text ?? note.text(start).trim();
  const answer = line ? [{ ...line, text: '' }, answering(line, `**A:** ${right.join('; ')}`, STYLE)] : [];
  return {
    start,
    body: rest[0] ?? key,
    end: key + 1,
    ...(isQuestion(text) && !numbered ? {} : { label: `Q${numbered?.number ?? ''}` }),
    text,
    answer: [...choices, ...answer],
  };
}
