import { fileOf } from '../data-files.ts';

/**
 * Distributes entries over files. The file of an entry depends on its address.
 *
 * @param entries - By address.
 * @param most - The average number of entries per file.
 * @param keyOf - The part of an address that determines the file.
 */
export function spread<T>(
  entries: ReadonlyMap<string, T>,
  most: number,
  keyOf: (address: string) => string = (address) => address,
): Readonly<Record<string, T>>[] {
  // Rounded up to a power of two, because pages contain the number of files and would otherwise change often.
  const count = entries.size === 0 ? 0 : 2 ** Math.max(0, Math.ceil(Math.log2(entries.size / most)));
  const files = Array.from({ length: count }, (): Record<string, T> => ({}));
  for (const [address, entry] of entries) {
    const file = files[fileOf(keyOf(address), count)];
    if (file) file[address] = entry;
  }
  return files;
}
