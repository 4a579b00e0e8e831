import { pathFrom } from '../files.ts';
import { shownPath } from '../folder.ts';
import { lineAt } from '../parse/lines.ts';
import type { Folder } from '../project.ts';
import { isAside, isComment, MOST_FILES } from '../sources.ts';

const SOURCE = /(?<!\.d)\.(?:[cm]?[jt]sx?|vue|svelte)$/;
const IMPORT =
  /(?:\bfrom[ \t]*|\bimport[ \t]*|\b(?:import|require)[ \t]{0,20}\([ \t]*)["'](\.{1,2}\/[\w@./ -]{1,300})["']/g;
const ENDING = /(?:\/index)?\.(?:d\.)?[cm]?[jt]sx?$/;

/**
 * Imports whose spelling differs from the file by upper and lower case only. They work on Windows and macOS, but not in an image.
 *
 * @param folder - The project.
 * @returns A sentence for the first; empty if there is none.
 */
export function otherCase(folder: Folder): string[] {
  const spelled = new Set(folder.files.flatMap(namesOf));
  const byCase = new Map(folder.files.flatMap((file) => namesOf(file).map((name) => [name.toLowerCase(), file])));
  const sources = folder.files.filter((file) => SOURCE.test(file) && !isAside(file)).slice(0, MOST_FILES);
  for (const file of sources) {
    const text = folder.text(file) ?? '';
    for (const { 1: path = '', index } of text.matchAll(IMPORT)) {
      const target = pathFrom(file.split('/').slice(0, -1).join('/'), path);
      if (target === undefined || isComment(text, index)) continue;
      // TypeScript names the file that the compiler makes.
      const names = [target, target.replace(/\.[cm]?jsx?$/, '')];
      const found = names.map((name) => byCase.get(name.toLowerCase())).find((each) => each !== undefined);
      if (found === undefined || names.some((name) => spelled.has(name))) continue;
      return [
        `${shownPath(folder, file)}:${lineAt(text, index)}: it imports ${path}, but the file is ${found}: use the same upper and lower case, which Linux distinguishes`,
      ];
    }
  }
  return [];
}

/** How a file can be imported: with its ending, and without. */
const namesOf = (file: string): string[] => [file, file.replace(ENDING, '')];
