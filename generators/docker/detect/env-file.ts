import type { Recipe } from '../recipe.ts';
import { shownPath } from './folder.ts';
import { lineAt } from './parse/lines.ts';
import type { Assumption, Folder } from './project.ts';
import { isAside, isComment, MOST_FILES } from './sources.ts';

/**
 * Calls that exit the program if an environment file is missing. The first group is the name of the file, if it is not
 * `.env`.
 */
const FATAL: readonly { files: RegExp; call: RegExp }[] = [
  {
    files: /\.go$/,
    call: /\bgodotenv\.(?:Load|Overload)\(\s*(?:(?:fmt\.Sprintf\(\s*)?"([^"\n]+)"[^()\n]{0,80}\)?\s*)?\)[^}=]{0,60}?\b\w{1,40}\s*!=\s*nil\s*\{[^}]{0,200}?\b(?:log\.(?:Fatal|Panic)|panic\(|os\.Exit)/g,
  },
  { files: /\.rs$/, call: /\bdotenv\(\)\s*\.(?:expect|unwrap)\(/g },
];

/** An environment file without which a program does not start. */
export interface EnvFile {
  /** Its path, as the program has it. */
  name: string;
  /** The position that reads it, as path and line. */
  place: string;
}

/** Finds the environment file that a program needs to start. Undefined if it needs none. */
export function fatalEnvFile(folder: Folder): EnvFile | undefined {
  for (const { files, call } of FATAL) {
    for (const file of folder.files.filter((each) => files.test(each) && !isAside(each)).slice(0, MOST_FILES)) {
      const text = folder.text(file) ?? '';
      const match = [...text.matchAll(call)].find(({ index }) => !isComment(text, index));
      if (match)
        return {
          name: (match[1] ?? '.env').replace(/^\.\//, ''),
          place: `${shownPath(folder, file)}:${lineAt(text, match.index)}`,
        };
    }
  }
  return undefined;
}

/**
 * Gives a program the environment file that it needs to start: an empty one, because a real one would put secrets into the image. The
 * variables come from the environment, which such a file never overrides.
 *
 * @returns The recipe with the file and why. The recipe as it is, and what the user has to do, if the file is outside its folder.
 */
export function withEnvFile(
  recipe: Recipe,
  { name, place }: EnvFile,
): { recipe: Recipe; assumed: Assumption[]; decisions: string[] } {
  const beside = recipe.artifacts.find(({ to }) => to === recipe.workdir);
  if (beside === undefined || recipe.compile === undefined || !/^\.?\w[\w.-]*$/.test(name)) {
    const target = name.startsWith('/') ? name : `${recipe.workdir.replace(/\/$/, '')}/${name}`;
    const says = `${place}: it does not start without the file ${name}, which is not in the image: mount one at ${target}`;
    return { recipe, assumed: [], decisions: [says] };
  }
  const why = `${place} stops without it, so the image contains an empty one: its variables come from the environment`;
  return {
    recipe: { ...recipe, compile: `${recipe.compile} && touch ${beside.from}/${name}` },
    assumed: [{ what: 'file', value: name, why }],
    decisions: [],
  };
}
