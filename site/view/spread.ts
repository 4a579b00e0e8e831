import { fileOf } from '../data-files.ts';

/**
 * The number of files for some entries.
 *
 * @param entries - How many there are, or at most.
 * @param most - The average number of entries per file.
 */
export function filesFor(entries: number, most: number): number {
  // Rounded up to a power of two, because pages contain the number of files and would otherwise change often.
  return entries === 0 ? 0 : 2 ** Math.max(0, Math.ceil(Math.log2(entries / most)));
}

/**
 * Distributes entries over files. The file of an entry depends on its address.
 *
 * @param entries - By address.
 * @param count - The number of files.
 * @param keyOf - The part of an address that determines the file.
 */
export function spread<T>(
  entries: ReadonlyMap<string, T>,
  count: number,
  keyOf: (address: string) => string = (address) => address,
): Readonly<Record<string, T>>[] {
  const files = Array.from({ length: count }, (): Record<string, T> => ({}));
  for (const [address, entry] of entries) {
    const file = files[fileOf(keyOf(address), count)];
    if (file) file[address] = entry;
  }
  return files;
}
