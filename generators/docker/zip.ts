import { strToU8, zipSync } from 'fflate';
import type { Pack, PackFile } from './render.ts';

/** The earliest moment that a zip can hold, in local time as zips have it: every build writes the same bytes. */
const EPOCH = new Date(1980, 0, 1);

/** A pack as a zip with one folder of the project's name. */
export function packZip(pack: Pack): Uint8Array {
  return filesZip(pack.files, pack.options.name);
}

/** Files of a pack as a zip, in a folder; an empty one is none. */
export function filesZip(files: readonly PackFile[], folder: string): Uint8Array {
  const prefix = folder === '' ? '' : `${folder}/`;
  const entries = files.map(({ path, text }) => [`${prefix}${path}`, strToU8(text)] as const);
  return zipSync(Object.fromEntries(entries), { mtime: EPOCH, level: 9 });
}
