import { zipSync } from 'fflate';

/** Parts of a zip carry a date; with that of the run in it, no two would be equal. */
const EPOCH = new Date(1980, 0, 1);

/** Packs files into a zip, the same each time. */
export function zipOf(files: Readonly<Record<string, Uint8Array>>): Uint8Array<ArrayBuffer> {
  return new Uint8Array(zipSync({ ...files }, { mtime: EPOCH, level: 9 }));
}
