import { labelOf } from '../../labels/index.ts';
import { isAnswerKeyTitle, isQuestionsTitle } from '../../labels/titles.ts';
import type { Heading } from '../../lines/marks.ts';
import { withoutStrong, wordsOf } from '../../lines/text.ts';
import { wasIntroduction } from '../areas/item-signs.ts';
import type { Note } from '../note.ts';

/** The maximum number of words in a title that ends in a colon. */
const MOST_TITLE_WORDS = 4;

/** Whether the line above introduces the list, and `unless` is not true of it and its index. */
export function isIntroduced(
  note: Note,
  index: number,
  unless: (line: string, at: number) => boolean = () => false,
): boolean {
  const above = lineAbove(note, index);
  const text = note.text(above);
  return !note.heading(above) && announces(text) && !wasIntroduction(note.lines[above]) && !unless(text, above);
}

/** The index of the last line above another one that is not blank; -1 for none. */
export function lineAbove(note: Note, index: number): number {
  let above = index - 1;
  while (above >= 0 && note.isBlank(above)) above--;
  return above;
}

/** Whether a line introduces the next one: it ends in a colon. */
export function announces(text: string): boolean {
  return /[:：]\**\s*$/u.test(text);
}

/** `**Beginner:**`, a title although it ends in a colon. */
export function isShortTitle(line: string): boolean {
  const words = withoutStrong(line);
  return words !== line.trim() && wordsOf(words) <= MOST_TITLE_WORDS;
}

/** The depth of the heading that announces questions, for headings below another; 0 for none. */
export function titleDepth({ depth, text }: Heading, above: number): number {
  if (isQuestionsTitle(text)) return depth;
  return above > 0 && depth > above && !labelOf(text) && !isAnswerKeyTitle(text) ? above : 0;
}
