import type { Range } from '../source.ts';
import type { Word } from './model.ts';

/** `$name` or `${name:-other}` in a word. */
export interface Variable extends Range {
  name: string;
  /** It specifies what happens if it is not set: `:-`, `-`, `:+`, `+`, `:?`, `?`. */
  guarded: boolean;
}

const NAME = /[A-Za-z_][A-Za-z0-9_]*/y;

/** The variables that the builder replaces in a word; not those in single quotes or after an escape character. */
export function variablesOf(word: Word, escapeMark: string): Variable[] {
  const { text } = word;
  const found: Variable[] = [];
  let single = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    if (letter === "'") single = !single;
    else if (letter === escapeMark && !single) at += 1;
    else if (letter === '$' && !single) {
      const braced = text[at + 1] === '{';
      NAME.lastIndex = at + (braced ? 2 : 1);
      const name = NAME.exec(text)?.[0];
      if (name === undefined) continue;
      const after = NAME.lastIndex;
      const next = text[after] === ':' ? text[after + 1] : text[after];
      const guarded = braced && next !== undefined && '-+?'.includes(next);
      // A word continued over lines is shorter in `text` than in the file; the position stays inside the word.
      found.push({ name, guarded, start: word.start + at, end: Math.min(word.start + after, word.end) });
      at = after - 1;
    }
  }
  return found;
}
