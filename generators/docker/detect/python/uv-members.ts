import { folderAt } from '../files.ts';
import { shownPath } from '../folder.ts';
import { readToml } from '../parse/toml.ts';
import { isPlain } from '../plain.ts';
import type { Folder, Workspace } from '../project.ts';
import { membersOf } from '../workspace.ts';
import { sourceFolders } from './application.ts';

/**
 * The folders of a uv workspace whose code a package imports: those of the members that it depends on. uv installs only
 * what comes from elsewhere, because members need their own files for that.
 *
 * @param folder - The folder of the package, which may be the root.
 * @param workspace - Its workspace, if it is a member.
 * @returns The folders to search for modules, relative to the root.
 */
export function memberFolders(folder: Folder, workspace: Workspace | undefined): string[] {
  const root = workspace?.root ?? folder;
  if (!root.files.includes('uv.lock')) return [];
  const members = new Map(
    (workspace?.members ?? membersOf(root)).filter(isPlain).flatMap((path) => {
      const member = folderAt({ paths: root.files, text: root.text }, path);
      const name = packageOf(member)?.name;
      return name === undefined ? [] : [[name, { path, member }] as const];
    }),
  );
  const open = [...(packageOf(folder)?.needs ?? [])];
  const found = new Set<string>();
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const { path, member } = members.get(name) ?? {};
    if (path === undefined || member === undefined || path === workspace?.member || found.has(path)) continue;
    found.add(path);
    open.push(...(packageOf(member)?.needs ?? []));
  }
  return [...found].sort().flatMap((path) => {
    const sources = sourceFolders(folderAt({ paths: root.files, text: root.text }, path));
    return sources.length === 0 ? [path] : sources.map((source) => `${path}/${source}`);
  });
}

/** The name of a package and of those that it needs, as uv compares them. */
function packageOf(folder: Folder): { name: string; needs: string[] } | undefined {
  const file = 'pyproject.toml';
  const text = folder.text(file);
  if (text === undefined) return undefined;
  const toml = readToml(file, shownPath(folder, file), text);
  const needs = toml.value('project', 'dependencies');
  return {
    name: normal(toml.said('project', 'name')?.value ?? ''),
    needs: (Array.isArray(needs) ? needs : [])
      .filter((each) => typeof each === 'string')
      .map((each) => normal(/^[\w.-]*/.exec(each)?.[0] ?? '')),
  };
}

const normal = (name: string): string => name.toLowerCase().replace(/[-_.]+/g, '-');
