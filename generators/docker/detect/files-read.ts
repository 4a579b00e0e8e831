import { shownPath } from './folder.ts';
import { firstLine } from './parse/lines.ts';
import type { Folder, Said } from './project.ts';

/** Folders that no program reads at run time. */
const ASIDE = new Set([
  'tests',
  'test',
  'testdata',
  'docs',
  'doc',
  'examples',
  'scripts',
  'ci',
  'deploy',
  'deployments',
  'k8s',
  'helm',
  'terraform',
  'benches',
  'target',
  'vendor',
  'node_modules',
  'secrets',
]);
const MOST_FILES = 500;

/**
 * Finds the files and folders of a project whose paths occur in its sources, so that they have to be in the image.
 *
 * @param folder - The project.
 * @param source - Matches source files.
 * @returns Names at the top level of the project, ordered by code unit.
 */
export function filesRead(folder: Folder, source: RegExp): string[] {
  const sources = folder.files.filter((file) => source.test(file) && !/_test\.go$/.test(file)).slice(0, MOST_FILES);
  const text = sources.map((file) => (folder.text(file) ?? '').replace(/^[ \t]*\/\/(?!go:embed).*$/gm, '')).join('\n');
  const names = new Set<string>();
  for (const file of folder.files) {
    const [name = '', inside] = file.split('/', 2);
    if (names.has(name) || ASIDE.has(name) || name.startsWith('.') || source.test(file)) continue;
    if (inside === undefined && !/\.(?:ya?ml|toml|json|html?|tmpl|conf|ini|db|sql|csv|txt)$/.test(name)) continue;
    if (
      /^(?:package(?:-lock)?|tsconfig|Cargo|go|docker-compose|compose)[\w.-]*\.(?:json|toml|ya?ml)$|^README/.test(name)
    )
      continue;
    if (isNamed(text, name, inside !== undefined) || (inside === undefined && isConfig(text, name))) names.add(name);
  }
  return [...names].sort();
}

function isNamed(text: string, name: string, isFolder: boolean): boolean {
  const plain = name.replaceAll(/[.+^$()|[\]\\{}*?]/g, '\\$&');
  const found = new RegExp(`["'\`](?:\\.?/)?${plain}${isFolder ? '(?:/[^"\'`\\n]*)?' : ''}["'\`]`).test(text);
  // Embedded files need no copy.
  return (
    found && !new RegExp(`(?:go:embed[^\\n]*\\b${plain}|include_(?:str|bytes|dir)!\\([^)\\n]*${plain})`).test(text)
  );
}

/** Whether a library that adds the ending itself reads a file: `viper.SetConfigName("till")`, `File::with_name("till")`. */
function isConfig(text: string, name: string): boolean {
  const stem = /^([\w-]+)\.(?:ya?ml|toml|json|ini)$/.exec(name)?.[1];
  return stem !== undefined && new RegExp(`\\b(?:SetConfigName|with_name)\\(\\s*"(?:\\./)?${stem}"`).test(text);
}

/** The path of a database file in the sources, with its line. */
export function fileDatabase(folder: Folder, source: RegExp): Said | undefined {
  for (const file of folder.files
    .filter((each) => source.test(each) && !/_test\.go$|(?:^|\/)tests?\//.test(each))
    .slice(0, MOST_FILES)) {
    const found = firstLine(
      folder.text(file) ?? '',
      /["'`](?:sqlite:(?:\/\/)?|file:)?((?:\.{0,2}\/)?[\w./-]*\w\.(?:db|sqlite3?))(?:\?[^"'`]*)?["'`]/,
    );
    if (found) return { ...found, file };
  }
  return undefined;
}

/** The folder of a database file, relative to the working directory, if inside it. */
export function databaseFolder(path: string): string {
  const parts = path.replace(/^\.\//, '').split('/').slice(0, -1);
  return parts.filter((part) => part !== '..' && part !== '').join('/');
}

/** Says that a database file is not kept. */
export function lostDatabase(folder: Folder, { file, line }: Said): string {
  return `${shownPath(folder, file)}:${line}: the SQLite file is lost with the container: use another database, or a path in a volume`;
}
