import { alternatives, inAll } from '../languages/index.ts';

const BEGINS = alternatives(inAll(({ unanswered }) => unanswered?.begins));
/** Phrases that may also begin a real answer: `Folgt dem Link`. They count only by themselves. */
const ALONE = alternatives(inAll(({ unanswered }) => unanswered?.alone));
const BEGIN = new RegExp(`^[\\s(\\[_*<-]*(?:${BEGINS})(?![\\p{L}\\p{M}\\p{N}])`, 'iu');
const WHOLE = new RegExp(
  `^[^\\p{L}\\p{N}?.…_–—-]*(?:${ALONE}|n/?a|\\?+|-{1,3}|[–—…_]+|\\.{2,}|x{3,})[\\s.…)\\]]*$`,
  'iu',
);
const LONGEST = 80;

/**
 * Whether an answer is still to be written: one of its lines is `To be completed.` or the like, or all are no more than
 * `TBD`, `-`, `N/A`.
 */
export function isOpenAnswer(lines: readonly string[]): boolean {
  const short = lines.map((line) => line.trim()).filter((line) => line.length <= LONGEST);
  if (short.some((line) => BEGIN.test(line))) return true;
  return lines.length > 0 && short.length === lines.length && short.every((line) => WHOLE.test(line));
}
