import { shownPath } from './folder.ts';
import { lineAt } from './parse/lines.ts';
import type { Folder } from './project.ts';
import { isAside, isComment, MOST_FILES } from './sources.ts';

/** How a compiled program determines the path of its source, and what shows that it looks for files there. */
const PLACES: readonly { files: RegExp; place: RegExp; with?: RegExp }[] = [
  { files: /\.go$/, place: /\bruntime\.Caller\(/g, with: /\b(?:filepath|path)\.Dir\(/ },
  {
    files: /\.rs$/,
    place: /(?<!include\w{0,8}!\([^\n]{0,60})\benv!\(\s*"CARGO_MANIFEST_DIR"\s*\)/g,
  },
];

/**
 * Finds programs that look for files beside their source, which an image does not contain.
 *
 * @param folder - The project.
 * @param workdir - The working directory of the program.
 * @returns A message with the line. Empty if there is no such code.
 */
export function sourcePlaceDecisions(folder: Folder, workdir: string): string[] {
  for (const { files, place, with: shown } of PLACES) {
    for (const file of folder.files.filter((each) => files.test(each) && !isAside(each)).slice(0, MOST_FILES)) {
      const text = folder.text(file) ?? '';
      if (file === 'build.rs' || shown?.test(text) === false) continue;
      const match = [...text.matchAll(place)].find(({ index }) => !isComment(text, index));
      if (match)
        return [
          `${shownPath(folder, file)}:${lineAt(text, match.index)}: it looks for files beside its source, which the image does not have: read them from the folder where it starts, ${workdir}`,
        ];
    }
  }
  return [];
}
