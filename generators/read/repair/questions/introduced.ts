import { labelOf } from '../../labels/index.ts';
import { isAnswerKeyTitle, isQuestionsTitle } from '../../labels/titles.ts';
import type { Heading } from '../../lines/marks.ts';
import { wasIntroduction } from '../areas/item-contents.ts';
import type { Note } from '../note.ts';

/** The line above leads to the list, and does not say by `unless` that it may. */
export function isIntroduced(note: Note, index: number, unless: (line: string) => boolean = () => false): boolean {
  let above = index - 1;
  while (above >= 0 && note.isBlank(above)) above--;
  const text = note.text(above);
  return !note.heading(above) && announces(text) && !wasIntroduction(note.lines[above]) && !unless(text);
}

/** A line that ends in a colon leads to what follows it. */
export function announces(text: string): boolean {
  return /[:：]\**\s*$/u.test(text);
}

/** The depth of the heading that says of what stands below another that they are questions; 0 for none. */
export function titleDepth({ depth, text }: Heading, above: number): number {
  if (isQuestionsTitle(text)) return depth;
  return above > 0 && depth > above && !labelOf(text) && !isAnswerKeyTitle(text) ? above : 0;
}
