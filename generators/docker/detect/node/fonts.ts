import { shownPath } from '../folder.ts';
import { lineAt } from '../parse/lines.ts';
import type { Folder } from '../project.ts';
import { isAside, isComment, MOST_FILES } from '../sources.ts';

const IMPORT = /\bfrom\s+["']next\/font\/google["']/g;

/** Fonts that Next.js fetches while it builds: one sentence with the first place, since a build without a network fails there. */
export function fontDecisions(folder: Folder): string[] {
  const sources = folder.files.filter((file) => /\.[cm]?[jt]sx?$/.test(file) && !isAside(file));
  for (const file of sources.slice(0, MOST_FILES)) {
    const text = folder.text(file) ?? '';
    const match = [...text.matchAll(IMPORT)].find(({ index }) => !isComment(text, index));
    if (match)
      return [
        `${shownPath(folder, file)}:${lineAt(text, match.index)}: the build fetches fonts from fonts.googleapis.com: give it a network, or use next/font/local`,
      ];
  }
  return [];
}
