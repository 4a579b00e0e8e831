/** Marks where a long word may break. The layouts convert it to a break that is not copied with the text. */
const MARK = '\u200b';
/** Words longer than this get marks. */
const LONG = 14;
const CHUNK = 6;

/** Words, without the letters and signs of scripts that have no spaces: a line breaks between those by itself. */
const SPACED =
  /[^\s\u{2E80}-\u{A4CF}\u{F900}-\u{FAFF}\u{FE30}-\u{FE6F}\u{FF00}-\u{FFEF}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu;

/** Inserts U+200B where long words (paths, addresses, hashes) may break. */
export function withSoftBreaks(text: string): string {
  return text.length <= LONG
    ? text
    : text.replace(SPACED, (word) => (word.length <= LONG ? word : markWord(word, WORD_BREAKS).join(MARK)));
}

/** Surrounds text that must stay on one line. The layouts set it in a box. */
const KEEP = '\u2060';

/** Maximum length of a word of code that is never broken. A table cell has less space than a line of text. */
export const WHOLE = { line: 40, cell: 12 } as const;

/**
 * Does the same for code, which must be copied exactly: a word stays whole if there is enough space, otherwise it
 * breaks after a separator, but never after a hyphen, which PDF readers would treat as hyphenation.
 *
 * @param text - The code.
 * @param whole - The maximum length of text that is kept together.
 * @returns The text with U+2060 around each part that stays on one line.
 */
export function withCodeBreaks(text: string, whole: number = WHOLE.line): string {
  return text.replace(SPACED, (word) => {
    const pieces = word.length <= whole ? [word] : markWord(word, CODE_BREAKS);
    return pieces.map((piece) => (piece.length > 1 ? KEEP + piece + KEEP : piece)).join(MARK);
  });
}

/**
 * Where a long word may break: after one of `after`, before one of `before`, and anywhere in parts longer than
 * `unbroken`.
 */
interface Breaks {
  after: RegExp;
  before?: RegExp;
  unbroken: number;
}

const WORD_BREAKS: Breaks = { after: /[/._:=,@&?+\-|()[\]{}]/, unbroken: 18 };
const CODE_BREAKS: Breaks = { after: /[/._:=,@&?+|()[\]{}]/, before: /-/, unbroken: 18 };

/** Minimum length of a part. */
const SHORTEST = 3;

/** Between two words of a name, `synchronizationContext`, neither of which is short. */
const HUMP = /(?<=\p{L}\p{Ll}{3})(?=\p{Lu}\p{Ll}{3})/u;

/** Inserts break marks into a word. */
function markWord(word: string, { after, before, unbroken }: Breaks): string[] {
  const pieces: string[] = [];
  let piece = '';
  const flush = (): void => {
    if (piece.length > unbroken)
      for (const word of piece.split(HUMP)) pieces.push(...(word.length > unbroken ? chunk(word) : [word]));
    else if (piece !== '') pieces.push(piece);
    piece = '';
  };
  for (const character of word) {
    if (piece.length > SHORTEST && before?.test(character) && /\w$/.test(piece)) flush();
    piece += character;
    if (piece.length > SHORTEST && after.test(character)) flush();
  }
  flush();
  return pieces;
}

function chunk(piece: string): string[] {
  const characters = [...piece];
  const chunks: string[] = [];
  for (let at = 0; at < characters.length; at += CHUNK) chunks.push(characters.slice(at, at + CHUNK).join(''));
  return chunks;
}
