import { strToU8 } from 'fflate';
import { zipOf } from './zip.ts';

/** Packs notes into an archive that `cribsmith build` accepts. */
export function zipNotes(notes: readonly { path: string; text: string }[]): Uint8Array {
  return zipOf(Object.fromEntries(notes.map(({ path, text }) => [path, strToU8(text)])));
}
