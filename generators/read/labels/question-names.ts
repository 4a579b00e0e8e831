import { inAll } from '../languages/index.ts';

const NAMES = inAll(({ titles }) => [...(titles?.questions ?? []), ...(titles?.names ?? [])]).map(bare);
const ENDS = inAll(({ titles }) => titles?.nameEnds).map(bare);
const PROBLEMS = inAll(({ titles }) => titles?.problems).map(bare);
const CARDS = inAll(({ titles }) => titles?.cards).map(bare);
/** A shorter word is one by itself, not the end of another one: `viva`, but not `survival`. */
const SHORTEST_PART = 5;

/** Whether a file is called `questions.md`, in any of the languages and without the accents of its words. */
export function isQuestionsName(name: string): boolean {
  return contains(name, NAMES) || wordsIn(name).some((word) => ENDS.some((end) => word.endsWith(end)));
}

/** Whether a title is nothing but a word that files of questions are called by: `Viva`, `面试`. */
export function isName(title: string): boolean {
  return NAMES.includes(bare(title));
}

/**
 * Whether the name of a file announces questions by more than a word that means problems as well: not `已知问题.md`, a
 * list of known problems.
 */
export function isCertainName(name: string): boolean {
  return isQuestionsName(PROBLEMS.reduce((rest, word) => rest.replaceAll(word, ' '), withoutExtension(name)));
}

/** Whether a file is called `flashcards.txt` or `AnkiDeck.txt`, in any of the languages. */
export function isCardsName(name: string): boolean {
  return contains(name.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' '), CARDS);
}

/** The words of a name, without numbers at their ends. */
function wordsIn(name: string): string[] {
  return withoutExtension(name)
    .split(' ')
    .map((word) => word.replace(/\p{N}{1,9}$/u, ''));
}

function withoutExtension(name: string): string {
  return bare(name.replace(/\.[^.]*$/u, ''));
}

function contains(name: string, some: readonly string[]): boolean {
  const words = withoutExtension(name);
  return some.some((own) =>
    own.length >= SHORTEST_PART || /\p{Lo}/u.test(own) ? words.includes(own) : ` ${words} `.includes(` ${own} `),
  );
}

function bare(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
