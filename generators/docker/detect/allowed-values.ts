import type { Variable } from '../recipe.ts';
import type { Folder } from './project.ts';
import { isAside, isComment, MOST_FILES } from './sources.ts';

/** How schemas list the values that they allow for a variable. The first group is the name, the second the list. */
const LISTS: readonly { files: RegExp; holds?: RegExp; list: RegExp }[] = [
  // Zod and Valibot.
  {
    files: /\.[cm]?[jt]sx?$/,
    list: /^[ \t]*([A-Z][A-Z0-9_]*):\s*[zv]\s*\.\s*(?:enum|picklist)\(\s*\[([^\]]{0,600})\]/gm,
  },
  {
    files: /\.[cm]?[jt]sx?$/,
    list: /^[ \t]*([A-Z][A-Z0-9_]*):\s*[Jj]oi\b[^,{}]{0,100}?\.(?:valid|equal)\(([^)]{0,600})\)/gm,
  },
  // envalid.
  {
    files: /\.[cm]?[jt]sx?$/,
    list: /\b([A-Z][A-Z0-9_]*):\s*str\(\s*\{[^{}]{0,200}?\bchoices:\s*\[([^\]]{0,600})\]/g,
  },
  {
    files: /\.py$/,
    holds: /\bBaseSettings\b/,
    list: /^[ \t]+([A-Za-z]\w*)[ \t]*:[ \t]*(?:typing\.)?Literal\[([^\]]{0,600})\]/gm,
  },
];
const MODE = /(?:^|_)(?:ENV|ENVIRONMENT|MODE|STAGE)$/i;

/**
 * The values that schemas in the sources allow for variables, by the name of the variable in capitals.
 *
 * @param folder - The project.
 */
export function allowedValues(folder: Folder): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  const sources = folder.files.filter((file) => !isAside(file));
  for (const { files, holds, list } of LISTS)
    for (const file of sources.filter((each) => files.test(each)).slice(0, MOST_FILES)) {
      const text = folder.text(file) ?? '';
      if (holds?.test(text) === false) continue;
      for (const { 1: name = '', 2: listed = '', index } of text.matchAll(list)) {
        const values = [...listed.matchAll(/["'`]([\w.:/-]{1,60})["'`]/g)].map(([, value = '']) => value);
        if (values.length > 0 && !found.has(name.toUpperCase()) && !isComment(text, index))
          found.set(name.toUpperCase(), values);
      }
    }
  return found;
}

/**
 * A variable with a value that its schema allows: for production, the usual level of a log, or the first of the list.
 *
 * @param allowed - The values that schemas allow, by name.
 */
export function withAllowed(allowed: ReadonlyMap<string, readonly string[]>): (variable: Variable) => Variable {
  return ({ unknown, ...variable }) => {
    const values = allowed.get(variable.name.toUpperCase()) ?? [];
    if (values.length === 0 || values.includes(variable.value)) return { ...variable, ...(unknown && { unknown }) };
    return { ...variable, value: usualOf(variable.name, values) };
  };
}

/** The mode of a program in an image, if its schema does not allow the usual name of it; undefined otherwise. */
export function ownMode(allowed: ReadonlyMap<string, readonly string[]>): string | undefined {
  const values = allowed.get('NODE_ENV') ?? ['production'];
  return values.includes('production') ? undefined : usualOf('NODE_ENV', values);
}

function usualOf(name: string, allowed: readonly string[]): string {
  const wanted = MODE.test(name) ? [/^production$/i, /^prod/i, /^(?:live|release)$/i] : [/^info$/i];
  for (const form of wanted) {
    const value = allowed.find((each) => form.test(each));
    if (value !== undefined) return value;
  }
  return allowed[0] ?? '';
}
