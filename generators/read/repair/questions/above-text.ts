import type { Note } from '../note.ts';

/** What follows a question, from the line `start` on, is text at the left edge, and no other item. */
export function isAboveText(note: Note, start: number, isItem: (text: string) => boolean): boolean {
  let below = start;
  while (below < note.lines.length && note.isBlank(below)) below++;
  const text = note.text(below);
  return note.isText(below) && /^\S/u.test(text) && !note.heading(below) && !isItem(text);
}
