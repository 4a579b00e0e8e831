import { exerciseWords } from '../../languages/exercises/index.ts';
import { isQuestion } from '../../lines/text.ts';

const TRUTHS: ReadonlySet<string> = new Set(exerciseWords(({ truths }) => truths));

/** Whether a word judges a statement. */
export function isTruth(word: string): boolean {
  return TRUTHS.has(word.toLowerCase());
}

function arePair(first = '', second = ''): boolean {
  const [a, b] = [first.toLowerCase(), second.toLowerCase()];
  return a !== b && TRUTHS.has(a) && TRUTHS.has(b);
}

const BETWEEN = '\\s*(?:[/|,／]|\\s\\p{L}{1,6}\\s)\\s*';
const WORD = '([\\p{L}\\p{M}○×]{1,12})';
const BEHIND = new RegExp(
  `^(.*\\S)\\s*[([（]\\s*${WORD}${BETWEEN}${WORD}\\s*\\??[)\\]）]\\s*[.:：]?(?:\\*\\*|__)?$`,
  'u',
);
const BEFORE = new RegExp(`^(?:\\*\\*|__)?${WORD}${BETWEEN}${WORD}\\s*\\??[:：.](?:\\*\\*|__)?\\s+(\\S.*)$`, 'u');
const TITLE = new RegExp(`^[^\\p{L}]*${WORD}${BETWEEN}${WORD}(?:\\s+\\p{L}+){0,3}\\s*[?:：]?\\s*$`, 'u');
/** `text — **True.** Because ...`, `text (False)`, `text → true` */
const JUDGED = /^(.*\S)\s+(?:[-–—:→]+|=>|⇒)\s+((?:\*\*|__)?([\p{L}\p{M}]{1,12})\b.*)$/u;
const IN_BRACKETS = /^(.*\S)\s*[([（]\s*([\p{L}\p{M}]{1,12})\s*[)\]）][.:]?$/u;

/** Whether a title announces statements to be judged: `True or false?`, `Richtig/Falsch`. */
export function announcesTruths(title: string): boolean {
  const [, first, second] = TITLE.exec(title) ?? [];
  return arePair(first, second);
}

/** A statement to be judged, and the judgement. */
export interface Statement {
  text: string;
  judged: string;
  /** Whether it says itself that it is to be judged. */
  isMarked: boolean;
}

/** The statement in the text of an item. */
export function statementIn(item: string): Statement {
  const before = BEFORE.exec(item);
  const isBefore = before !== null && arePair(before[1], before[2]);
  const text = isBefore ? (before[3] ?? '') : item;
  const behind = BEHIND.exec(text);
  const isMarked = isBefore || (behind !== null && arePair(behind[2], behind[3]));
  const judged = isQuestion(text) ? null : JUDGED.exec(text);
  if (judged && TRUTHS.has((judged[3] ?? '').toLowerCase()))
    return { text: judged[1] ?? '', judged: judged[2] ?? '', isMarked };
  const bracketed = IN_BRACKETS.exec(text);
  if (bracketed && TRUTHS.has((bracketed[2] ?? '').toLowerCase()))
    return { text: bracketed[1] ?? '', judged: bracketed[2] ?? '', isMarked };
  return { text, judged: '', isMarked };
}
