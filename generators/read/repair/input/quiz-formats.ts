import type { Note } from '../note.ts';
import type { Asked, Rewritten } from '../questions/asked.ts';
import { askedInAiken } from './aiken.ts';
import { askedInGift } from './gift.ts';

/** The questions of a note in one of Moodle's text formats. */
export function askedInQuizzes(note: Note): (Asked | Rewritten)[] {
  const gift = askedInGift(note);
  return gift.length > 0 ? gift : askedInAiken(note);
}
