/** Questions that the repair rules ask about a line. All functions take a line of text without its block marker. */

/** A question mark in brackets is only mentioned: `The question mark (?)`. */
const QUESTION_END = /(?<![([])[?？؟՞]["'”’»)*_\]]*$/u;
/** Marks after a question for its difficulty, frequency or origin: `👶`, `***`, `(easy)`, `[Google]`. */
const MARK_BEHIND =
  /\s*(?:[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\p{Join_Control}\p{Variation_Selector}★☆✦]|\*{3}|(?<=[\s?？])\([^()?？؟]{1,40}\)|(?<=\s)\[[^[\]()?？؟]{1,40}\])(["'”’»)*_\]]*)$/u;
/** The maximum number of marks after a question. */
const MOST_MARKS = 12;
/** The Greek question mark is a semicolon elsewhere. */
const GREEK_END = /\p{Script=Greek}{2}["'”’»)*_\]]*[;\u037E]["'”’»)*_\]]*$/u;

export function isQuestion(text: string): boolean {
  if (!/[?？؟՞;\u037E]/u.test(text)) return false;
  let end = text.trimEnd();
  for (let marks = 0; marks < MOST_MARKS && !QUESTION_END.test(end); marks++) {
    const rest = end.replace(MARK_BEHIND, '$1');
    if (rest === end) break;
    end = rest;
  }
  return QUESTION_END.test(end) || GREEK_END.test(end);
}

/** Whether a sentence has a gap to fill in: `_____`, `[...]`, or Anki's `{{c1::word}}`. */
export function isCloze(text: string): boolean {
  return /(?<!_)_{3,}(?!_)(?!\S*_{3})|(?<!\()\[(?:\.{3}|…)\]|\{\{c\d{1,2}::/u.test(text) && /\p{L}/u.test(text);
}

/** Whether a line ends like a sentence, an introduction or a list item, so that the next line does not continue it. */
export function isComplete(text: string): boolean {
  return /[.!?:;。！？：؟।…]["'”’»)*_`\]]*$/u.test(text.trimEnd());
}

/** Text without emphasis and code delimiters. */
export function plain(text: string): string {
  return text.replace(/\*\*|__|[*`]/gu, '').trim();
}

/** The text of `**all of it**`, otherwise the text unchanged. */
export function withoutStrong(text: string): string {
  const match = /^(\*\*|__)((?:(?!\1).)+)\1$/u.exec(text.trim());
  return match?.[2]?.trim() ?? text.trim();
}

const EMOJI_LEAD = /^(?:\p{Extended_Pictographic}\uFE0F?|\p{Regional_Indicator}{2})/u;

export function hasEmojiLead(text: string): boolean {
  return EMOJI_LEAD.test(text) && !/^[©®™]/u.test(text);
}

const NOT_IN_TITLES =
  /https?:\/\/|\t|[-=]>|[→⟶➜➔➙➞➡⇒⟹⮕➝]|[{}|\\]|\s{3,}|^[-*+>#|]|[,;:،。]["'”’)]*$|^[“"][^“”"]*["”]$/u;
const SENTENCE_END = /[.!।…]["'”’)]*$/u;
const MAX_TITLE = 90;

/**
 * Whether a line by itself could be a heading: it is short, begins like one, does not end like a sentence and, if it
 * has more than a few words, most of the long ones are capitalised.
 */
export function isTitle(text: string): boolean {
  const title = hasEmojiLead(text.trim()) ? text.trim().replace(/:$/u, '') : text.trim();
  if (title.length > MAX_TITLE || title.length < 2) return false;
  if (NOT_IN_TITLES.test(title) || SENTENCE_END.test(title)) return false;
  if (!/^(?:[\p{Lu}\p{Lt}\p{Lo}\p{Nd}"“«(¿.]|\p{Extended_Pictographic})/u.test(title)) return false;
  if (/^`[^`]*`$/u.test(title) || !isBalanced(title)) return false;
  const words = plain(title).match(/[\p{L}\p{M}\p{N}'’./+#-]+/gu) ?? [];
  if (words.length === 0 || words.length > 14 || !/\p{L}/u.test(title)) return false;
  if (words.length <= 5 || isQuestion(title)) return true;
  const long = words.filter((word) => word.length > 3);
  const capital = long.filter((word) => /^[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(word));
  return capital.length >= long.length / 2;
}

/** Whether brackets, double quotes and code delimiters are paired. */
export function isBalanced(text: string): boolean {
  const count = (mark: RegExp) => text.match(mark)?.length ?? 0;
  return (
    count(/\(/gu) === count(/\)/gu) &&
    count(/\[/gu) === count(/\]/gu) &&
    count(/`/gu) % 2 === 0 &&
    count(/["“”]/gu) % 2 === 0 &&
    count(/\*\*/gu) % 2 === 0
  );
}

/** Whether a text is at least one whole sentence: it ends like one and has several words. */
export function isSentence(text: string): boolean {
  return SENTENCE_END.test(text.trim()) && wordsOf(text) >= 4;
}

/** Scripts without spaces between words. */
export const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

export function wordsOf(text: string): number {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu)?.length ?? 0;
}
