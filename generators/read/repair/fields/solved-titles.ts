import { itemLabel, labelOf } from '../../labels/index.ts';
import { isAnswerToggle } from '../../labels/titles.ts';
import type { Note } from '../note.ts';
import type { Title } from './title.ts';

/** The minimum number of such headings. */
const FEWEST = 2;

/** Headings above a task and the label of its answer, if there are several of one depth. */
export function aboveAnswers(note: Note, titles: readonly Title[]): Title[] {
  const found = titles.filter(({ index, depth, isLeaf, text }, at) => {
    if (depth === 1 || !isLeaf || labelOf(text)) return false;
    const end = titles[at + 1]?.index ?? note.lines.length;
    const roles = note.lines
      .slice(index, end)
      .flatMap((line, after) => (note.isText(index + after) ? (itemLabel(line.text)?.role ?? []) : []));
    return !roles.includes('question') && roles.filter((role) => role === 'answer').length === 1;
  });
  return found.filter(({ depth }) => found.filter((title) => title.depth === depth).length >= FEWEST);
}

/** `### Task 3` */
const COUNTED = /^\p{L}+\s#?\d{1,3}(?!\p{L})/u;

/** Headings with a number, `### Task 3: ...`, and the heading `#### Solution` of each, if there are several. */
export function aboveSolutions(titles: readonly Title[]): { title: Title; solution: Title }[] {
  const found = titles.flatMap((title, at) => {
    const solution = titles[at + 1];
    const isSolved =
      solution && solution.depth > title.depth && isAnswerToggle(solution.text) && !labelledAsAnswer(solution);
    return isSolved && COUNTED.test(title.text) ? [{ title, solution }] : [];
  });
  return found.length < FEWEST ? [] : found;
}

function labelledAsAnswer({ text }: Title): boolean {
  return labelOf(text)?.role === 'answer';
}
