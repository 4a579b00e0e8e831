import { itemLabel, labelLine } from '../../labels/index.ts';
import { isBlank, type Line } from '../../lines/line.ts';
import { bulletOf, headingOf, isTableRow, numberedOf } from '../../lines/marks.ts';
import { isComplete, isQuestion } from '../../lines/text.ts';
import type { Note } from '../note.ts';
import { type Asked, answering, questionRule } from './asked.ts';
import { QuestionDepth } from './depth.ts';

const style = 'question-card';
/** The maximum number of lines between a question and its answer, and of a question. */
const FARTHEST = 12;
const LONGEST = 4;
/** `### 56. Title` */
const NUMBERED = /^\d/u;

/**
 * Questions that begin with a label, followed by the label of their answer: `Q: ...` above `A: ...`, `**Question:**
 * ...` above `**Answer:** ...`, or each as a bullet. Below a numbered heading that asks nothing they are its fields.
 */
export const labelledQuestions = questionRule({
  style,
  needs: ({ text }) => itemLabel(text)?.role === 'question',
  find(note) {
    const found: Asked[] = [];
    const depth = new QuestionDepth(note);
    let isNumbered = false;
    for (let index = 0; index < note.lines.length; index++) {
      isNumbered = NUMBERED.test(note.heading(index)?.text ?? (isNumbered ? '1.' : ''));
      const isField = isNumbered && !depth.above.asks;
      const asked = askedAt(note, index);
      if (asked && (!isField || asked.answer.length > 0)) {
        found.push({ ...asked, isField });
        if (!isField) depth.asked(0);
        index = asked.end - 1;
      } else depth.pass(note, index);
    }
    return found;
  },
});

interface Part {
  role: string;
  words: string;
  text: string;
  bullet: boolean;
}

function partAt(note: Note, index: number): Part | undefined {
  const text = note.text(index);
  if (!note.isText(index) || headingOf(text) || isTableRow(text) || /^\s{4}|^\t|^\s*>/u.test(text)) return undefined;
  const bullet = bulletOf(text);
  if (bullet && bullet.indent.length > 1) return undefined;
  const label = labelLine(bullet?.text ?? text);
  if (!label || (label.role !== 'question' && label.role !== 'answer')) return undefined;
  return { role: label.role, words: label.words.replace(/[*_]/gu, ''), text: label.text, bullet: bullet !== undefined };
}

function askedAt(note: Note, index: number): Asked | undefined {
  const part = partAt(note, index);
  if (part?.role !== 'question' || part.text === '' || !(part.bullet || note.isBlank(index - 1) || begins(note, index)))
    return undefined;
  const answer = answerBelow(note, index);
  if (answer === undefined || partAt(note, answer)?.bullet !== part.bullet) return undefined;
  let body = index + 1;
  let { text } = part;
  while (
    !isQuestion(text) &&
    body < answer &&
    body - index < LONGEST &&
    !isBlank(note.lines[body]) &&
    goesOn(note, body, text)
  ) {
    text = `${text} ${note.text(body).trim()}`;
    body++;
  }
  const end = part.bullet ? endOfBullet(note, answer) : body;
  const lines = part.bullet ? note.lines.slice(body, end).map((line) => unlisted(line)) : [];
  return { start: index, body, end, label: part.words, text, answer: lines };
}

/** Whether the line above ends another question or answer, or is a heading or other block. */
function begins(note: Note, index: number): boolean {
  return note.heading(index - 1) !== undefined || !note.isText(index - 1) || isComplete(note.text(index - 1));
}

function goesOn(note: Note, index: number, before: string): boolean {
  const text = note.text(index);
  return note.isText(index) && !bulletOf(text) && !numberedOf(text) && !labelLine(text) && !isComplete(before);
}

/** Index of the answer's label, before the next heading or question. */
function answerBelow(note: Note, index: number): number | undefined {
  for (let at = index + 1; at < Math.min(index + FARTHEST, note.lines.length); at++) {
    if (note.heading(at)) return undefined;
    const role = partAt(note, at)?.role;
    if (role) return role === 'answer' ? at : undefined;
  }
  return undefined;
}

/** The index after the bullet that begins at `start`, including the content indented below it. */
function endOfBullet(note: Note, start: number): number {
  let end = start + 1;
  for (let at = end; at < note.lines.length; at++) {
    if (note.isBlank(at)) continue;
    if (!/^\s{2,}/u.test(note.text(at))) break;
    end = at + 1;
  }
  return end;
}

/** Removes the bullet of a label, or the indentation below it. */
function unlisted(line: Line): Line {
  const bullet = bulletOf(line.text);
  const label = bullet && bullet.indent.length < 2 ? labelLine(bullet.text) : undefined;
  if (!label) return answering(line, line.text.replace(/^\s{1,4}/u, ''), style);
  const words = `**${label.words.replace(/[*_]/gu, '')}:**`;
  return answering(line, label.text === '' ? words : `${words} ${label.text}`, style);
}
