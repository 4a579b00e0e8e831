import { type Label, labelOf, type Role } from '../../labels/index.ts';
import { type Line, withText } from '../../lines/line.ts';
import { bulletOf, headingOf, isTableRow } from '../../lines/marks.ts';
import { isQuestion, wordsOf } from '../../lines/text.ts';
import type { Rule } from '../rule.ts';

/** Delimiters around a label, the longest first, and the text between them. */
const MARKED =
  /^(\*\*\*|___|\*\*_|__\*|_\*\*|\*__|\*\*|__|\*|_)(?=\S)([^*_\n]{1,64}?)(\*\*\*|___|_\*\*|\*__|\*\*_|__\*|\*\*|__|\*|_)(.*)$/u;
/** `Ans. text`, `Ans:- text`, `A7) text`: other separators than a colon. */
const BARE = /^(\p{L}[\p{L}\p{M} ]{0,24}?\s?(?:\d{1,4})?)\s?(\.[-–—]?|\)|[:：]\s?[-–—]|\s[-–—])\s+(\S.*)$/u;
/** `Q1 What is it?` */
const NUMBERED = /^(\p{L}[\p{L}\p{M} ]{0,24}?\s?\d{1,4})\s+([\p{L}\p{N}¿"«“(`].*[?？؟]\s*)$/u;

/** `Q) text`, `A. text`, `- Q. text`. */
const LETTER = /^( {0,3}|\s*[-*+]\s+)(\p{L})[.)]\s+(\S.*)$/u;
/** `## Q. text`: the heading of a question, which needs no other mark. */
const ASKED_HEADING = /^#{1,6}\s+Q\s?[.):]\s/u;
/** `Interviewer: text`. */
const WORDS = /^( {0,3})(\p{L}[\p{L}\p{M}'’ ]{0,24})[:：]\s*(\S.*)$/u;
/** `❓ text` above `💡 text`. */
const SIGN = /^ {0,3}(❓|❔|🤔|🙋|💡|✅|✔|👉|📝|🅰)\uFE0F?\s*(\S.*)$/u;
const QUESTION_SIGNS: ReadonlySet<string> = new Set(['❓', '❔', '🤔', '🙋']);
/** `✅ Correct answer: B`. */
const SIGNED = /^((?:\p{Extended_Pictographic}\uFE0F?\s*)+\p{L}[\p{L}\p{M} ]{2,24})[:：]\s*(.*)$/u;

/** Labels that rarely begin a sentence, so that they need no colon. */
const NEEDS_NO_COLON: ReadonlySet<Role> = new Set<Role>([
  'question',
  'answer',
  'tip',
  'warning',
  'reason',
  'example',
  'trap',
  'fix',
  'result',
  'goal',
  'intent',
  'key-phrase',
  'analogy',
  'situation',
]);

/**
 * Converts labels of other styles to `**Label:** text`: `*Answer:* text`, `**Answer.** text`, `**Question 3** text`,
 * `Ans:- text`, `A3) text`.
 */
export const labelStyles: Rule = {
  name: 'label-styles',
  apply(note) {
    const { lines, areas } = note;
    const pairs = pairsOf(lines, areas);
    let result: Line[] | undefined;
    lines.forEach((line, index) => {
      const isLabel = areas[index] === 'text' && !isFirstChoice(lines, index);
      const text = isLabel ? (pairs.get(index) ?? restyled(line.text)) : undefined;
      if (text === undefined) return;
      result ??= [...lines];
      result[index] = withText(line, text, 'label-styles');
    });
    return result ?? lines;
  },
};

const FIRST = /^\s*(?:[-*+]\s+)?(?:\*\*|__)?\(?[Aa][.)](?:\*\*|__)?\s/u;
const SECOND = /^\s*(?:[-*+]\s+)?(?:\*\*|__)?\(?[Bb][.)](?:\*\*|__)?\s/u;
/** Lines over which a choice goes, with a blank one. */
const LONGEST_CHOICE = 4;

/** `**A.** text` above `**B.** text` is no answer. */
function isFirstChoice(lines: readonly Line[], index: number): boolean {
  return (
    FIRST.test(lines[index]?.text ?? '') &&
    lines.slice(index + 1, index + 1 + LONGEST_CHOICE).some(({ text }) => SECOND.test(text))
  );
}

/** The maximum number of lines between a question and its answer. */
const LONGEST_PAIR = 12;

/** The minimum number of lines `Q. text` of which none has to ask. */
const FEWEST_LETTERED = 3;

interface OpenQuestion {
  index: number;
  lead: string;
  words: string;
  text: string;
}

/**
 * Finds pairs such as `Q) text` above `A) text` or `Interviewer: text` above `Candidate: text`: these words are
 * certainly labels only if the other one follows, or if `Q. text?` asks.
 */
function pairsOf(lines: readonly Line[], areas: readonly string[]): Map<number, string> {
  const pairs = new Map<number, string>();
  const lettered = new Map<number, string>();
  let open: OpenQuestion | undefined;
  lines.forEach((line, index) => {
    if (areas[index] !== 'text' || isFirstChoice(lines, index)) return;
    if (ASKED_HEADING.test(line.text)) {
      open = { index, lead: '', words: '', text: '' };
      return;
    }
    const sign = SIGN.exec(line.text);
    const asks = sign && QUESTION_SIGNS.has(sign[1] ?? '');
    const [, lead = '', words = '', text = ''] = sign
      ? ['', '', asks ? 'Q' : 'A', sign[2]]
      : (LETTER.exec(line.text) ?? WORDS.exec(line.text) ?? []);
    const role = words === '' ? undefined : labelOf(words)?.role;
    const isAsked = words.length === 1 || isQuestion(text) || wordsOf(text) > 1;
    if (role === 'question' && isAsked) {
      open = { index, lead, words, text };
      if (words === 'Q') lettered.set(index, `${lead}**Q:** ${text}`);
    } else if (role === 'answer' && open && index - open.index <= LONGEST_PAIR && !(sign && open.words === '')) {
      if (open.words !== '') pairs.set(open.index, `${open.lead}**${open.words}:** ${open.text}`);
      pairs.set(index, `${lead}**${words}:** ${text}`);
      open = undefined;
    }
  });
  // A letter that is repeated counts nothing, so that it needs neither an answer nor a question mark.
  for (const [index, text] of lettered)
    if (!pairs.has(index) && (lettered.size >= FEWEST_LETTERED || isQuestion(text))) pairs.set(index, text);
  return pairs;
}

function restyled(line: string): string | undefined {
  if (!/^\s{0,3}(?:[-*+]\s+)?[*_\p{L}\p{Extended_Pictographic}]/u.test(line) || headingOf(line) || isTableRow(line))
    return undefined;
  const bullet = bulletOf(line);
  const lead = bullet ? `${bullet.indent}${bullet.mark} ` : '';
  const body = bullet?.text ?? line.trim();
  const found = marked(body) ?? signed(body) ?? (bullet ? undefined : bare(body));
  return found && `${lead}**${found.words}:**${found.text === '' ? '' : ` ${found.text}`}`;
}

interface Found {
  words: string;
  text: string;
}

/** A label in any emphasis, with an optional colon inside or after it. */
function marked(body: string): Found | undefined {
  const match = MARKED.exec(body);
  if (!match) return undefined;
  const [, open = '', inner = '', close = '', rest = ''] = match;
  if (open.length !== close.length) return undefined;
  const colon = /^(.*?)\s*[:：]$/u.exec(inner)?.[1];
  const after = /^\s*[:：](.*)$/u.exec(rest)?.[1];
  const isStrong = open === '**' || open === '__';
  if (colon !== undefined || after !== undefined) {
    // Bold labels with a colon are already recognised by the other rules.
    if (isStrong) return undefined;
    const words = (colon ?? inner).trim();
    return labelOf(words) ? { words, text: (after ?? rest).trim() } : undefined;
  }
  // `**a)** text` is a choice.
  if (/^\p{Ll}\)$/u.test(inner)) return undefined;
  const words = inner.replace(/\s*[.)]$|\s+[-–—]$/u, '').trim();
  const dash = /^\s*[-–—.]\s+(\S.*)$/u.exec(rest)?.[1];
  const text = (dash ?? rest).trim();
  if (text === '' || (dash === undefined && !/^\s/u.test(rest))) return undefined;
  const label = labelOf(words);
  if (!label || label.title !== undefined || !NEEDS_NO_COLON.has(label.role)) return undefined;
  const isSet = dash !== undefined || words !== inner.trim() || isNumberedQuestion(label);
  return isSet && (isStrong || isNumberedQuestion(label)) ? { words, text } : undefined;
}

function isNumberedQuestion({ role, number }: Label): boolean {
  return (role === 'question' || role === 'answer') && number !== undefined;
}

/** An answer introduced by an emoji. */
function signed(body: string): Found | undefined {
  const [, words = '', text = ''] = SIGNED.exec(body) ?? [];
  return labelOf(words)?.role === 'answer' ? { words, text } : undefined;
}

/** An answer without emphasis. Questions without emphasis are recognised by their numbers. */
function bare(body: string): Found | undefined {
  const match = BARE.exec(body);
  if (!match) {
    const [, words = '', text = ''] = NUMBERED.exec(body) ?? [];
    return labelOf(words)?.role === 'question' ? { words, text } : undefined;
  }
  const [, words = '', sign = '', text = ''] = match;
  const label = labelOf(words);
  const isSure = /[:：]|\.[-–—]/u.test(sign);
  if (label?.role !== 'answer' && !(label?.role === 'question' && isSure)) return undefined;
  // `A. text` is a choice, and `A4 - text` a paper size; a sentence may begin with `Answer - `, but not with a
  // lower-case letter.
  const isShort = words.replace(/\P{L}/gu, '').length < 2;
  if (isShort && !isSure && (label.number === undefined || sign === ' -')) return undefined;
  if (sign === ')' && label.number === undefined) return undefined;
  return { words: words.trim(), text };
}
