import { alternatives, inAll } from '../languages/index.ts';

const BEGINS = new RegExp(
  `^[^\\p{L}]*(?:${alternatives(inAll(({ requests }) => requests?.begins))})(?![\\p{L}\\p{M}\\p{N}])`,
  'iu',
);
/** Chinese has no blank behind the word. */
const UNSPACED = new RegExp(
  `^[^\\p{L}]*(?:${alternatives(inAll(({ requests }) => requests?.begins).filter((word) => /\p{Script=Han}/u.test(word)))})`,
  'u',
);
const ENDS = new RegExp(`(?:${alternatives(inAll(({ requests }) => requests?.ends))})[^\\p{L}]*$`, 'iu');

/** Whether a line of text asks for an answer by its words: `Explain ...`, `... 説明せよ`. */
export function isRequest(text: string): boolean {
  return BEGINS.test(text) || UNSPACED.test(text) || ENDS.test(text);
}
