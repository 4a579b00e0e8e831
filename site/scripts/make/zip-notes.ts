import { strToU8, zipSync } from 'fflate';

/** Parts of a zip carry a date; with that of the run in it, no two would be equal. */
const EPOCH = new Date(1980, 0, 1);

/** Notes as an archive that `cribsmith build` takes. */
export function zipNotes(notes: readonly { path: string; text: string }[]): Uint8Array {
  const files = Object.fromEntries(notes.map(({ path, text }) => [path, strToU8(text)]));
  return zipSync(files, { mtime: EPOCH, level: 9 });
}
