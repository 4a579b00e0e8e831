import { asksNext } from '../../labels/grammar.ts';
import { labelOf } from '../../labels/index.ts';
import { isQuestionsName } from '../../labels/question-names.ts';
import { isAnswerToggle } from '../../labels/titles.ts';
import { languages } from '../../languages/index.ts';
import { type Line, withText } from '../../lines/line.ts';
import { numberedOf } from '../../lines/marks.ts';
import { isQuestion } from '../../lines/text.ts';
import type { Note } from '../note.ts';

const rule = 'exam-marks';
const FEWEST = 2;
const FEWEST_NUMBERS = 3;
/** The share of the headings of one depth that have a number. */
const SHARE_NUMBERED = 3 / 4;

const ITALIC = /^( {0,3})\*(\d{1,3}[.)]\s+[^*]+)\*\s*$/u;
const CLOSE_NUMBER = /^( {0,3})(\d{1,3})[.)](?=[\p{L}¿«„“"])(\S.*)$/u;
const CLOSE_TITLE = /^(#{1,6}\s+)(\d{1,3})[.)](?=\p{L})(\S.+)$/u;
const NUMBERED_TITLE = /^#{1,6}\s+\d{1,3}[.)]/u;
const NUMBER = /^( {0,3})(\d{1,3})[.)]\s/u;
const OTHER_NUMBER = /^ {0,3}\d{1,3}\s?[.)、．:：]/u;
const HAN = /^( {0,3})([一二三四五六七八九十]{1,3})[、．.]\s*(\S.*)$/u;
const TITLE = /^(#{1,6}\s+)(\p{L}{3,20})\s(\d{1,3})\s+(?:[-–—]\s+)?(\p{L}.*)$/u;
const COUNTED_LINE = /^( {0,3})(?:\*\*)?(\p{L}{2,20})(\s?)(\d{1,3})(?:[.)]?\s+(?:[-–—]\s+)?|[:：]\*\*\s+)(\p{L}.*)$/u;
const BARE_TITLE = /^(#{1,6}\s+)(\p{L}{3,20}\s#?\d{1,3})\s*$/u;
/** `**Topic:** Sails` */
const DETAIL = /^ {0,3}(?:\*\*|__)(\p{L}[^*_:：]{1,30})(?:[:：](?:\*\*|__)|(?:\*\*|__)[:：])\s+\S/u;
const DASHED = /^( {0,3})([QA])\s?[-–—]\s?(\S.*)$/u;
const ON_A_LINE =
  /^(\s{0,3}[-*+]\s+|\s{0,3})(\p{L}[\p{L}\p{M} ]{0,20}):\s+(\S.*\S)\s+\|\s+(\p{L}[\p{L}\p{M} ]{0,20}):\s+(\S.*)$/u;
const IN_BRACKETS =
  /^(\s{0,3}(?:\d{1,3}[.)]|[-*+])\s+)(.{4,600}?)\s*[(（](\p{L}[\p{L}\p{M} ]{2,20})[:：]\s*([^()（）]{2,600})[)）][.。]?$/u;
const COUNTED = /^(?:\*\*|__)(\p{L}[\p{L}\p{M}]{2,20})\s(\d{1,3})[.:)]?(?:\*\*|__)[.:]?\s+(\S.*)$/u;
const SOLUTION = /^(?:\*\*|__|[*_])(\p{L}[\p{L}\p{M} ]{2,20})[.:]?(?:\*\*|__|[*_])[.:]?(?:\s+(\S.*))?$/u;
const PART = /^(\s+)(\d{1,2})(\.\d{1,2})[.)]?\s+(\S.*)$/u;

/** `**Follow-ups:** "What if it rains?" / "Who pays?"` */
const FOLLOW_UPS =
  /^(\s{0,3}(?:[-*+]\s+)?)(?:\*\*|__)?(\p{L}[\p{L}\p{M} -]{1,30})(?:\*\*|__)?[:：](?:\*\*|__)?\s*(\S.*[?？؟].*[?？؟].*)$/u;
const QUESTION = /[^?？؟]+[?？؟]+["'”’»)*_]*/gu;

/** `**Swali 3:** text`, whatever the word means. */
const LABELLED =
  /^( {0,3}(?:[-*+]\s+)?)(?:\*\*|__)?(\p{L}[\p{L}\p{M}]{0,19})(?:\s?#?(\d{1,3}))?\s?[:：](?:\*\*|__)?\s+(\S.*)$/u;
const FEWEST_PAIRS = 4;
const SHARE_ASKING = 2 / 3;

const PAIRS = new Set(
  languages.flatMap(({ letterPairs = [] }) => letterPairs.map(([asks, answers]) => `${asks} ${answers}`)),
);

/** The lines of a note with the marks that are particular to exams in the style that other rules read. */
export function restyleExam(note: Note): readonly Line[] {
  const { lines } = note;
  const changed = new Map<number, readonly Line[]>();
  for (const found of [
    italics(note),
    closeNumbers(note),
    closeTitles(note),
    hanNumbers(note),
    countedTitles(note),
    countedLines(note),
    detailedTitles(note),
    dashes(note),
    pairs(note),
    solved(note),
    parts(note),
    nextOnes(note),
    unknownPairs(note),
  ])
    for (const [index, texts] of found) {
      const line = lines[index];
      if (line)
        changed.set(
          index,
          texts.map((text) => withText(line, text, rule)),
        );
    }
  return changed.size === 0 ? lines : lines.flatMap((line, index) => changed.get(index) ?? [line]);
}

type Found = (readonly [index: number, texts: readonly string[]])[];

function matches(note: Note, pattern: RegExp): { index: number; match: RegExpExecArray }[] {
  return note.lines.flatMap(({ text }, index) => {
    const match = note.isText(index) && text.length < 2000 ? pattern.exec(text) : null;
    return match ? [{ index, match }] : [];
  });
}

/** `*3. What is it?*` */
function italics(note: Note): Found {
  const found = matches(note, ITALIC);
  const asking = found.filter(({ match }) => isQuestion(match[2] ?? '')).length;
  if (found.length < FEWEST || asking * 2 < found.length) return [];
  return found.map(({ index, match: [, lead = '', text = ''] }) => [index, [`${lead}**${text}**`]]);
}

/** `3.What is it?` and `3)What is it?`, if the numbers are consecutive, or one of them is between `2. ...` and `4. ...` or at the end. */
function closeNumbers(note: Note): Found {
  const found = matches(note, CLOSE_NUMBER);
  const next = found.filter(({ match }, at) => Number(found[at + 1]?.match[2]) === Number(match[2]) + 1).length;
  const areMany = found.length >= FEWEST_NUMBERS && (next + 1) * 2 > found.length;
  const spaced = areMany || found.length === 0 ? [] : matches(note, NUMBER);
  // Both are in the order of their lines.
  let below = 0;
  return found.flatMap(({ index, match: [, lead = '', number = '', text = ''] }): Found => {
    while ((spaced[below]?.index ?? index) < index) below++;
    const fits = (at: number, step: number): boolean =>
      Number(spaced[at]?.match[2]) === Number(number) + step && spaced[at]?.match[1] === lead;
    const isBetween = fits(below - 1, -1) && (below === spaced.length || fits(below, 1));
    return areMany || isBetween ? [[index, [`${lead}${number}. ${text}`]]] : [];
  });
}

/** `### 3.What is it?`, if most of the headings of that depth have a number, in whatever order. */
function closeTitles(note: Note): Found {
  const depths = Map.groupBy(matches(note, CLOSE_TITLE), ({ index }) => note.heading(index)?.depth ?? 0);
  const titles =
    depths.size === 0
      ? []
      : note.lines.flatMap(({ text }, index) =>
          note.heading(index) ? [{ text, depth: note.heading(index)?.depth }] : [],
        );
  return [...depths].flatMap(([depth, found]): Found => {
    const all = titles.filter((title) => title.depth === depth);
    const numbered = all.filter(({ text }) => NUMBERED_TITLE.test(text)).length;
    if (numbered < FEWEST_NUMBERS || numbered < all.length * SHARE_NUMBERED) return [];
    return found.map(({ index, match: [, lead = '', number = '', text = ''] }) => [
      index,
      [`${lead}${number}. ${text}`],
    ]);
  });
}

/**
 * `三、text`, in a file whose name announces questions: they are its only numbers at the margin, and are consecutive. Elsewhere, they
 * number sections.
 */
function hanNumbers(note: Note): Found {
  const found = isQuestionsName(note.name) ? matches(note, HAN) : [];
  const areNext = found.every(({ match }, at) => hanValue(match[2] ?? '') === at + 1);
  if (found.length < FEWEST || !areNext || matches(note, OTHER_NUMBER).length > 0) return [];
  return found.map(({ index, match: [, lead = '', , text = ''] }, at) => [index, [`${lead}${at + 1}. ${text}`]]);
}

/** `## Question 2 Why does it rain`, if the numbers are consecutive. */
function countedTitles(note: Note): Found {
  const found = matches(note, TITLE).filter(({ match }) => labelOf(match[2] ?? '')?.role === 'question');
  const areNext = found.every(({ match }, at) => Number(match[3]) === Number(found[0]?.match[3]) + at);
  if (found.length < FEWEST || !areNext) return [];
  return found.map(({ index, match: [, lead = '', , number = '', text = ''] }) => [
    index,
    [`${lead}Q${number}: ${text}`],
  ]);
}

/** `Question 2 Why does it rain` and `問題2 ...` on lines of their own, if the numbers are consecutive; some may have a colon. */
function countedLines(note: Note): Found {
  const found = matches(note, COUNTED_LINE).filter(({ match }) => labelOf(match[2] ?? '')?.role === 'question');
  const next = found.filter(({ match }, at) => Number(found[at + 1]?.match[4]) === Number(match[4]) + 1).length;
  if (found.length < FEWEST_NUMBERS || next + 1 < found.length * SHARE_NUMBERED) return [];
  return found.map(({ index, match: [, lead = '', word = '', space = '', number = '', text = ''] }) => [
    index,
    [`${lead}**${word}${space}${number}:** ${text}`],
  ]);
}

/** The maximum number of lines of details between a title and its question. */
const MOST_DETAILS = 4;

/** `## Question 2` above details, `**Topic:** Sails`, and only then the question: it moves up to its title. */
function detailedTitles(note: Note): Found {
  const found = matches(note, BARE_TITLE).flatMap(({ index, match: [, lead = '', words = ''] }): Found => {
    if (labelOf(words)?.role !== 'question') return [];
    let at = index + 1;
    while (at <= index + MOST_DETAILS && (note.isBlank(at) || isDetail(note.text(at)))) at++;
    const isDetailed = note.lines.slice(index + 1, at).some(({ text }) => isDetail(text));
    // Choices with boxes below it have marked some as questions.
    const text = note
      .text(at)
      .trim()
      .replace(/^\*\*Q: (.+)\*\*$/u, '$1');
    const isAsked = note.isText(at) && !note.heading(at) && /^[\p{L}¿«„“"]/u.test(text) && note.isBlank(at - 1);
    return isDetailed && isAsked
      ? [
          [index, [`${lead}${words}: ${text}`]],
          [at, []],
        ]
      : [];
  });
  return found.length < FEWEST * 3 ? [] : found;
}

function isDetail(text: string): boolean {
  const [, words = ''] = DETAIL.exec(text) ?? [];
  const role = labelOf(words)?.role;
  // `**Prompt:** What is it?` is the question itself.
  return words !== '' && !isQuestion(text) && role !== 'question' && role !== 'answer';
}

const HAN_DIGITS = '一二三四五六七八九';

function hanValue(sign: string): number {
  const [tens, ones] = sign.includes('十') ? sign.split('十') : ['', sign];
  const digit = (own = ''): number => HAN_DIGITS.indexOf(own) + 1;
  return (sign.includes('十') ? 10 * (tens === '' ? 1 : digit(tens)) : 0) + (ones === '' ? 0 : digit(ones));
}

/** `Q - text` above `A - text` */
function dashes(note: Note): Found {
  const found = matches(note, DASHED);
  const asked = found.filter(({ match }) => match[2] === 'Q').length;
  if (asked < FEWEST || found.length === asked) return [];
  return found.map(({ index, match: [, lead = '', letter = '', text = ''] }) => [
    index,
    [`${lead}**${letter}:** ${text}`],
  ]);
}

/** `- Q: text | A: text`, and `1. text (Answer: text)`. */
function pairs(note: Note): Found {
  const lined = matches(note, ON_A_LINE).flatMap(({ index, match }): Found => {
    const [, lead = '', asks = '', text = '', answers = '', told = ''] = match;
    const arePair =
      PAIRS.has(`${asks} ${answers}`) || (labelOf(asks)?.role === 'question' && labelOf(answers)?.role === 'answer');
    const below = lead.trim() === '' ? ['', `**A:** ${told}`] : [`${' '.repeat(lead.length)}**A:** ${told}`];
    return arePair ? [[index, [`${lead}**Q:** ${text}`, ...below]]] : [];
  });
  const bracketed = matches(note, IN_BRACKETS).flatMap(({ index, match }): Found => {
    const [, lead = '', text = '', label = '', told = ''] = match;
    if (labelOf(label)?.role !== 'answer') return [];
    return [[index, [`${lead}${text}`, `${' '.repeat(lead.length)}**${label}:** ${told}`]]];
  });
  return [...lined, ...bracketed];
}

/** `**Exercise 3.** text` above `*Solution.* text`, whatever they are called. */
function solved(note: Note): Found {
  const answers = matches(note, SOLUTION).filter(({ match }) => isAnswerToggle(match[1] ?? ''));
  const found = matches(note, COUNTED).filter(({ match }) => !labelOf(match[1] ?? ''));
  const next = found.filter(({ match }, at) => Number(found[at + 1]?.match[2]) === Number(match[2]) + 1).length;
  if (found.length < FEWEST || answers.length * 2 < found.length || (next + 1) * 2 <= found.length) return [];
  return [
    ...found.map(({ index, match: [, , number = '', text = ''] }) => [index, [`**Q${number}:** ${text}`]] as const),
    ...answers.map(({ index, match: [, , text = ''] }) => [index, [`**A:** ${text}`.trimEnd()]] as const),
  ];
}

/** `   1.2 text` below `1. text`, which Markdown takes for the same paragraph. */
function parts(note: Note): Found {
  let parent = '';
  return note.lines.flatMap(({ text }, index): Found => {
    if (!note.isText(index)) return [];
    const numbered = numberedOf(text);
    if (numbered?.indent === '') parent = `${numbered.number}`;
    else if (note.heading(index)) parent = '';
    const [, indent = '', whole = '', part = '', rest = ''] = PART.exec(text) ?? [];
    return rest !== '' && whole === parent ? [[index, [`${indent}- ${whole}${part} ${rest}`]]] : [];
  });
}

/** Several questions behind one label of follow-up questions, each on a line of its own. */
function nextOnes(note: Note): Found {
  return matches(note, FOLLOW_UPS).flatMap(({ index, match: [, lead = '', words = '', value = ''] }): Found => {
    const singular = [words, words.replace(/s$/iu, ''), words.replace(/ \p{L}+$/u, '')].find(asksNext);
    const asked = (value.match(QUESTION) ?? []).map((text) => text.replace(/^[\s/;,|·]+/u, ''));
    const isAll = asked.length > 1 && value.replace(QUESTION, '').trim() === '';
    if (singular === undefined || !isAll) return [];
    return [[index, asked.flatMap((text, at) => [...(at > 0 ? [''] : []), `${lead}**${singular}:** ${text}`])]];
  });
}

/** Labels in a language of which no words are known: two words that alternate, the first of which is above questions. */
function unknownPairs(note: Note): Found {
  const found = matches(note, LABELLED).map(({ index, match: [, lead = '', word = '', number = '', text = ''] }) => ({
    index,
    lead,
    word: word.toLowerCase(),
    number,
    text,
  }));
  const asking = [...Map.groupBy(found, ({ word }) => word)].filter(
    ([word, all]) =>
      all.length >= FEWEST_PAIRS &&
      labelOf(word) === undefined &&
      all.filter(({ text }) => isQuestion(text)).length >= all.length * SHARE_ASKING,
  );
  return asking.flatMap(([word, asked]): Found => {
    const below = asked.map((own) => found[found.indexOf(own) + 1]?.word ?? '');
    const [answer = ''] = below;
    const isPair = answer !== word && labelOf(answer) === undefined && below.every((own) => own === answer);
    const isOnly = found.filter((own) => own.word === answer).length === asked.length;
    if (!isPair || !isOnly) return [];
    return found.flatMap((own): Found => {
      const label = own.word === word ? `Q${own.number}` : own.word === answer ? 'A' : '';
      return label === '' ? [] : [[own.index, [`${own.lead}**${label}:** ${own.text}`]]];
    });
  });
}
