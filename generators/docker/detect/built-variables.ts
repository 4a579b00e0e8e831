import type { Recipe } from '../recipe.ts';
import { shownPath } from './folder.ts';
import { lineAt } from './parse/lines.ts';
import type { Folder } from './project.ts';
import { isAside, MOST_FILES } from './sources.ts';
import { type Example, isPlaceHolder, isSecret } from './variables.ts';

/** Prefixes of variables that bundlers replace with their values. Others, such as those of Nuxt, can be set at run time. */
const BUILT = /^(?:NEXT_PUBLIC|VITE|REACT_APP|VUE_APP)_/;
/** Characters that need no quotes in an `ENV` instruction. */
const PLAIN = /^[\w@.,:/+%?&=~-]{1,500}$/;

/** Names that SvelteKit replaces with their values. Without one of them, the build fails. */
const STATIC = /\bimport\s{0,20}\{([^{}]{1,2000})\}\s{0,20}from\s{0,20}['"]\$env\/static\/(public|private)['"]/g;

/** What is built into a program. */
interface Built {
  /** Values for the build. */
  env: Readonly<Record<string, string>>;
  /** Variables that the build needs and that nothing has a value for. */
  empty: readonly string[];
  /** Whether a variable has no effect at run time. */
  has(name: string): boolean;
  /** What the user has to do. */
  decisions: readonly string[];
}

/**
 * The variables that are built into pages or into the program: those of an example file, and those that sources import.
 *
 * @param folder - The project.
 * @param examples - The variables in its example file.
 */
export function builtVariables(folder: Folder, examples: readonly Example[]): Built {
  const imported = staticImports(folder);
  const names = new Set([
    ...examples.map(({ name }) => name).filter((name) => BUILT.test(name)),
    ...imported.map(({ name }) => name),
  ]);
  const { env, decisions } = pageVariables(
    folder,
    examples.filter(({ name }) => names.has(name) && !imported.some((each) => each.name === name && each.isPrivate)),
  );
  return {
    env,
    has: (name) => BUILT.test(name) || names.has(name),
    empty: [...new Set(imported.map(({ name }) => name))].filter((name) => env[name] === undefined),
    decisions: [
      ...decisions,
      ...imported
        .filter(({ name, isPrivate }) => isPrivate || !examples.some((each) => each.name === name))
        .map(({ name, place, isPrivate }) =>
          isPrivate
            ? `${place}: the build puts ${name} into the program, and has no value for it: import it from $env/dynamic/private instead, so that each start reads it and no image contains it`
            : `${place}: the build puts ${name} into the pages, and has no value for it: set it by ENV in the Dockerfile`,
        ),
    ],
  };
}

/** Gives a build the variables that it puts into what it makes. Those without a value are empty, since they must exist. */
export function withBuilt(recipe: Recipe, { env, empty }: Built): Recipe {
  const exported = empty.length === 0 ? '' : `export ${empty.map((name) => `${name}=`).join(' ')} && `;
  return {
    ...recipe,
    buildEnv: { ...env, ...recipe.buildEnv },
    ...(recipe.compile !== undefined && { compile: `${exported}${recipe.compile}` }),
  };
}

/** The variables that sources import with their values, each once. */
function staticImports(folder: Folder): { name: string; place: string; isPrivate: boolean }[] {
  const found = new Map<string, { name: string; place: string; isPrivate: boolean }>();
  const sources = folder.files.filter((file) => /\.(?:svelte|[cm]?[jt]s)$/.test(file) && !isAside(file));
  for (const file of sources.slice(0, MOST_FILES)) {
    const text = folder.text(file) ?? '';
    if (!text.includes('$env/static/')) continue;
    for (const { 1: list = '', 2: kind, index } of text.matchAll(STATIC)) {
      for (const [, name = ''] of list.matchAll(/(?:^|,)\s*([A-Za-z_]\w{0,99})/g))
        if (!found.has(name))
          found.set(name, {
            name,
            place: `${shownPath(folder, file)}:${lineAt(text, index)}`,
            isPrivate: kind === 'private',
          });
    }
  }
  return [...found.values()];
}

function pageVariables(folder: Folder, built: readonly Example[]): Pick<Built, 'env' | 'decisions'> {
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
