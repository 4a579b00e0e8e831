import { itemLabel, labelOf } from '../../labels/index.ts';
import { isQuestion } from '../../lines/text.ts';
import type { Note } from '../note.ts';
import type { Rule } from '../rule.ts';
import { labelTitles } from './title-runs.ts';

/**
 * Labels headings as questions that are not phrased as such, `### 2. Reverse a queue`: those below a heading
 * "Questions", those in a numbered run with questions or answers, those beside the questions of a FAQ, and those
 * directly followed by an answer.
 */
export const questionRuns: Rule = {
  name: 'question-runs',
  needs: ({ text }) => text.startsWith('#'),
  // Looked up at each call: a function that is loaded late is replaced by then.
  apply: (note) => (mayHaveRuns(note) ? labelTitles(note) : note.lines),
};

const NUMBERED = /^\d{1,4}[.)]\s/u;

/**
 * Whether there are two headings that are not marked as questions, or one with a number beside several that are, or
 * directly above an answer.
 */
function mayHaveRuns(note: Note): boolean {
  const titles = note.lines.flatMap((_, index) => {
    const heading = note.heading(index);
    if (!heading) return [];
    const isMarked = isQuestion(heading.text) || labelOf(heading.text)?.role === 'question';
    return [{ index, isMarked, isNumbered: NUMBERED.test(heading.text) }];
  });
  const [first, second] = titles.filter(({ isMarked }) => !isMarked);
  const isBeside = first?.isNumbered === true && titles.length > 2;
  return first !== undefined && (second !== undefined || isBeside || isAnswered(note, first.index));
}

function isAnswered(note: Note, title: number): boolean {
  let below = title + 1;
  while (below < note.lines.length && note.isBlank(below)) below++;
  return itemLabel(note.text(below).replace(/^ {0,3}>\s?/u, ''))?.role === 'answer';
}
