/**
 * Replaces signs that distinguish names by words, for places that allow only letters and digits. Otherwise C, C++ and
 * C# would have the same name.
 *
 * @example spokenSigns('C#'); // 'C sharp'
 */
export function spokenSigns(name: string): string {
  return name
    .replace(/\+\+/gu, ' plus plus ')
    .replace(/(?<=\p{L})#(?![\p{L}\p{N}])/gu, ' sharp ')
    .replace(/^\.(?=\p{L})|(?<=\s)\.(?=\p{Lu})/gu, ' dot ');
}
