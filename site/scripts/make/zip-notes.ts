import { strToU8 } from 'fflate';
import { zipOf } from './zip.ts';

/** Notes as an archive that `cribsmith build` takes. */
export function zipNotes(notes: readonly { path: string; text: string }[]): Uint8Array {
  return zipOf(Object.fromEntries(notes.map(({ path, text }) => [path, strToU8(text)])));
}
