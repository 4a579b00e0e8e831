import { strToU8, zipSync } from 'fflate';
import type { Pack } from './render.ts';

/** The earliest moment that a zip can hold, in local time as zips have it: every build writes the same bytes. */
const EPOCH = new Date(1980, 0, 1);

/** A pack as a zip with one folder of the project's name. */
export function packZip(pack: Pack): Uint8Array {
  const files = pack.files.map(({ path, text }) => [`${pack.options.name}/${path}`, strToU8(text)] as const);
  return zipSync(Object.fromEntries(files), { mtime: EPOCH, level: 9 });
}
