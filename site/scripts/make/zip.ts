import { zipSync } from 'fflate';

/** Entries of a zip archive have a date. A fixed date makes archives reproducible. */
const EPOCH = new Date(1980, 0, 1);

/** Packs files into a reproducible zip archive. */
export function zipOf(files: Readonly<Record<string, Uint8Array>>): Uint8Array<ArrayBuffer> {
  return new Uint8Array(zipSync({ ...files }, { mtime: EPOCH, level: 9 }));
}
