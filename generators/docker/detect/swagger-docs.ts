import { isPlain } from './plain.ts';
import type { Folder } from './project.ts';
import { isAside } from './sources.ts';

/** Files in which projects write how they generate their documentation. */
const WRITTEN =
  /(?:^|\/)(?:GNUmakefile|[Mm]akefile|[Jj]ustfile|Taskfile\.ya?ml|Dockerfile|README\.md)$|\.(?:sh|mk|go)$/;
const COMMAND = /\bswag(?:@v?[\w.]{1,20})?[ \t]+init((?:[ \t]+[\w./,=-]{1,200}){0,20})[ \t]*(?:$|[;&|`"')])/gm;

/**
 * How to generate the package of documentation that swag makes from comments, if a project does not keep it.
 *
 * @param folder - The folder of the module.
 * @param manifest - The text of its go.mod.
 * @param missing - The folder of the package, relative to the module.
 * @returns The command, with the version in go.mod and the options that the project uses; undefined if swag does not make it.
 */
export function swaggerDocs(folder: Folder, manifest: string, missing: string): string | undefined {
  const version = /^(?:require)?\s*github\.com\/swaggo\/swag\s+(v[\w.+-]+)/m.exec(manifest)?.[1];
  if (version === undefined || !isPlain(missing)) return undefined;
  const words = writtenWords(folder, missing) ?? ownWords(folder, missing);
  return words && ['go run', `github.com/swaggo/swag/cmd/swag@${version}`, 'init', ...words].join(' ');
}

/** The options of a command in the project that makes this package out of files that exist. */
function writtenWords(folder: Folder, missing: string): string[] | undefined {
  for (const file of folder.files.filter((each) => WRITTEN.test(each))) {
    for (const [, text = ''] of (folder.text(file) ?? '').matchAll(COMMAND)) {
      const written = text.trim().split(/\s+/);
      const words = written.flatMap((word) => word.split('='));
      const [from = '.'] = (optionOf(words, '-d', '--dir') ?? '.').split(',');
      const general = cleaned(`${from}/${optionOf(words, '-g', '--generalInfo') ?? 'main.go'}`);
      if (cleaned(optionOf(words, '-o', '--output') ?? 'docs') === missing && folder.files.includes(general))
        return written;
    }
  }
  return undefined;
}

/** Without a written command: the file with the title of the interface, if there is only one. */
function ownWords(folder: Folder, missing: string): string[] | undefined {
  if (!/(?:^|\/)docs$/.test(missing)) return undefined;
  const titled = folder.files.filter(
    (file) => file.endsWith('.go') && !isAside(file) && /^[ \t]*\/\/[ \t]*@title[ \t]/m.test(folder.text(file) ?? ''),
  );
  const [general] = titled;
  return general === undefined || titled.length > 1 || !isPlain(general)
    ? undefined
    : ['-g', general, '-o', missing, '--parseInternal'];
}

function optionOf(words: readonly string[], ...names: readonly string[]): string | undefined {
  const at = words.findIndex((word) => names.includes(word));
  return at < 0 ? undefined : words[at + 1];
}

const cleaned = (path: string): string =>
  path
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/');
