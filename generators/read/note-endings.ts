import { FORMATS } from './formats/index.ts';

/** Endings of note files in a folder, in lower case. */
export const NOTE_ENDINGS: readonly string[] = [
  '.md',
  '.markdown',
  '.txt',
  ...FORMATS.flatMap(({ endings }) => endings),
];
