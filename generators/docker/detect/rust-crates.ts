import { folderAt, pathFrom } from './files.ts';
import { shownPath } from './folder.ts';
import { lineAt } from './parse/lines.ts';
import { readToml } from './parse/toml.ts';
import type { Folder, Workspace } from './project.ts';

/** A crate of the workspace. */
export interface Crate {
  folder: Folder;
  /** Its folder, relative to the root. */
  path: string;
}

/**
 * The crates of a workspace that a member is built of, besides itself: a program often only starts what they contain.
 *
 * @param folder - The folder of the member.
 * @param workspace - Its workspace. Without one, there are none.
 */
export function cratesBeside(folder: Folder, workspace: Workspace | undefined): readonly Crate[] {
  if (workspace === undefined) return [];
  const { root, member } = workspace;
  const found = new Map<string, Crate>();
  const open: Crate[] = [{ folder, path: member }];
  for (let at = open.shift(); at !== undefined; at = open.shift())
    for (const path of pathsIn(at, root)) {
      if (path === member || found.has(path)) continue;
      const inner = folderAt({ paths: root.files, text: root.text }, path);
      const crate = { folder: { ...inner, path: shownPath(root, path) }, path };
      found.set(path, crate);
      open.push(crate);
    }
  return [...found.values()];
}

/** The folders of the crates that a manifest names by path, relative to the root of the workspace. */
function pathsIn({ folder, path }: Crate, root: Folder): string[] {
  const needed = tableOf(folder, 'dependencies');
  const shared = tableOf(root, 'workspace', 'dependencies');
  return Object.entries(needed).flatMap(([name, entry]) => {
    const isShared = field(entry, 'workspace') === true;
    const written = field(isShared ? shared[name] : entry, 'path');
    return (typeof written === 'string' ? pathFrom(isShared ? '' : path, written) : undefined) ?? [];
  });
}

function tableOf(folder: Folder, ...keys: string[]): Record<string, unknown> {
  const file = 'Cargo.toml';
  const text = folder.text(file);
  const table = text === undefined ? undefined : readToml(file, shownPath(folder, file), text).value(...keys);
  return typeof table === 'object' && table !== null ? (table as Record<string, unknown>) : {};
}

const field = (entry: unknown, key: string): unknown =>
  typeof entry === 'object' && entry !== null ? Reflect.get(entry, key) : undefined;

/** The sources of a library, any of which may listen. */
export const librarySources = ({ files }: Folder): string[] => files.filter((file) => /^src\/[\w/-]+\.rs$/.test(file));

/** Names what only a nightly compiler accepts, once: the image has a stable one. */
export function nightlyDecisions(folders: readonly Folder[]): string[] {
  for (const folder of folders)
    for (const file of ['src/main.rs', 'src/lib.rs']) {
      const text = folder.text(file) ?? '';
      const match = /^#!\[feature\(([\w, ]{1,200})\)\]/m.exec(text);
      if (match)
        return [
          `${shownPath(folder, file)}:${lineAt(text, match.index)}: only a nightly compiler accepts #![feature(${match[1]})]: remove it, because the image has a stable one`,
        ];
    }
  return [];
}
