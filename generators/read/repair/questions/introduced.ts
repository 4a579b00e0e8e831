import { labelOf } from '../../labels/index.ts';
import { isAnswerKeyTitle, isQuestionsTitle } from '../../labels/titles.ts';
import type { Heading } from '../../lines/marks.ts';
import { wasIntroduction } from '../areas/item-signs.ts';
import type { Note } from '../note.ts';

/** Whether the line above introduces the list, and `unless` is not true of it. */
export function isIntroduced(note: Note, index: number, unless: (line: string) => boolean = () => false): boolean {
  let above = index - 1;
  while (above >= 0 && note.isBlank(above)) above--;
  const text = note.text(above);
  return !note.heading(above) && announces(text) && !wasIntroduction(note.lines[above]) && !unless(text);
}

/** Whether a line introduces the next one: it ends in a colon. */
export function announces(text: string): boolean {
  return /[:：]\**\s*$/u.test(text);
}

/** The depth of the heading that announces questions, for headings below another; 0 for none. */
export function titleDepth({ depth, text }: Heading, above: number): number {
  if (isQuestionsTitle(text)) return depth;
  return above > 0 && depth > above && !labelOf(text) && !isAnswerKeyTitle(text) ? above : 0;
}
