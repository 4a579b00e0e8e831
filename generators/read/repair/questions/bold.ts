import { labelLine } from '../../labels/index.ts';
import { headingOf, numberedOf } from '../../lines/marks.ts';
import { isQuestion, withoutStrong } from '../../lines/text.ts';
import type { Note } from '../note.ts';
import { type Asked, answering, questionRule } from './asked.ts';

const style = 'bold-questions';
const LONGEST = 400;
const NUMBER_ALONE = /^\*\*\s*(\d{1,4})\s*[.)]?\s*\*\*[.):]?\s+(?=\S)/u;
const WITH_REST = /^(?:\*\*|__)((?:(?!\*\*|__).){3,400}[?？؟])(?:\*\*|__)\s*(?:[-–—:：]\s+)?(\S.*)$/u;

/** Questions in bold above their answer or in front of it: `**3. What is it?**`, `**3.** What is it?`, `**What is it?** A thing.` */
export const boldQuestions = questionRule({
  style,
  needs: ({ text }) => /^\s{0,3}(?:\*\*|__)/u.test(text),
  before: 'outline',
  find(note) {
    const titles = note.lines.map((_, index) => titleAt(note, index));
    const numbered = titles.filter((title) => title?.number !== undefined);
    // Where most of the numbers ask, the others are questions too.
    const counts = numbered.filter((title) => isQuestion(title?.text ?? '')).length * 2 >= numbered.length;
    return titles.flatMap((title) =>
      title && (title.label !== undefined || isQuestion(title.text) || counts) ? [title] : [],
    );
  },
});

/** `**What is it?** A thing.` cut behind the question; undefined where there are not both. */
export function boldQuestionOf(text: string): { question: string; rest: string } | undefined {
  const [, question = '', rest = ''] = WITH_REST.exec(text) ?? [];
  const words = question.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  return words < 3 ? undefined : { question: question.trim(), rest: rest.trim() };
}

/** The question of a line that begins a paragraph. */
function titleAt(note: Note, index: number): Asked | undefined {
  const line = note.lines[index];
  const text = line?.text.trim() ?? '';
  if (!line || !note.isText(index) || !/^(?:\*\*|__)/u.test(text) || /^\s{4}/u.test(line.text)) return undefined;
  if (!note.isBlank(index - 1) && !note.heading(index - 1)) return undefined;
  const at = { start: index, body: index + 1, end: index + 1, answer: [] };
  const alone = text.length > LONGEST ? null : NUMBER_ALONE.exec(text);
  if (alone) {
    const rest = text.slice(alone[0].length);
    return isQuestion(rest) ? { ...at, number: alone[1] ?? '', text: rest } : undefined;
  }
  const words = text.length > LONGEST ? text : withoutStrong(text);
  const numbered = words === text ? undefined : numberedOf(words);
  if (numbered) return { ...at, number: `${numbered.number}`, text: numbered.text };
  const label = words === text ? undefined : (labelLine(words) ?? labelLine(text));
  if (label)
    return label.role === 'question' && label.text !== '' ? { ...at, label: label.words, text: label.text } : undefined;
  const isFollowed = !note.isBlank(index + 1) || headingOf(note.text(index + 2)) === undefined;
  if (words !== text) return isQuestion(words) && isFollowed ? { ...at, text: words } : undefined;
  const cut = boldQuestionOf(text);
  if (!cut || labelLine(cut.question)) return undefined;
  return { ...at, text: cut.question, answer: [answering(line, cut.rest, style)] };
}
