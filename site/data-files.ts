/** The global variable in which data scripts store their data, by path. */
export const DATA_FILES = 'cribsmithData';

/**
 * Determines which of several files contains an address, so that pages need no list of all addresses.
 *
 * @param address - The address, relative to the start page.
 * @param files - The number of files.
 */
export function fileOf(address: string, files: number): number {
  let sum = 0;
  for (const letter of address) sum = (31 * sum + (letter.codePointAt(0) ?? 0)) % 65_521;
  return sum % files;
}
