/** Marks where a line may break inside a long word; the layouts turn it into a break that copies as nothing. */
const MARK = '\u200b';
/** Longer words than this get marks. */
const LONG = 14;
const CHUNK = 6;

/** Marks the places where long words (paths, addresses, hashes) may break. In: text. Out: the text with U+200B in it. */
export function withSoftBreaks(text: string): string {
  return text.length <= LONG
    ? text
    : text.replace(/\S+/g, (word) => (word.length <= LONG ? word : markWord(word, WORD_BREAKS).join(MARK)));
}

/** Stands around what must stay on one line; the layouts set it in a box. */
const KEEP = '\u2060';

/** How long a word of code may be that is never broken: what stands in a table has less room than a line of text. */
export const WHOLE = { line: 40, cell: 12 } as const;

/**
 * The same for code, which must read and copy as it was typed: a word is kept whole where there is room for it, and breaks
 * after a separator where there is not, but never after a hyphen: a reader of the PDF would take that for hyphenation.
 *
 * @param text - The code.
 * @param whole - The most letters that are kept together.
 * @returns The text with U+2060 before and after each stretch that stays on one line.
 */
export function withCodeBreaks(text: string, whole: number = WHOLE.line): string {
  return text.replace(/\S+/g, (word) => {
    const pieces = word.length <= whole ? [word] : markWord(word, CODE_BREAKS);
    return pieces.map((piece) => (piece.length > 1 ? KEEP + piece + KEEP : piece)).join(MARK);
  });
}

/** Where a long word may break: after one of `after`, before one of `before`, and anywhere in what is still longer than `unbroken`. */
interface Breaks {
  after: RegExp;
  before?: RegExp;
  unbroken: number;
}

const WORD_BREAKS: Breaks = { after: /[/._:=,@&?+\-|()[\]{}]/, unbroken: 18 };
const CODE_BREAKS: Breaks = { after: /[/._:=,@&?+|()[\]{}]/, before: /-/, unbroken: 18 };

/** Pieces shorter than this are not worth a break. */
const SHORTEST = 3;

/** In: a word. Out: its pieces; joined they are the word. */
function markWord(word: string, { after, before, unbroken }: Breaks): string[] {
  const pieces: string[] = [];
  let piece = '';
  const flush = (): void => {
    if (piece !== '') pieces.push(...(piece.length > unbroken ? chunk(piece) : [piece]));
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
