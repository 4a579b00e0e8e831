import { shownPath } from '../folder.ts';
import type { Folder } from '../project.ts';

/** Packages that exist for Windows only. */
const WINDOWS = /^(?:pywin32|pypiwin32|pywinpty|windows-curses|wmi)$/i;
/** Packages that conda installs, and that PyPI has in other versions or not at all. */
const CONDA =
  /^(?:anaconda-(?:client|navigator|project)|conda(?:-(?:build|content-trust|package-handling|pack|repo-cli|token|verify))?|navigator-updater|mkl-(?:fft|random|service))$/i;

/**
 * Finds the requirements that no Linux machine can install, because the list was written on another system or by another tool.
 *
 * @param folder - The folder of the list.
 * @param list - The list of requirements.
 * @returns One message for each kind, with the line of the first.
 */
export function unavailable(folder: Folder, list: string): string[] {
  const found = new Map<string, { line: number; names: string[]; says: string }>();
  for (const [index, row] of (folder.text(list) ?? '').split('\n').entries()) {
    const [, name = '', rest = ''] =
      /^[ \t]*([A-Za-z][\w.-]*)(?:\[[\w,-]+\])?([^\n]{0,300})$/.exec(row.trimEnd()) ?? [];
    const says = saidOf(name, rest);
    if (says === undefined) continue;
    const kind = found.get(says) ?? { line: index + 1, names: [], says };
    found.set(says, kind);
    kind.names.push(name);
  }
  return [...found.values()].map(
    ({ line, names, says }) => `${shownPath(folder, list)}:${line}: ${listed(names)} ${says}`,
  );
}

function saidOf(name: string, rest: string): string | undefined {
  if (/^\s*@\s*file:/.test(rest))
    return 'cannot be installed from a file of another machine: replace the path with a version from PyPI';
  if (WINDOWS.test(name) && !/;.*(?:sys_platform|platform_system|os_name)/.test(rest))
    return 'can only be installed on Windows: append ; sys_platform == "win32", or remove the line';
  return CONDA.test(name)
    ? 'can only be installed with conda: list only the packages that the program imports, with versions from PyPI'
    : undefined;
}

function listed(names: readonly string[]): string {
  return names.length > 3 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', ');
}
