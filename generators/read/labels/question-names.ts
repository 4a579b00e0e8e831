import { inAll } from '../languages/index.ts';

const NAMES = inAll(({ titles }) => titles?.questions).map(bare);

/** Whether a file is called `questions.md`, in any of the languages and without the accents of its words. */
export function isQuestionsName(name: string): boolean {
  const words = bare(name.replace(/\.[^.]*$/u, ''));
  return NAMES.some((own) => (own.length > 3 || /\p{Lo}/u.test(own) ? words.includes(own) : words === own));
}

function bare(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
