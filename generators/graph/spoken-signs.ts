/**
 * Writes signs that tell two names apart as words, for where only letters and digits can stand: without them C, C++ and C#
 * would be one name.
 *
 * @example spokenSigns('C#'); // 'C sharp'
 */
export function spokenSigns(name: string): string {
  return name
    .replace(/\+\+/gu, ' plus plus ')
    .replace(/(?<=\p{L})#(?![\p{L}\p{N}])/gu, ' sharp ')
    .replace(/^\.(?=\p{L})|(?<=\s)\.(?=\p{Lu})/gu, ' dot ');
}
