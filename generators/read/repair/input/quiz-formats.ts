import type { Note } from '../note.ts';
import type { Asked, Rewritten } from '../questions/asked.ts';
import { askedInAiken } from './aiken.ts';
import { askedAboveLetters, askedAsStatements, askedOnLines } from './bare-quizzes.ts';
import { askedWithFlags } from './flagged-choices.ts';
import { askedInGift } from './gift.ts';
import { askedWithOptions } from './option-labels.ts';

/** The questions of a note in one of Moodle's text formats, or in an export that marks the right choices. */
export function askedInQuizzes(note: Note): (Asked | Rewritten)[] {
  for (const find of [
    askedInGift,
    askedInAiken,
    askedWithFlags,
    askedWithOptions,
    askedAboveLetters,
    askedOnLines,
    askedAsStatements,
  ]) {
    const found = find(note);
    if (found.length > 0) return found;
  }
  return [];
}
