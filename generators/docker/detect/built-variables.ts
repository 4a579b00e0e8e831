import { shownPath } from './folder.ts';
import type { Folder } from './project.ts';
import { type Example, isPlaceHolder, isSecret } from './variables.ts';

/** Prefixes of variables that bundlers replace with their values. Others, such as those of Nuxt, can be set at run time. */
const BUILT = /^(?:NEXT_PUBLIC|VITE|REACT_APP|VUE_APP)_/;
/** Characters that need no quotes in an `ENV` instruction. */
const PLAIN = /^[\w@.,:/+%?&=~-]{1,500}$/;

/** Whether a variable only has an effect while the program is built. */
export const isBuilt = (name: string): boolean => BUILT.test(name);

/**
 * The variables of an example file that are built into pages.
 *
 * @param folder - The project.
 * @param examples - The variables in its example file.
 * @returns Their values for the build, and what the user has to do.
 */
export function builtVariables(
  folder: Folder,
  examples: readonly Example[],
): { env: Readonly<Record<string, string>>; decisions: readonly string[] } {
  const built = examples.filter(({ name }) => isBuilt(name));
  const [first] = built;
  if (first === undefined) return { env: {}, decisions: [] };
  // Keys stay out of the Dockerfile, whatever their example is.
  const isGiven = (each: Example): boolean => PLAIN.test(each.value) && !isPlaceHolder(each) && !isSecret(each.name);
  const given = built.filter(isGiven);
  const open = built.filter((each) => !isGiven(each)).map(({ name }) => name);
  const firstOfAll = open.length === 0 ? '' : `, first of all for ${open.join(', ')}`;
  return {
    env: Object.fromEntries(given.map(({ name, value }) => [name, value])),
    decisions: [
      `${shownPath(folder, first.file)}:${first.line}: the build puts ${built.map(({ name }) => name).join(', ')} into the pages, with the values of this file: put your own into ENV in the Dockerfile${firstOfAll}`,
    ],
  };
}
