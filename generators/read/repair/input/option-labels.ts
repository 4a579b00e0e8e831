import type { Line } from '../../lines/line.ts';
import { headingOf, numberedOf } from '../../lines/marks.ts';
import type { Note } from '../note.ts';
import { type Asked, answering } from '../questions/asked.ts';

const STYLE = 'quizzes';
const FEWEST = 2;
/** `Option A: text`, with any word. */
const OPTION = /^\s{0,3}(?:[-*+]\s+)?(?:\*\*|__)?(\p{L}{3,15})\s([A-H])(?:\*\*|__)?\s?[:.)](?:\*\*|__)?\s+(\S.*)$/u;
/** `Correct answer: B`, `Answer: Option B`, `**Correct Option:** A, C` */
const KEY =
  /^\s{0,3}(?:\*\*|__)?\p{L}[\p{L}\s]{2,30}(?:\*\*|__)?\s?:(?:\*\*|__)?\s*(?:\p{L}{3,15}\s)?([A-H](?:\s?[,;&/]\s?[A-H])*)(?:\s*$|[.):]\s)/u;
/** `Question 3`, alone on its line. */
const NUMBER = /^\s{0,3}(?:\*\*|__)?(\p{L}{3,15})\s?#?(\d{1,4})[.:)]?(?:\*\*|__)?\s*$/u;
/** `Question: text`, `Question 3: text` */
const LABELLED = /^\s{0,3}(?:\*\*|__)?(\p{L}{3,15})(?:\s?#?(\d{1,4}))?(?:\*\*|__)?\s?[:.](?:\*\*|__)?\s+(\S.*)$/u;

/** The questions of a note whose choices are labelled with a word and a letter, and whose answers name the letter. */
export function askedWithOptions(note: Note): Asked[] {
  const found = note.lines.flatMap((_, index) => questionAt(note, index) ?? []);
  return found.length >= FEWEST ? found : [];
}

/** The question whose first choice is on a line. */
function questionAt(note: Note, first: number): Asked | undefined {
  const word = optionOf(note, first, 'A')?.word;
  if (word === undefined) return undefined;
  const choices: { line: Line; text: string }[] = [];
  let end = first;
  for (let at = first; at < note.lines.length; at++) {
    if (note.isBlank(at)) continue;
    const option = optionOf(note, at, String.fromCharCode('A'.charCodeAt(0) + choices.length));
    if (option?.word !== word) break;
    choices.push(option);
    end = at + 1;
  }
  while (note.isBlank(end)) end++;
  const line = note.lines[end];
  const key = note.isText(end) ? KEY.exec(note.text(end))?.[1] : undefined;
  const asked = textAbove(note, first);
  if (choices.length < 2 || !line || key === undefined || !asked) return undefined;
  const right = (key.match(/[A-H]/gu) ?? []).map((letter) => {
    const choice = choices[letter.charCodeAt(0) - 'A'.charCodeAt(0)];
    return choice ? `${letter}) ${choice.text}` : letter;
  });
  return {
    ...asked,
    body: first,
    end: end + 1,
    answer: [
      ...choices.map((choice, at) =>
        answering(choice.line, `- ${String.fromCharCode(65 + at)}) ${choice.text}`, STYLE),
      ),
      { ...line, text: '' },
      answering(line, `**A:** ${right.join('; ')}`, STYLE),
      { ...line, text: '' },
    ],
  };
}

function optionOf(note: Note, index: number, letter: string): { line: Line; word: string; text: string } | undefined {
  const line = note.lines[index];
  const [, word = '', found, text = ''] = (note.isText(index) && OPTION.exec(note.text(index))) || [];
  return line && found === letter ? { line, word: word.toLowerCase(), text } : undefined;
}

/** The question above its first choice, without its label. The number may be on a line of its own. */
function textAbove(note: Note, first: number): Pick<Asked, 'start' | 'label' | 'text'> | undefined {
  const at = previous(note, first);
  const text = note.text(at).trim();
  if (at < 0 || !note.isText(at) || headingOf(text) || NUMBER.test(text)) return undefined;
  const numbered = numberedOf(text);
  const [, word = '', number = '', rest] = LABELLED.exec(text) ?? [];
  const above = previous(note, at);
  const [, named = '', apart] = (note.isText(above) && NUMBER.exec(note.text(above))) || [];
  const isApart = apart !== undefined && (word === '' || named.toLowerCase() === word.toLowerCase());
  return {
    start: isApart ? above : at,
    label: `Q${isApart ? apart : (numbered?.number ?? number)}`,
    text: numbered?.text ?? rest ?? text,
  };
}

/** The line above that is not blank; negative if there is none. */
function previous(note: Note, index: number): number {
  let at = index - 1;
  while (at >= 0 && note.isBlank(at)) at--;
  return at;
}
