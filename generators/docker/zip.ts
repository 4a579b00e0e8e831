import { strToU8, zipSync } from 'fflate';
import type { Pack, PackFile } from './render.ts';

/**
 * The earliest time that a zip can store, in local time as in the format, so that every build writes the same bytes.
 */
const EPOCH = new Date(1980, 0, 1);

/** Packs a pack into a zip with one folder that is named after the project. */
export function packZip(pack: Pack): Uint8Array {
  return filesZip(pack.files, pack.options.name);
}

/** Packs files into a zip, optionally in a folder. */
export function filesZip(files: readonly PackFile[], folder: string): Uint8Array {
  const prefix = folder === '' ? '' : `${folder}/`;
  const entries = files.map(({ path, text }) => [`${prefix}${path}`, strToU8(text)] as const);
  return zipSync(Object.fromEntries(entries), { mtime: EPOCH, level: 9 });
}
