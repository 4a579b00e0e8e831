import type { GivenFile } from './questions.ts';

/** Shorter notes are read in less time than somebody needs to look up. */
const LONG = 16_000;
/** About a screen or two of cards. */
const BEGINNING = 6000;

/** The beginning of long notes, which can be shown while they are read; undefined for notes that are short, or no text. */
export function beginningOf(files: readonly GivenFile[]): readonly GivenFile[] | undefined {
  const [first] = files;
  const length = files.reduce((sum, { text, bytes }) => sum + (text?.length ?? bytes?.length ?? 0), 0);
  if (first?.text === undefined || length < LONG) return undefined;
  return [{ path: first.path, text: first.text.slice(0, endOf(first.text)) }];
}

/** Before a heading where there is one, so that a block is whole or not there; else between paragraphs or lines. */
function endOf(text: string): number {
  if (text.length <= BEGINNING) return text.length;
  const ends = ['\n#', '\n\n', '\n'].map((sign) => text.lastIndexOf(sign, BEGINNING) + 1);
  return ends.find((end) => end > BEGINNING / 2) ?? BEGINNING;
}
