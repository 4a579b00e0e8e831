import { headingOf, numberedOf } from '../../lines/marks.ts';
import type { Note } from '../note.ts';
import { type Asked, answering } from '../questions/asked.ts';

const KEY = /^ANSWER:\s*([A-Z])\s*$/u;
const CHOICE = /^([A-Z])[.)]\s+(\S.*)$/u;
const FEWEST = 2;
/** The maximum number of lines of a question. */
const LONGEST = 8;

/** The questions of a note in the Aiken format: text, choices with letters, and a key. Source: https://docs.moodle.org/en/Aiken_format */
export function askedInAiken(note: Note): Asked[] {
  const found = note.lines.flatMap((_, index) => questionAbove(note, index) ?? []);
  return found.length >= FEWEST ? found : [];
}

/** The question whose key is on a line. */
function questionAbove(note: Note, key: number): Asked | undefined {
  const line = note.lines[key];
  const right = note.isText(key) ? KEY.exec(note.text(key))?.[1] : undefined;
  if (!line || right === undefined) return undefined;
  let first = key;
  while (first > 0 && note.isText(first - 1) && CHOICE.test(note.text(first - 1))) first--;
  const choices = note.lines.slice(first, key);
  const letters = choices.map(({ text }) => CHOICE.exec(text)?.[1] ?? '');
  if (letters.length < 2 || letters.some((letter, at) => letter !== String.fromCharCode('A'.charCodeAt(0) + at)))
    return undefined;
  let start = first;
  while (start > 0 && first - start < LONGEST && isProse(note, start - 1)) start--;
  if (start === first) return undefined;
  const words = note.lines.slice(start, first).map(({ text }) => text.trim());
  const numbered = numberedOf(words[0] ?? '');
  const text = [numbered?.text ?? words[0], ...words.slice(1)].join(' ');
  const keyed = choices.find((_, at) => letters[at] === right)?.text ?? right;
  return {
    start,
    body: first,
    end: key + 1,
    label: `Q${numbered?.number ?? ''}`,
    text,
    answer: [
      ...choices.map((choice) => answering(choice, `- ${choice.text}`, 'quizzes')),
      { ...line, text: '' },
      answering(line, `**A:** ${keyed}`, 'quizzes'),
    ],
  };
}

function isProse(note: Note, index: number): boolean {
  const text = note.text(index);
  return note.isText(index) && !note.isBlank(index) && !headingOf(text) && !KEY.test(text) && !/^\s*[>|<]/u.test(text);
}
