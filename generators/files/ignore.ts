/**
 * Says which notes are left out.
 *
 * @param patterns - Paths from the root of the notes, with `*`, `?` and `**`; one without a slash counts in every folder.
 * @returns Whether a file or folder is left out, by its path from the root; what lies in such a folder need not be asked for.
 * @example createIgnore(['drafts/', '*.private.md'])('go/drafts'); // true
 */
export function createIgnore(patterns: readonly string[]): (path: string) => boolean {
  const all = patterns.map(expressionOf);
  return (path) => {
    const composed = path.normalize('NFC');
    return all.some((pattern) => pattern.test(composed));
  };
}

/** Each sign of a pattern as a regular expression; the rest stands for itself. */
const SIGNS: Readonly<Partial<Record<string, string>>> = { '**/': '(?:.*/)?', '*': '[^/]*', '?': '[^/]' };

function expressionOf(pattern: string): RegExp {
  const path = pattern.normalize('NFC').replaceAll('\\', '/').replace(/^\.\//u, '/').replace(/\/$/u, '');
  const parts = path.replace(/^\//u, '').match(/\*\*\/|\*+|\?|[^*?]+/gu) ?? [];
  const source = parts.map(
    (part) => SIGNS[part] ?? (part.startsWith('*') ? '.*' : part.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')),
  );
  return new RegExp(`^${path.includes('/') ? '' : '(?:.*/)?'}${source.join('')}$`, 'u');
}
