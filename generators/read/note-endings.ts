import { FORMATS } from './formats/index.ts';

/** How the names of notes end that are read in a folder, in small letters. */
export const NOTE_ENDINGS: readonly string[] = [
  '.md',
  '.markdown',
  '.txt',
  ...FORMATS.flatMap(({ endings }) => endings),
];
