import { alternatives, inAll } from '../languages/index.ts';

const BEGINS = alternatives(inAll(({ unanswered }) => unanswered?.begins));
/** Phrases that may begin a real answer as well: `Folgt dem Link`. They count where they are all there is. */
const ALONE = alternatives(inAll(({ unanswered }) => unanswered?.alone));
const BEGIN = new RegExp(`^[\\s(\\[_*<-]*(?:${BEGINS})(?![\\p{L}\\p{M}\\p{N}])`, 'iu');
const WHOLE = new RegExp(
  `^[^\\p{L}\\p{N}?.…_–—-]*(?:${ALONE}|n/?a|\\?+|-{1,3}|[–—…_]+|\\.{2,}|x{3,})[\\s.…)\\]]*$`,
  'iu',
);
const LONGEST = 80;

/**
 * Whether the lines of an answer say that it is still to be written: one of them `To be completed.`, or all of them
 * no more than `TBD`, `-`, `N/A`.
 */
export function isOpenAnswer(lines: readonly string[]): boolean {
  const short = lines.map((line) => line.trim()).filter((line) => line.length <= LONGEST);
  if (short.some((line) => BEGIN.test(line))) return true;
  return lines.length > 0 && short.length === lines.length && short.every((line) => WHOLE.test(line));
}
