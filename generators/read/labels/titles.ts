import { alternatives, anyOf, inAll, languages, type Role } from '../languages/index.ts';
import { wordsOf } from '../lines/text.ts';
import { labelOf } from './grammar.ts';

const PART = new RegExp(
  `(?:^|[\\s.#])(?:${alternatives(inAll(({ titles }) => titles?.parts))})\\s+(?:\\p{Nd}{1,3}|[IVX]{1,5})(?=[\\s:：.,-]|$)`,
  'iu',
);

/** Whether a title numbers a part of a course: `Day 3: Volumes`, `Part II`. */
export function isTopicWord(title: string): boolean {
  return PART.test(title);
}

/** Words that begin sentences and rarely occur inside titles, in lower case. */
export const OPENERS: ReadonlySet<string> = new Set(inAll(({ titles }) => titles?.openers));

const ANSWERS = inAll(({ titles }) => titles?.answers);
/** Scripts without spaces have no word boundaries. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const ANSWER = new RegExp(
  `(?:^|[^\\p{L}])(?:${alternatives(ANSWERS)})s?(?:[^\\p{L}]|$)|${alternatives(ANSWERS.filter((word) => UNSPACED.test(word)))}`,
  'iu',
);

/** Whether the label of a fold is `Show answer` or the like, so that its content answers the text above. */
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

/** Whether a title introduces the answers to all questions above it. */
export function isAnswerKeyTitle(title: string): boolean {
  const lower = title.toLowerCase();
  return ANSWER_KEY_WORDS.some((word) => lower.includes(word)) && ANSWER_KEYS.has(bare(title));
}

const QUESTION_WORDS = alternatives(inAll(({ titles }) => titles?.questions));
/** The word may stand behind a few others, or open a title of many: `Questions about drafts and how they are kept`. */
const QUESTIONS = new RegExp(
  `^(?:[\\p{L}\\p{M}\\p{N}+#.-]+ ){0,4}(?:${QUESTION_WORDS})(?:(?: ?[/&,+] ?| )[\\p{L}\\p{M}]+){0,3}$|^(?:${QUESTION_WORDS})(?:,? [\\p{L}\\p{M}\\p{N}&/-]+){0,8}$`,
  'iu',
);

/** `Volumes (8 questions)` */
const COUNTED = new RegExp(`[(（]\\d{1,4}[\\p{L}\\p{M} +-]{0,30} (?:${QUESTION_WORDS})[)）]$`, 'iu');

const SHAPES = languages.flatMap(({ titles }) => titles?.shapes ?? []);

/** `Part B (16 marks)` */
const MARKS = new RegExp(
  `(?:^|[\\s(×x*])\\d{1,3}[ -]?(?:${alternatives(inAll(({ titles }) => titles?.marks))})(?![\\p{L}\\p{N}])`,
  'iu',
);

const ADVICE = new RegExp(
  `^[^\\p{L}\\p{N}]*(?:\\p{N}{1,3} )?(?:${alternatives(inAll(({ titles }) => titles?.advice))})(?![\\p{L}\\p{M}])`,
  'iu',
);

/** Whether a title is that of advice: `10 tips for answering interview questions`. */
export function isAdvice(title: string): boolean {
  return ADVICE.test(title);
}

/** Whether a title introduces questions: `Questions`, `Basic interview questions`, `Preguntas de React`. */
export function isQuestionsTitle(title: string): boolean {
  if (MARKS.test(title) || COUNTED.test(title)) return true;
  if (isAdvice(title)) return false;
  const words = title.replace(/\s*[(（][^()（）]*[)）]\s*$|^[^\p{L}]+|[^\p{L}\p{M}]+$/gu, '');
  return QUESTIONS.test(words) || SHAPES.some((shape) => shape.test(words));
}

/**
 * Whether a heading is only a word that means both one question and several: `问题`, `Питання`. It has no number either.
 */
export function mayNameQuestions(title: string): boolean {
  const label = labelOf(title);
  return label?.role === 'question' && !label.number && !label.title && isQuestionsTitle(title);
}

const MOST_CALLING = 3;

/** Whether a heading that ends in a question mark only calls what follows questions: `CSS questions?` */
export function callsQuestions(title: string): boolean {
  return wordsOf(title) <= MOST_CALLING && isQuestionsTitle(title);
}

const SAYS_QUESTIONS = anyOf(inAll(({ titles }) => titles?.questions));

/** Whether the line before a list calls its items questions: `Some questions that you may be asked:`. */
export function saysQuestions(line: string): boolean {
  return SAYS_QUESTIONS.test(line);
}

const ANSWER_COLUMNS = new Set(inAll(({ titles }) => titles?.answerColumns));
const NUMBER_COLUMNS = new Set(['', '#', '№', ...inAll(({ titles }) => titles?.numberColumns)]);

/** Whether a column in a table of questions is part of the answers. */
export function isAnswerColumn(header: string): boolean {
  return ANSWER_COLUMNS.has(header.trim().toLowerCase());
}

/** Whether the header of a column is that of numbers; it may be empty. */
export function isNumberColumn(header: string): boolean {
  return NUMBER_COLUMNS.has(header.trim().toLowerCase());
}

/** What a column contains, by its header: `Questions`, `Cue / Question` and `Viva Question` are headers like `Question`. */
export function columnRole(cell: string): Role | undefined {
  const names = cell
    .split(/\s*[/&]\s*/u)
    .flatMap((name) => [name, name.replace(/(?:s|n|en)$/u, ''), name.replace(/^\p{L}+\s+(?=\p{L}+$)/u, '')]);
  return names.map((name) => labelOf(name)?.role).find((role) => role === 'question' || role === 'answer');
}

function bare(title: string): string {
  return title.toLowerCase().replace(/^[^\p{L}]+|[^\p{L}\p{M}]+$/gu, '');
}
