import { shownPath } from './folder.ts';
import { lineAt } from './parse/lines.ts';
import type { Folder, Workspace } from './project.ts';

/** References to local packages by relative path in manifests. */
const REFERENCES: readonly { file: RegExp; path: RegExp }[] = [
  { file: /^Cargo\.toml$/, path: /^[^#\n]{0,200}\bpath\s*=\s*"(\.\.\/[^"\n]{1,200})"/gm },
  { file: /^go\.mod$/, path: /^(?![ \t]*\/\/)[^\n]{0,300}?=>[ \t]*(\.\.\/\S{1,200})/gm },
  { file: /^package\.json$/, path: /"(?:file|link|portal):(\.\.\/[^"\n]{1,200})"/g },
  { file: /^(?:pyproject\.toml|Pipfile)$/, path: /^[^#\n]{0,200}\bpath\s*=\s*"(\.\.\/[^"\n]{1,200})"/gm },
  { file: /^requirements[\w.-]*\.txt$/, path: /^(?:-e\s+|--editable[ =]|file:)?(\.\.\/\S{1,200})/gm },
  { file: /^settings\.gradle(?:\.kts)?$/, path: /\bincludeBuild\b\s*\(?\s*["'](\.\.\/[^"'\n]{1,200})["']/g },
  { file: /\.(?:cs|fs|vb)proj$/, path: /<ProjectReference\s+Include="(\.\.[\\/][^"\n]{1,200})"/g },
];

/**
 * Finds packages outside the build context, without which the build fails.
 *
 * @param folder - The folder of the program.
 * @param workspace - The workspace whose root is the build context. Cargo reads the manifests of all its members.
 * @returns A message for each package, with its line.
 */
export function outsideDecisions(folder: Folder, workspace: Workspace | undefined): string[] {
  const root = workspace?.root ?? folder;
  const members =
    workspace === undefined ? [] : root.files.includes('Cargo.toml') ? workspace.members : [workspace.member];
  const said = new Map<string, string>();
  for (const at of new Set(['', ...(members.length > 0 ? [workspace?.member ?? '', ...members] : [])])) {
    for (const { file, path } of REFERENCES) {
      for (const manifest of root.files.filter((each) => isIn(each, at) && file.test(each.slice(lengthOf(at))))) {
        const text = root.text(manifest) ?? '';
        for (const { 1: reference = '', index, 0: all } of text.matchAll(path)) {
          if (!leaves(at, reference) || said.has(reference)) continue;
          const line = lineAt(text, index + all.indexOf(reference));
          said.set(
            reference,
            `${shownPath(root, manifest)}:${line}: it needs ${reference}, which is outside the build context: copy it into the project, or depend on a published version`,
          );
        }
      }
    }
  }
  return [...said.values()];
}

const lengthOf = (at: string): number => (at === '' ? 0 : at.length + 1);

const isIn = (file: string, at: string): boolean =>
  (at === '' || file.startsWith(`${at}/`)) && !file.slice(lengthOf(at)).includes('/');

/** Whether a path, relative to a folder of the context, leads out of the context. */
function leaves(at: string, path: string): boolean {
  let depth = at === '' ? 0 : at.split('/').length;
  for (const part of path.split(/[\\/]/)) {
    if (part === '..') depth--;
    else if (part !== '.' && part !== '') depth++;
    if (depth < 0) return true;
  }
  return false;
}
