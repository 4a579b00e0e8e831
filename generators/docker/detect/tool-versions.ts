import { firstLine } from './parse/lines.ts';
import type { Folder, Said } from './project.ts';

/** The version of a tool as version managers have it: in a file of its own, in asdf's `.tool-versions`, or in mise's file. */
export function pinnedVersion(folder: Folder, names: readonly string[], ownFiles: readonly string[]): Said | undefined {
  for (const file of ownFiles) {
    const found = firstLine(folder.text(file) ?? '', /^\s*([^\s#].*?)\s*$/);
    if (found && /\d/.test(found.value)) return { ...found, file };
  }
  for (const name of names) {
    const asdf = firstLine(folder.text('.tool-versions') ?? '', new RegExp(`^${name}\\s+(?:[a-z]+-)?(\\d\\S*)`));
    if (asdf) return { ...asdf, file: '.tool-versions' };
    for (const file of ['mise.toml', '.mise.toml']) {
      const mise = firstLine(folder.text(file) ?? '', new RegExp(`^"?${name}"?\\s*=\\s*"(?:[a-z]+-)?(\\d[^"]*)"`));
      if (mise) return { ...mise, file };
    }
  }
  return undefined;
}
