import { fileOf } from '../data-files.ts';

/**
 * Spreads entries over files, each of them in the file that its address names.
 *
 * @param entries - By address.
 * @param most - Entries of one file, on average.
 * @param keyOf - The part of an address that names the file.
 */
export function spread<T>(
  entries: ReadonlyMap<string, T>,
  most: number,
  keyOf: (address: string) => string = (address) => address,
): Readonly<Record<string, T>>[] {
  // A power of two seldom changes: whoever asks for a file knows how many there are, and would be another with it.
  const count = entries.size === 0 ? 0 : 2 ** Math.max(0, Math.ceil(Math.log2(entries.size / most)));
  const files = Array.from({ length: count }, (): Record<string, T> => ({}));
  for (const [address, entry] of entries) {
    const file = files[fileOf(keyOf(address), count)];
    if (file) file[address] = entry;
  }
  return files;
}
