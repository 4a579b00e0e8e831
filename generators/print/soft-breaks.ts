/** Marks where a line may break inside a long word; the layouts turn it into a break that copies as nothing. */
const MARK = '\u200b';
/** Longer words than this get marks. */
const LONG = 14;
const CHUNK = 6;

/** Marks the places where long words (paths, addresses, hashes) may break. In: text. Out: the text with U+200B in it. */
export function withSoftBreaks(text: string): string {
  return text.length <= LONG ? text : text.replace(/\S+/g, (word) => (word.length <= LONG ? word : markWord(word)));
}

/** Stands around what must stay on one line; the layouts set it in a box. */
const KEEP = '\u2060';

/**
 * The same for code, where the dashes of an option stay with its name.
 * Out: the text with U+200B in it, and U+2060 before and after each option.
 */
export function withCodeBreaks(text: string): string {
  return text.replace(/\S+/g, (word) => {
    const option = OPTION.exec(word)?.[0] ?? '';
    return (option && KEEP + option + KEEP) + withSoftBreaks(word.slice(option.length));
  });
}

const OPTION = /^--?[a-z0-9][a-z0-9-]{0,20}/i;
const SEPARATOR = /[/._:=,@&?+\-|()[\]{}]/;
const UNBROKEN = 18;

function markWord(word: string): string {
  // Split after separators first; only what is still long is cut anywhere.
  let marked = '';
  let piece = '';
  const flush = (last: boolean): void => {
    marked += piece.length > UNBROKEN ? chunk(piece) : piece;
    if (!last) marked += MARK;
    piece = '';
  };
  for (const character of word) {
    piece += character;
    if (piece.length > 3 && SEPARATOR.test(character)) flush(false);
  }
  flush(true);
  return marked.endsWith(MARK) ? marked.slice(0, -1) : marked;
}

function chunk(piece: string): string {
  const characters = [...piece];
  const chunks: string[] = [];
  for (let at = 0; at < characters.length; at += CHUNK) chunks.push(characters.slice(at, at + CHUNK).join(''));
  return chunks.join(MARK);
}
