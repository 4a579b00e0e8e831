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
