import { isQuestionsName } from '../../labels/question-names.ts';
import { isAdvice, isAnswerKeyTitle, isQuestionsTitle, saysQuestions } from '../../labels/titles.ts';
import { exerciseWords } from '../../languages/exercises/index.ts';
import { alternatives } from '../../languages/index.ts';
import { isBlank } from '../../lines/line.ts';
import { isComplete, wordsOf } from '../../lines/text.ts';
import type { Note } from '../note.ts';
import { BLOCK, itemAt, type Scope } from './sheet-items.ts';

/** The minimum number of lines in a section of a note of other text that can be a sheet. */
const FEWEST_OF_SECTION = 10;
/** The maximum number of words in a title on the first line, above others without a blank line. */
const MOST_TITLE_WORDS = 8;

/** Titles of exercises and exams, possibly behind a few words and before a number. */
const TASKS = new RegExp(
  `^(?:[\\p{L}\\p{M}\\p{N}+#.-]+:? ){0,4}(?:${alternatives(exerciseWords(({ tasks }) => tasks))})(?:[\\s:：,–(-]+[\\p{N}\\s/.,:：)–-]*)?$`,
  'iu',
);

/** Whether a title is that of exercises or of an exam. */
export function namesTasks(title: string): boolean {
  return TASKS.test(title);
}

/** The parts of a note that a title calls questions, otherwise all of it. */
export function scopesOf(note: Note): Scope[] {
  const end = note.lines.length;
  const first = note.lines.findIndex((line) => !isBlank(line));
  const item = itemAt(note, first);
  const isAlone = item === undefined || (item.style === BLOCK && isTitle(item.text));
  const title = note.heading(first)?.text ?? (isAlone ? note.text(first) : '');
  if ((saysQuestions(title) && !isAdvice(title)) || isQuestionsName(note.name))
    return [{ start: 0, end, isTitled: true }];
  const areTasks = namesTasks(title);
  const titled: Scope[] = [];
  for (let index = areTasks ? first + 1 : 0; index < end; index++) {
    const heading = note.heading(index);
    const hasTasks = heading !== undefined && namesTasks(heading.text);
    if (!heading || !(hasTasks || isQuestionsTitle(heading.text)) || isAnswerKeyTitle(heading.text)) continue;
    let last = index + 1;
    while (last < end && (note.heading(last)?.depth ?? 7) > heading.depth) last++;
    titled.push({ start: index + 1, end: last, isTitled: true, ...(hasTasks && { hasTasks }) });
    index = last - 1;
  }
  if (areTasks)
    titled.unshift({ start: 0, end: titled[0] ? titled[0].start - 1 : end, isTitled: true, hasTasks: true });
  return titled.length > 0 ? titled : [wholeOf(note)];
}

/** All of a note, without a title that says what it contains. */
export function wholeOf({ lines }: Note): Scope {
  return { start: 0, end: lines.length, isTitled: false };
}

/** The sections of a note that is no sheet itself, if they are long enough to be one. */
export function sectionsOf(note: Note): Scope[] {
  const ends = note.lines.flatMap((_, index) => (note.heading(index) ? [index] : []));
  return [...ends, note.lines.length].flatMap((end, at) => {
    const start = at === 0 ? 0 : (ends[at - 1] ?? 0) + 1;
    return end - start < FEWEST_OF_SECTION ? [] : [{ start, end, isTitled: false }];
  });
}

/** Whether a line is short and calls the others questions, and is none. It may end in a colon. */
export function isTitle(text: string): boolean {
  return saysQuestions(text) && !isComplete(text.replace(/[:：]\**\s*$/u, '')) && wordsOf(text) <= MOST_TITLE_WORDS;
}
