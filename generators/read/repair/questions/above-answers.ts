import { type CutLabel, cutLabel } from '../../labels/grammar.ts';
import { itemLabel, labelLine, labelOf } from '../../labels/index.ts';
import { isAnswerToggle } from '../../labels/titles.ts';
import type { Line } from '../../lines/line.ts';
import { bulletOf, dedented, indentOf, isThematicBreak, type Numbered, numberedOf } from '../../lines/marks.ts';
import { isQuestion, isTitle, UNSPACED, wordsOf } from '../../lines/text.ts';
import type { Note } from '../note.ts';
import { type Asked, answering, type Rewritten } from './asked.ts';
import { mayBeginChoices } from './choice-signs.ts';
import { endOf } from './list-items.ts';
import { asksSomewhere } from './open-lists.ts';

const style = 'answered-numbers';
/** The maximum number of lines between a question and its answer, including its choices. */
const FARTHEST = 14;
const FEWEST = 2;

/**
 * The numbered lines that are followed by the label of an answer, `3) Name two.` above `Solution: ...`, if most ask.
 *
 * @param note - The note, at the phase of questions.
 */
export function askedAboveAnswers(note: Note): (Asked | Rewritten)[] {
  const found = note.lines.flatMap((_, index) => askedAt(note, index));
  const asking = found.filter(({ asks }) => asks).length;
  return found.length >= FEWEST && asking * 2 >= found.length ? found.flatMap(({ parts }) => parts) : [];
}

/** The members of the list that a number ends, if all of them ask: the label of their answers is below the last. */
function listAbove(note: Note, index: number, last: Numbered): Asked[] {
  const found: Asked[] = [];
  for (let at = index - 1; at >= 0 && found.length + 1 < last.number; at--) {
    if (note.isBlank(at)) continue;
    const numbered = numberAt(note, at);
    const number = last.number - found.length - 1;
    if (numbered?.number !== number || numbered.indent !== last.indent || !asksSomewhere(numbered.text)) return [];
    found.unshift({ start: at, body: at + 1, end: at + 1, label: `Q${number}`, text: numbered.text, answer: [] });
  }
  return found.length + 1 === last.number ? found : [];
}

function askedAt(note: Note, index: number): { asks: boolean; parts: (Asked | Rewritten)[] }[] {
  const numbered = numberAt(note, index);
  const role = numbered && labelLine(numbered.text)?.role;
  if (
    !numbered ||
    role === 'question' ||
    role === 'answer' ||
    (wordsOf(numbered.text) < 2 && !UNSPACED.test(numbered.text))
  )
    return [];
  const at = answerBelow(note, index, numbered.indent.length);
  const line = note.lines[at];
  const isInside = indentOf(line?.text ?? '') > numbered.indent.length + 1;
  // Numbers in a list of questions are read together with the others of the list.
  if (!line || (isInside && itemLabel(line.text)?.role === 'answer')) return [];
  const asked = { start: index, body: index + 1, end: index + 1, text: numbered.text };
  const number =
    isQuestion(numbered.text) && !role ? { number: `${numbered.number}` } : { label: `Q${numbered.number}` };
  const width = indentOf(note.text(index + 1));
  const end = isInside ? endOf(note, index, numbered.indent.length) : index + 1;
  const answer = note.lines
    .slice(index + 1, end)
    .map((own) => (own === line ? labelled(line) : answering(own, dedented(own.text, width), style)));
  return [
    {
      asks: asksSomewhere(numbered.text) || note.lines.slice(index + 1, at).some(({ text }) => mayBeginChoices(text)),
      parts: [
        ...topicAbove(note, index),
        ...listAbove(note, index, numbered),
        { ...asked, ...number, end, answer },
        ...(isInside ? [] : [{ start: at, end: at + 1, lines: [labelled(line)] }]),
      ],
    },
  ];
}

/** Index of the label of an answer below a numbered line, before the next one; -1 for none. */
function answerBelow(note: Note, index: number, indent: number): number {
  for (let at = index + 1; at < Math.min(index + FARTHEST, note.lines.length); at++) {
    const text = note.text(at);
    const next = numberAt(note, at);
    if (note.heading(at) || isThematicBreak(text) || (next && next.indent.length <= indent)) return -1;
    const cut = note.isText(at) && !bulletOf(text) ? cutAt(text) : undefined;
    if (cut && (isAnswerToggle(cut.words) || labelOf(cut.words)?.role === 'answer')) return at;
  }
  return -1;
}

/** The line with the label for answers that is known in every language. */
function labelled(line: Line): Line {
  const { words = '', value = '' } = cutAt(line.text) ?? {};
  const label = labelLine(line.text)?.role === 'answer' ? words : 'A';
  return answering(line, `**${label}:** ${value}`.trimEnd(), style);
}

/** The label at the beginning of a line, bold or not. */
function cutAt(text: string): CutLabel | undefined {
  return cutLabel(text.trim().replace(/^(\*\*|__)(.+?)([:：]?)\1/u, '$2$3'));
}

/** The title directly above the first of some questions, which is not part of the answer before it. */
function topicAbove(note: Note, index: number): Asked[] {
  let at = index - 1;
  while (at > 0 && note.isBlank(at)) at--;
  const text = note.text(at).trim();
  const isFree = note.isText(at) && !note.heading(at) && !numberAt(note, at) && !labelLine(text);
  if (!isFree || !isTitle(text) || !(note.isBlank(at - 1) || isThematicBreak(note.text(at - 1)))) return [];
  return [{ start: at, body: at + 1, end: at + 1, text, answer: [], isTopic: true, level: -1 }];
}

function numberAt(note: Note, index: number): Numbered | undefined {
  const numbered = note.isText(index) ? numberedOf(note.text(index)) : undefined;
  return numbered && numbered.indent.length < 4 ? numbered : undefined;
}
