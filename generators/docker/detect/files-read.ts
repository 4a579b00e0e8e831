import { firstLine } from './parse/lines.ts';
import type { Folder, Said } from './project.ts';

/** Folders that no program reads while it serves. */
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
 * Files and folders of a project that its sources name as a path, and that therefore have to lie beside the program.
 * @param folder The project.
 * @param source Which files are sources.
 * @returns Names at the top of the project, in the order of code units.
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
    if (isNamed(text, name, inside !== undefined)) names.add(name);
  }
  return [...names].sort();
}

function isNamed(text: string, name: string, isFolder: boolean): boolean {
  const plain = name.replaceAll(/[.+^$()|[\]\\{}*?]/g, '\\$&');
  const found = new RegExp(`["'\`](?:\\.?/)?${plain}${isFolder ? '(?:/[^"\'`\\n]*)?' : ''}["'\`]`).test(text);
  // What is compiled in needs no copy.
  return (
    found && !new RegExp(`(?:go:embed[^\\n]*\\b${plain}|include_(?:str|bytes|dir)!\\([^)\\n]*${plain})`).test(text)
  );
}

/** A file database that the sources name: its path, with the line. */
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

/** Where a file database lies, seen from the working folder, when that is below it. */
export function databaseFolder(path: string): string {
  const parts = path.replace(/^\.\//, '').split('/').slice(0, -1);
  return parts.filter((part) => part !== '..' && part !== '').join('/');
}
