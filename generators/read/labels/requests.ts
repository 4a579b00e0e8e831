import { alternatives, inAll } from '../languages/index.ts';

const TASKS = inAll(({ requests }) => requests?.tasks).flatMap((word) => [word, spelled(word)]);
const ASKS = inAll(({ requests }) => requests?.asks);
const TASK = beginning(TASKS);
const ASKING = beginning([...TASKS, ...ASKS]);
const ENDS = new RegExp(`(?:${alternatives(inAll(({ requests }) => requests?.ends))})[^\\p{L}]*$`, 'iu');

/** The word without umlauts or the accent on its first letter, as on a keyboard that has none of them. */
function spelled(word: string): string {
  return word
    .replace(/^é/u, 'e')
    .replace(/[äöü]/gu, (letter) => `${letter === 'ä' ? 'a' : letter === 'ö' ? 'o' : 'u'}e`);
}

/** A pattern for texts that begin with one of some words. Chinese has no space after the word. */
function beginning(words: readonly string[]): RegExp {
  const unspaced = words.filter((word) => /\p{Script=Han}/u.test(word));
  return new RegExp(
    `^[^\\p{L}]*(?:(?:${alternatives(words)})(?![\\p{L}\\p{M}\\p{N}])|${alternatives(unspaced)})`,
    'iu',
  );
}

/** The end of a text in which its last words are looked for, in characters. */
const TAIL = 80;

function ends(text: string): boolean {
  return ENDS.test(text.slice(-TAIL));
}

/** `**Drafts:** Explain ...`: what the order is about. */
const ABOUT = /^\s*(?:\*\*|__)[^*_]{1,60}[:：](?:\*\*|__)\s*/u;

/** Whether a line of text asks for an answer by its wording: `Explain ...`, `How ...`, `... 説明せよ`. */
export function isRequest(text: string): boolean {
  return ASKING.test(text.replace(ABOUT, '')) || ends(text);
}

/** Whether a sentence is an instruction to answer and cannot be a statement: `Explain ...`, `... 説明せよ`. */
export function isTask(text: string): boolean {
  return TASK.test(text) || ends(text);
}
