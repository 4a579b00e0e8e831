import { inAll } from '../languages/index.ts';

const NAMES = inAll(({ titles }) => [...(titles?.questions ?? []), ...(titles?.names ?? [])]).map(bare);
const CARDS = inAll(({ titles }) => titles?.cards).map(bare);
/** A shorter word is one by itself, not the end of another one: `viva`, but not `survival`. */
const SHORTEST_PART = 5;

/** Whether a file is called `questions.md`, in any of the languages and without the accents of its words. */
export function isQuestionsName(name: string): boolean {
  return contains(name, NAMES);
}

/** Whether a file is called `flashcards.txt`, in any of the languages. */
export function isCardsName(name: string): boolean {
  return contains(name, CARDS);
}

function contains(name: string, some: readonly string[]): boolean {
  const words = bare(name.replace(/\.[^.]*$/u, ''));
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
