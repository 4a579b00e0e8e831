import { alternatives, anyOf, inAll } from '../languages/index.ts';
import { labelOf } from './grammar.ts';

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

const ANSWERS = inAll(({ titles }) => titles?.answers);
/** Scripts without blanks between words have no ends of them either. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const ANSWER = new RegExp(
  `(?:^|[^\\p{L}])(?:${alternatives(ANSWERS)})s?(?:[^\\p{L}]|$)|${alternatives(ANSWERS.filter((word) => UNSPACED.test(word)))}`,
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
const ANSWER_KEY_WORDS = [...ANSWER_KEYS];

/** Whether a title announces the answers to all questions above it. */
export function isAnswerKeyTitle(title: string): boolean {
  const lower = title.toLowerCase();
  return ANSWER_KEY_WORDS.some((word) => lower.includes(word)) && ANSWER_KEYS.has(bare(title));
}

const QUESTIONS = new RegExp(
  `^(?:[\\p{L}\\p{M}+#.-]+ ){0,3}(?:${alternatives(inAll(({ titles }) => titles?.questions))})(?:(?: ?[/&,+] ?| )[\\p{L}\\p{M}]+){0,3}$`,
  'iu',
);

/** Whether a title announces questions: `Questions`, `Basic interview questions`, `Preguntas de React`. */
export function isQuestionsTitle(title: string): boolean {
  return QUESTIONS.test(title.replace(/\s*[(（][^()（）]*[)）]\s*$|^[^\p{L}]+|[^\p{L}\p{M}]+$/gu, ''));
}

/** Whether a heading is a word for one question and for many, and nothing else: `问题`, `Питання`. It has no number either. */
export function mayNameQuestions(title: string): boolean {
  const label = labelOf(title);
  return label?.role === 'question' && !label.number && !label.title && isQuestionsTitle(title);
}

const SAYS_QUESTIONS = anyOf(inAll(({ titles }) => titles?.questions));

/** Whether a line that introduces a list calls its items questions: `Some questions that you may be asked:`. */
export function saysQuestions(line: string): boolean {
  return SAYS_QUESTIONS.test(line);
}

const ANSWER_COLUMNS = new Set(inAll(({ titles }) => titles?.answerColumns));
const NUMBER_COLUMNS = new Set(['', '#', '№', ...inAll(({ titles }) => titles?.numberColumns)]);

/** Whether a column of a table of questions belongs to the answers. */
export function isAnswerColumn(header: string): boolean {
  return ANSWER_COLUMNS.has(header.trim().toLowerCase());
}

/** Whether a header is that of a column of numbers; it may be empty. */
export function isNumberColumn(header: string): boolean {
  return NUMBER_COLUMNS.has(header.trim().toLowerCase());
}

function bare(title: string): string {
  return title.toLowerCase().replace(/^[^\p{L}]+|[^\p{L}\p{M}]+$/gu, '');
}
