import { isListed } from '../files.ts';
import { shownPath } from '../folder.ts';
import { lineAt } from '../parse/lines.ts';
import type { Folder } from '../project.ts';
import { isAside, isComment, MOST_FILES } from '../sources.ts';
import { readExamples } from '../variables.ts';

/** A folder that Starlette serves, by its path or by a setting: `StaticFiles(directory=settings.UPLOAD_DIR)`. */
const SERVED =
  /\bStaticFiles\(\s*(?:directory\s*=\s*)?(?:["']([\w./-]{1,200})["']|(?:[a-zA-Z_]\w{0,60}\.){1,4}([A-Za-z_]\w{0,60}))(?![^()\n]{0,200}\bcheck_dir\s*=\s*False)/g;

const COMPOSE = /^(?:docker-)?compose[\w.-]*\.ya?ml$/;

const ENV_FILE = /\benv_file:[ \t]*(?:\n[ \t]*-[ \t]*)?["']?([\w./-]{1,200})/g;

/** Whether a line of the sources creates a folder of this name, or a variable that holds it. */
const isMade = (folder: Folder, sources: readonly string[], name: string): boolean =>
  sources.some((file) => {
    const rows = (folder.text(file) ?? '').split('\n');
    const named = rows.filter((row) => row.includes(name));
    const holders = named.flatMap((row) => /^\s*(\w+)\s*(?::[^=]{1,60})?=(?!=)/.exec(row)?.[1] ?? []);
    const made = rows.filter((row) => /\b(?:makedirs|mkdir)\b/.test(row));
    return made.some((row) => row.includes(name) || (row.match(/\w+/g) ?? []).some((word) => holders.includes(word)));
  });

/**
 * Folders that a program serves and that its image does not have. It does not start without them.
 *
 * @param folder - The project.
 * @returns One sentence for each, with the line that names it.
 */
export function servedFolders(folder: Folder): string[] {
  const found = new Map<string, string>();
  const mounts = folder.files.filter((file) => COMPOSE.test(file)).map((file) => folder.text(file) ?? '');
  const read = mounts.flatMap((text) => [...text.matchAll(ENV_FILE)].map(([, file = '']) => file));
  const examples = new Map(readExamples(folder, true, read).map(({ name, value }) => [name.toUpperCase(), value]));
  const sources = folder.files.filter((file) => file.endsWith('.py') && !isAside(file)).slice(0, MOST_FILES);
  for (const file of sources) {
    const text = folder.text(file) ?? '';
    for (const { 1: written, 2: setting = '', index } of text.matchAll(SERVED)) {
      const place = `${shownPath(folder, file)}:${lineAt(text, index)}`;
      const path = written ?? examples.get(setting.toUpperCase()) ?? '';
      const isOwn = !path.startsWith('/') && !path.split('/').includes('..');
      const inside = path.replace(/^(?:\.\/)+/, '').replace(/\/+$/, '');
      if (path === '' || found.has(path) || isComment(text, index)) continue;
      if (
        mounts.some((each) => each.includes(`:${path}`)) ||
        isMade(folder, sources, setting === '' ? inside : setting)
      )
        continue;
      if (written === undefined && !isOwn)
        found.set(
          path,
          `${place}: it serves files from ${path} (${setting}), and does not start without that folder: mount a volume there, or set ${setting} to a folder of the project`,
        );
      else if (isOwn && isListed(`${inside}/x`) && !folder.files.some((each) => `/${each}`.includes(`/${inside}/`)))
        found.set(
          path,
          `${place}: it serves files from ${inside}, and does not start without that folder, which the project does not have: add it with a file, for example ${inside}/.gitkeep`,
        );
    }
  }
  return [...found.values()];
}
