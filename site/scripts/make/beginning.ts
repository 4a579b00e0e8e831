import type { GivenFile } from './questions.ts';

/** Number of characters. Shorter notes are read almost instantly. */
const LONG = 16_000;
/** Number of characters. About one or two screens of cards. */
const BEGINNING = 6000;

/**
 * The beginning of long notes, to be shown while the rest is read. Undefined for short notes and for files that are not
 * text.
 */
export function beginningOf(files: readonly GivenFile[]): readonly GivenFile[] | undefined {
  const [first] = files;
  const length = files.reduce((sum, { text, bytes }) => sum + (text?.length ?? bytes?.length ?? 0), 0);
  if (first?.text === undefined || length < LONG) return undefined;
  return [{ path: first.path, text: first.text.slice(0, endOf(first.text)) }];
}

/**
 * The end of the beginning: before a heading if possible, so that no block is cut, otherwise between paragraphs or
 * lines.
 */
function endOf(text: string): number {
  if (text.length <= BEGINNING) return text.length;
  const ends = ['\n#', '\n\n', '\n'].map((sign) => text.lastIndexOf(sign, BEGINNING) + 1);
  return ends.find((end) => end > BEGINNING / 2) ?? BEGINNING;
}
