import { shownPath } from './folder.ts';
import { lineAt } from './parse/lines.ts';
import type { Folder } from './project.ts';
import { isAside, isComment, MOST_FILES } from './sources.ts';

const SOURCE = /\.(?:[cm]?[jt]sx?|py|go|rs|rb|java|kt|php|exs?)$/;
/** The path of a settings file, with parts that the program fills in: `env/%s.json`. */
const PATH = /["'`](?:\.\/)?((?:[\w-]{1,60}\/){0,4}[\w%{}$.-]{1,100}\.(?:json|ya?ml|toml|ini|conf|cfg))["'`]/g;
const OF_SETTINGS = /(?:^|[/._-])(?:conf(?:ig)?s?|env(?:ironments?)?|settings|secrets?|credentials?)(?:[/._-]|$)/i;
/** A line of `.gitignore` for one file, or for a few by two stars at most. */
const IGNORED =
  /^\/?((?:[\w-]{1,60}\/){0,4}[\w.-]{0,60}(?:\*[\w.-]{0,60}){0,2}\.(?:json|ya?ml|toml|ini|conf|cfg))[ \t]*$/gm;
/** What a program fills in. */
const FILLED = /%[sdv]|\$?\{\w{0,40}\}/g;
/** How a source makes the file, or finds out whether it is there. */
const HANDLED =
  /\b(?:exists(?:Sync)?|is_?[fF]ile|write(?:File(?:Sync)?|_text)|WriteFile|IsNotExist|ErrNotExist|FileNotFoundError|json\.dump|(?:safe_)?dump)\b|["'][wax]b?\+?["']/;

/**
 * Settings that sources name and that Git ignores: no clone has them, and so no image has.
 *
 * @returns One sentence for each, with the line that names it.
 */
export function ignoredSettings(folder: Folder): string[] {
  const ignored = [...(folder.text('.gitignore') ?? '').matchAll(IGNORED)].map(
    ([, glob = '']) => new RegExp(`^${glob.replaceAll('.', '\\.').replaceAll('*', '[^/]*')}$`),
  );
  if (ignored.length === 0) return [];
  const found = new Map<string, string>();
  for (const file of folder.files.filter((each) => SOURCE.test(each) && !isAside(each)).slice(0, MOST_FILES)) {
    const text = folder.text(file) ?? '';
    if (HANDLED.test(text)) continue;
    const place = file.slice(0, file.lastIndexOf('/') + 1);
    for (const { 1: path = '', index } of text.matchAll(PATH)) {
      const filled = path.replace(FILLED, 'x');
      if (!OF_SETTINGS.test(path) || found.has(path) || isComment(text, index)) continue;
      if (folder.files.includes(path) || folder.files.includes(`${place}${path}`)) continue;
      if (!ignored.some((form) => form.test(filled) || form.test(filled.slice(filled.lastIndexOf('/') + 1)))) continue;
      found.set(
        path,
        `${shownPath(folder, file)}:${lineAt(text, index)}: it reads ${path}, which Git ignores, so that a clone has no such file: create it, and mount it into the container`,
      );
    }
  }
  return [...found.values()];
}
