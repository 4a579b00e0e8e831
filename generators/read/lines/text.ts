/** Questions of line shape that the repair rules ask. All in: one line of text, without its block mark. */

/** A sign in brackets is only named: `The question mark (?)`. */
const QUESTION_END = /(?<![([])[?？؟՞]["'”’»)*_\]]*$/u;
/** How hard or frequent a question is, or who asks it: `👶`, `***`, `(easy)`, `[Google]`. */
const MARK_BEHIND =
  /\s*(?:[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\p{Join_Control}\p{Variation_Selector}★☆✦]|\*{3}|(?<=\s)\([^()?？؟]{1,40}\)|(?<=\s)\[[^[\]()?？؟]{1,40}\])(["'”’»)*_\]]*)$/u;
/** Marks behind one question. */
const MOST_MARKS = 12;
/** Greek asks with what ends a part of a sentence elsewhere. */
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

/** A sentence with a gap to fill: `_____`, `[...]`, or what Anki hides, `{{c1::word}}`. */
export function isCloze(text: string): boolean {
  return /(?<!_)_{3,}(?!_)(?!\S*_{3})|(?<!\()\[(?:\.{3}|…)\]|\{\{c\d{1,2}::/u.test(text) && /\p{L}/u.test(text);
}

/** Ends as a sentence, an introduction or a list member ends, so the next line is not its continuation. */
export function isComplete(text: string): boolean {
  return /[.!?:;。！？：؟।…]["'”’»)*_`\]]*$/u.test(text.trimEnd());
}

/** Without emphasis and code marks. */
export function plain(text: string): string {
  return text.replace(/\*\*|__|[*`]/gu, '').trim();
}

/** `**all of it**` without the marks, else the text. */
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
 * Whether a line that stands alone could be a heading: short, begins like one, ends without the mark of a
 * sentence, and, when it is longer than a few words, most of its long words are capitalised.
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

/** Brackets, double quotes and code marks come in pairs. */
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

/** A whole sentence or more: ends like one and has some words. */
export function isSentence(text: string): boolean {
  return SENTENCE_END.test(text.trim()) && wordsOf(text) >= 4;
}

/** Scripts in which blanks part no words. */
export const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

export function wordsOf(text: string): number {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu)?.length ?? 0;
}
