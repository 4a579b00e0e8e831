import type { Workspace } from '../project.ts';
import type { ManagerName } from './manager.ts';
import { packageOf } from './programs.ts';

/** Package managers that lay packages at the root of a workspace, unless two members want different versions. */
const HOISTING: ReadonlySet<ManagerName> = new Set(['npm', 'yarn', 'yarn-berry']);

/**
 * Where a member of a workspace finds a file of a package.
 *
 * @param file - The file, or any other argument, which stays as it is.
 * @param workspace - The member and its workspace. Undefined for a project of its own.
 * @param manager - What installs the packages.
 */
export function packageFile(file: string, workspace: Workspace | undefined, manager: ManagerName): string {
  if (workspace === undefined || !file.startsWith('node_modules/') || !HOISTING.has(manager)) return file;
  const { root, member } = workspace;
  const own = `"${member}/node_modules/${packageOf(file)}"`;
  if (root.text('package-lock.json')?.includes(own)) return file;
  return `${'../'.repeat(member.split('/').length)}${file}`;
}
