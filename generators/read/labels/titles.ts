import { alternatives, inAll } from '../languages/index.ts';

const PART = new RegExp(
  `(?:^|[\\s.#])(?:${alternatives(inAll(({ titles }) => titles?.parts))})\\s+(?:\\p{Nd}{1,3}|[IVX]{1,5})(?=[\\s:：.,-]|$)`,
  'iu',
);

/** Whether a title counts parts of a course: `Day 3: Volumes`, `Part II`. */
export function isTopicWord(title: string): boolean {
  return PART.test(title);
}

/** Words that open a sentence and hardly ever stand inside a title, lower case. */
export const OPENERS: ReadonlySet<string> = new Set(inAll(({ titles }) => titles?.openers));

const ANSWER = new RegExp(
  `(?:^|[^\\p{L}])(?:${alternatives(inAll(({ titles }) => titles?.answers))})s?(?:[^\\p{L}]|$)`,
  'iu',
);

/** Whether a fold is labelled `Show answer` or the like, so that what it hides answers the text above. */
export function isAnswerToggle(text: string): boolean {
  return text.length < 40 && !/[?？]/u.test(text) && ANSWER.test(text);
}

const CONTENTS = new Set(inAll(({ titles }) => titles?.contents));

/** Whether a title is that of a table of contents. */
export function isContentsTitle(title: string): boolean {
  return CONTENTS.has(bare(title));
}

const ANSWER_KEYS = new Set(inAll(({ titles }) => titles?.answerKeys));

/** Whether a title announces the answers to all questions above it. */
export function isAnswerKeyTitle(title: string): boolean {
  return ANSWER_KEYS.has(bare(title));
}

function bare(title: string): string {
  return title.toLowerCase().replace(/^[^\p{L}]+|[^\p{L}\p{M}]+$/gu, '');
}
