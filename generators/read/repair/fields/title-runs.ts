import { labelOf } from '../../labels/index.ts';
import { isAnswerToggle } from '../../labels/titles.ts';
import { type Line, withText } from '../../lines/line.ts';
import { isQuestion } from '../../lines/text.ts';
import type { Note } from '../note.ts';
import { besideQuestions } from './faq-titles.ts';
import { aboveBoxes, aboveLabels, belowLabels, belowNumbers } from './marked-titles.ts';
import { aboveAnswers, aboveSolutions } from './solved-titles.ts';
import { fieldsIn, type Title } from './title.ts';
import { isAsked, NUMBER, roleAt, roleBelow, runsOf, titlesOf } from './titles.ts';

/** The minimum number and share of questions in a run of numbered headings for all to count as questions. */
const FEWEST = 2;
const SHARE = 1 / 3;

/**
 * Labels the headings of a note that are questions although they are not phrased as such.
 *
 * @param note - The note, at the phase of fields.
 * @returns Its lines.
 */
export function labelTitles(note: Note): readonly Line[] {
  const titles = titlesOf(note);
  const asking = new Set<Title>();
  const answered: Title[] = [];
  const withOwnParts: Title[] = [];
  for (const run of runsOf(titles)) {
    const asks = run.filter((title) => isQuestion(title.text)).length;
    const own = answeredIn(note, titles, run);
    answered.push(...own);
    if (own.length === 0 && (asks < FEWEST || asks < run.length * SHARE)) continue;
    for (const title of run) asking.add(title);
    withOwnParts.push(...besideParts(titles, run));
  }
  const beside = besideQuestions(note, titles);
  const mayBeSolved = note.lines.some(({ text }) => /^(?:#|\*\*)/u.test(text) && isAnswerToggle(text));
  for (const title of [...beside, ...(mayBeSolved ? aboveAnswers(note, titles) : [])]) asking.add(title);
  for (const title of aboveBoxes(note, titles)) asking.add(title);
  const solved = mayBeSolved ? aboveSolutions(titles) : [];
  /** A heading that is marked as a question may have parts. */
  const sure = new Set([
    ...beside,
    ...belowNumbers(titles),
    ...belowLabels(note, titles),
    ...solved.map(({ title }) => title),
    ...answered,
    ...withOwnParts,
    ...aboveLabels(titles),
  ]);
  const solutions = new Set(solved.map(({ solution }) => solution.index));
  for (const title of sure) asking.add(title);
  for (const title of titles) if (title.depth > 1 && roleBelow(note, title) === 'answer') asking.add(title);
  for (const title of belowTitles(titles)) asking.add(title);
  const parts = partsOf(titles);
  const fields = fieldsIn(titles);
  const labelled = new Map(
    [...asking]
      .filter((title) => !parts.has(title) && !fields.has(title.text) && isUnmarked(note, title, sure.has(title)))
      .map((title) => [title.index, title]),
  );
  return note.lines.map((line, index) => {
    if (solutions.has(index)) return withText(line, '**Answer:**', 'question-runs');
    const title = labelled.get(index);
    if (!title) return line;
    const [, number = '', text = title.text] = NUMBER.exec(title.text) ?? [];
    return withText(line, `${'#'.repeat(title.depth)} Q${number}: ${text}`, 'question-runs');
  });
}

/**
 * The headings below one that announces questions, `## Questions`. If most of them have parts, they are sections, and the others are no
 * questions either.
 */
function belowTitles(titles: readonly Title[]): Title[] {
  const open: Title[] = [];
  const parents = Map.groupBy(titles, (title) => {
    while ((open.at(-1)?.depth ?? 0) >= title.depth) open.pop();
    const parent = title.isBelowQuestions ? open.at(-1) : undefined;
    open.push(title);
    return parent;
  });
  parents.delete(undefined);
  return [...parents.values()].flatMap((all) => {
    const leaves = all.filter(({ isLeaf }) => isLeaf);
    return leaves.length * 2 < all.length ? [] : leaves;
  });
}

/**
 * Numbered headings beside the labelled question that they are parts of: `### 1. Strategy` below `### Question 18: ...`
 * of the same depth. A question would have the number that follows.
 */
function partsOf(titles: readonly Title[]): Set<Title> {
  const parts = new Set<Title>();
  /** By depth, the number of the last question, and of the last part of it. */
  const last = new Map<number, { question: number; part: number }>();
  for (const title of titles) {
    for (const depth of last.keys()) if (depth > title.depth) last.delete(depth);
    const label = labelOf(title.text);
    const above = last.get(title.depth);
    if (label?.role === 'question' && label.number !== undefined)
      last.set(title.depth, { question: Number(label.number), part: 0 });
    else if (above !== undefined && title.number !== undefined) {
      if (title.number === above.part + 1) {
        parts.add(title);
        above.part = title.number;
      } else above.question = title.number;
    }
  }
  return parts;
}

/** The members of a run whose parts do not ask, if a question in it has parts as well. */
function besideParts(titles: readonly Title[], run: readonly Title[]): Title[] {
  const withParts = run.filter(({ at, depth }) => (titles[at + 1]?.depth ?? 0) > depth);
  if (!withParts.some(({ text }) => isQuestion(text))) return [];
  return withParts.filter(({ at, depth }) => {
    let end = at + 1;
    while ((titles[end]?.depth ?? 0) > depth) end++;
    const parts = titles.slice(at + 1, end);
    return !parts.some(({ text }) => isQuestion(text)) && parts.filter(isAsked).length * 2 < parts.length;
  });
}

/** The minimum length of a run, and the share of answers, by which a run of headings is one of questions. */
const FEWEST_ANSWERED = 3;
const SHARE_ANSWERED = 1 / 2;

/**
 * The members of a run that have a line with the label of an answer in their own text, if most have one:
 * `### 2. Guy rope` of an exam.
 */
function answeredIn(note: Note, titles: readonly Title[], run: readonly Title[]): Title[] {
  if (run.length < FEWEST_ANSWERED) return [];
  const ends = new Map(titles.map((title, at) => [title, titles[at + 1]?.index ?? note.lines.length]));
  const answered = run.filter((title) => {
    for (let at = title.index + 1; at < (ends.get(title) ?? 0); at++) if (roleAt(note, at) === 'answer') return true;
    return false;
  });
  return answered.length >= run.length * SHARE_ANSWERED ? answered : [];
}

/** Whether a heading is not yet marked as a question, by its own text or by a question right below. */
function isUnmarked(note: Note, title: Title, isSure: boolean): boolean {
  const { text, isLeaf } = title;
  const isMarked = isQuestion(text) || labelOf(text.replace(NUMBER, '$2')) !== undefined;
  // A number alone stands above the parts of a question.
  return (isLeaf || isSure) && /\p{L}/u.test(text) && !isMarked && roleBelow(note, title) !== 'question';
}
