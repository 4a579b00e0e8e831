import type { Logical } from '../logical.ts';
import type { Word } from './model.ts';

/** Splits a logical text at white space that is neither quoted nor escaped. An unclosed quote ends with the text. */
export function wordsOf(logical: Logical, escapeMark: string): Word[] {
  const { text } = logical;
  const words: Word[] = [];
  let value = '';
  let begin = -1;
  let quote = '';
  const close = (end: number) => {
    if (begin === -1) return;
    const start = logical.offsetOf(begin);
    words.push({ text: text.slice(begin, end), value, start, end: logical.offsetOf(end - 1) + 1 });
    value = '';
    begin = -1;
  };
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] as string;
    if (quote === '' && isSpace(letter)) {
      close(at);
      continue;
    }
    if (begin === -1) begin = at;
    if (letter === escapeMark && quote !== "'" && at + 1 < text.length) value += text[++at];
    else if (letter === quote) quote = '';
    else if (quote === '' && (letter === '"' || letter === "'")) quote = letter;
    else value += letter;
  }
  close(text.length);
  return words;
}

/** Whether a character separates words. */
export function isSpace(letter: string | undefined): boolean {
  return letter === ' ' || letter === '\t' || letter === '\n' || letter === '\r';
}

/** Parses the exec form, a JSON array of strings; undefined for the shell form. */
export function execForm(text: string): string[] | undefined {
  const trimmed = text.trim();
  if (!trimmed.startsWith('[') || !trimmed.endsWith(']')) return undefined;
  try {
    const value: unknown = JSON.parse(trimmed);
    return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : undefined;
  } catch {
    return undefined;
  }
}
