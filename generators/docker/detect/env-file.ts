import { shownPath } from './folder.ts';
import { lineAt } from './parse/lines.ts';
import type { Folder } from './project.ts';
import { isAside, isComment, MOST_FILES } from './sources.ts';

/** Calls that end a program where a file of variables is not there. The first group names the file, if it is not `.env`. */
const FATAL: readonly { files: RegExp; call: RegExp }[] = [
  {
    files: /\.go$/,
    call: /\bgodotenv\.(?:Load|Overload)\(\s*(?:"([^"\n]+)"\s*)?\)[^}=]{0,60}?\berr\s*!=\s*nil\s*\{[^}]{0,200}?\b(?:log\.(?:Fatal|Panic)|panic\(|os\.Exit)/g,
  },
  { files: /\.rs$/, call: /\bdotenv\(\)\s*\.(?:expect|unwrap)\(/g },
];

/**
 * A program that reads a file of variables and does not start without it: an image has no such file, for it would hold secrets.
 *
 * @param folder The project.
 * @param workdir Where the program starts.
 * @returns What a person has to do, with the line that reads the file.
 */
export function envFileDecisions(folder: Folder, workdir: string): string[] {
  for (const { files, call } of FATAL) {
    for (const file of folder.files.filter((each) => files.test(each) && !isAside(each)).slice(0, MOST_FILES)) {
      const text = folder.text(file) ?? '';
      const match = [...text.matchAll(call)].find(({ index }) => !isComment(text, index));
      if (!match) continue;
      const name = match[1] ?? '.env';
      const target = name.startsWith('/') ? name : `${workdir.replace(/\/$/, '')}/${name.replace(/^\.\//, '')}`;
      return [
        `${shownPath(folder, file)}:${lineAt(text, match.index)}: it does not start without the file ${name}, which is not in the image: mount one at ${target}`,
      ];
    }
  }
  return [];
}
