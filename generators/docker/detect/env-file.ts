import { shownPath } from './folder.ts';
import { lineAt } from './parse/lines.ts';
import type { Folder } from './project.ts';
import { isAside, isComment, MOST_FILES } from './sources.ts';

/**
 * Calls that exit the program if an environment file is missing. The first group is the name of the file, if it is not
 * `.env`.
 */
const FATAL: readonly { files: RegExp; call: RegExp }[] = [
  {
    files: /\.go$/,
    call: /\bgodotenv\.(?:Load|Overload)\(\s*(?:"([^"\n]+)"\s*)?\)[^}=]{0,60}?\berr\s*!=\s*nil\s*\{[^}]{0,200}?\b(?:log\.(?:Fatal|Panic)|panic\(|os\.Exit)/g,
  },
  { files: /\.rs$/, call: /\bdotenv\(\)\s*\.(?:expect|unwrap)\(/g },
];

/**
 * Finds programs that need an environment file to start. An image has none, because it would contain secrets.
 *
 * @param folder - The project.
 * @param workdir - The working directory of the program.
 * @returns What the user has to do, with the line that reads the file.
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
