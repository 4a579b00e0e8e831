/**
 * Compiles patterns of ignored notes.
 *
 * @param patterns - Paths from the root of the notes, with `*`, `?` and `**`. A pattern without a slash applies in
 *   every folder.
 * @returns A function that tells whether the path of a file or folder, from the root, is ignored. It need not be called
 *   for files in ignored folders.
 * @example createIgnore(['drafts/', '*.private.md'])('go/drafts'); // true
 */
export function createIgnore(patterns: readonly string[]): (path: string) => boolean {
  const all = patterns.map(expressionOf);
  return (path) => {
    const composed = path.normalize('NFC');
    return all.some((pattern) => pattern.test(composed));
  };
}

/** Wildcards as regular expressions; all other characters stand for themselves. */
const SIGNS: Readonly<Partial<Record<string, string>>> = { '**/': '(?:.*/)?', '*': '[^/]*', '?': '[^/]' };

function expressionOf(pattern: string): RegExp {
  const path = pattern.normalize('NFC').replaceAll('\\', '/').replace(/^\.\//u, '/').replace(/\/$/u, '');
  const parts = path.replace(/^\//u, '').match(/\*\*\/|\*+|\?|[^*?]+/gu) ?? [];
  const source = parts.map(
    (part) => SIGNS[part] ?? (part.startsWith('*') ? '.*' : part.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')),
  );
  return new RegExp(`^${path.includes('/') ? '' : '(?:.*/)?'}${source.join('')}$`, 'u');
}
