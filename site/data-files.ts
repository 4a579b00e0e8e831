/** Where the scripts that hold data leave them, by path. */
export const DATA_FILES = 'cribsmithData';

/**
 * Which of several files holds what is said of an address, so that a link needs no list of all of them to find it.
 *
 * @param address - From the start page on.
 * @param files - How many files there are.
 */
export function fileOf(address: string, files: number): number {
  let sum = 0;
  for (const letter of address) sum = (31 * sum + (letter.codePointAt(0) ?? 0)) % 65_521;
  return sum % files;
}
