import { labelLine, labelOf } from '../../labels/index.ts';
import { bulletOf, headingOf, isTableRow, numberedOf } from '../../lines/marks.ts';
import { isQuestion } from '../../lines/text.ts';
import type { Note } from '../note.ts';
import { type Asked, answering, questionRule } from './asked.ts';

const style = 'question-lines';

/** The beginning of an answer after a question: its label. */
const ANSWER = /[?？؟.!]["”')\]]*(?:\*\*|__)?\s+(?=(?:\*\*|__)?(\p{L}[\p{L}\p{M} ]{0,24})(?:\*\*|__)?[:：])/gu;
/** `What is it? -> A thing`. */
const SIGNED = /^ {0,3}([^\s>|#*+-][^|]{6,200}?[?？؟])\s*(?:[-=]>|[→⇒➜]|[-–—:：])\s+(\S.*)$/u;
/** `What is it? Answer:` above the answer. */
const ANNOUNCED =
  /^ {0,3}([^\s>|#*+-].{4,400}[?？؟]["”')\]]*)\s+(?:\*\*|__)?(\p{L}[\p{L}\p{M} ]{0,24})(?:\*\*|__)?[:：](?:\*\*|__)?\s*$/u;
/** The minimum number of such lines in a text: a single one may be a thought. */
const OFTEN = 2;

/**
 * A question and its answer on one line: `Q: What is it? A: A thing.` or, if there are several, `What is it? -> A thing` or
 * `What is it? Answer:`.
 */
export const questionLines = questionRule({
  style,
  needs: ({ text }) => /[:：]/u.test(text) || SIGNED.test(text),
  before: 'outline',
  find(note) {
    const signed = note.lines.map((_, index) => signedAt(note, index) ?? announcedAt(note, index));
    const isOften = signed.filter((asked) => asked).length >= OFTEN;
    return note.lines.flatMap((_, index) => labelledAt(note, index) ?? (isOften ? (signed[index] ?? []) : []));
  },
});

function signedAt(note: Note, index: number): Asked | undefined {
  const line = note.lines[index];
  const [, question = '', answer = ''] = (note.isText(index) && SIGNED.exec(note.text(index))) || [];
  if (!line || question === '' || labelLine(question)) return undefined;
  // `What is it? - Where is it? - Who has it?` asks on.
  if (isQuestion(answer)) return undefined;
  const numbered = numberedOf(question);
  return {
    start: index,
    body: index + 1,
    end: index + 1,
    ...(numbered && { number: `${numbered.number}` }),
    text: numbered?.text ?? question,
    answer: [answering(line, `**A:** ${answer}`, style)],
  };
}

function announcedAt(note: Note, index: number): Asked | undefined {
  const [, question = '', label = ''] = (note.isText(index) && ANNOUNCED.exec(note.text(index))) || [];
  if (question === '' || labelOf(label)?.role !== 'answer' || labelLine(question)) return undefined;
  const numbered = numberedOf(question);
  const number = numbered && { number: `${numbered.number}` };
  return { start: index, body: index + 1, end: index + 1, ...number, text: numbered?.text ?? question, answer: [] };
}

function labelledAt(note: Note, index: number): Asked | undefined {
  const line = note.lines[index];
  const text = line?.text ?? '';
  if (!line || !note.isText(index) || !/[:：]/u.test(text)) return undefined;
  if (headingOf(text) || isTableRow(text) || /^\s*>/u.test(text)) return undefined;
  // Bold around the whole question hides its colon.
  const body = (bulletOf(text)?.text ?? text.trim()).replace(/^(\*\*|__)((?:(?!\1).){3,400})\1(?=\s)/u, unmarked);
  const asked = labelLine(body);
  if (asked?.role !== 'question') return undefined;
  const cut = [...body.matchAll(ANSWER)].find((match) => labelOf(match[1] ?? '')?.role === 'answer');
  if (!cut) return undefined;
  const at = cut.index + cut[0].length;
  const question = labelLine(body.slice(0, at).trimEnd());
  const answer = labelLine(body.slice(at));
  if (!question || !answer) return undefined;
  return {
    start: index,
    body: index + 1,
    end: index + 1,
    label: question.words.replace(/[*_]/gu, ''),
    text: question.text,
    answer: [answering(line, `**${answer.words.replace(/[*_]/gu, '')}:** ${answer.text}`, style)],
  };
}

function unmarked(whole: string, _mark: string, inner: string): string {
  const label = labelLine(inner);
  return label?.role === 'question' && label.text !== '' ? inner : whole;
}
