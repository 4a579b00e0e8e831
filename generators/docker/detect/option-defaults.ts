import { shownPath } from './folder.ts';
import { lineAt } from './parse/lines.ts';
import type { Folder } from './project.ts';
import { isAside, isComment, MOST_FILES } from './sources.ts';

/** The default path of a command-line option. */
export interface OptionDefault {
  /** Empty for a constant without an option. */
  option: string;
  /** Without the scheme `file:` and a leading `./`. */
  path: string;
  /** Its position, relative to the project. */
  place: string;
}

const TEXT = String.raw`"([^"\n]{1,200})"`;
const NAME = String.raw`"([\w-]{1,40})"`;

/** Declarations of options. The groups are the name, the default, and the name of a constant. */
const PATTERNS: readonly { files: RegExp; option: RegExp }[] = [
  {
    files: /\.go$/,
    option: new RegExp(
      String.raw`\.String(?:Var)?\(\s*(?:&[\w.]+\s*,\s*)?${NAME}\s*,\s*(?:${TEXT}|([A-Za-z_]\w*))\s*,`,
      'g',
    ),
  },
  {
    files: /\.go$/,
    option: new RegExp(
      String.raw`\.String(?:Var)?P\(\s*(?:&[\w.]+\s*,\s*)?${NAME}\s*,\s*"\w?"\s*,\s*(?:${TEXT}|([A-Za-z_]\w*))\s*,`,
      'g',
    ),
  },
  { files: /\.go$/, option: new RegExp(String.raw`\.Flag\(\s*${NAME}[^\n]{0,200}?\.Default\(\s*${TEXT}`, 'g') },
  { files: /\.go$/, option: new RegExp(String.raw`\bName:\s*${NAME}\s*,[^{}]{0,300}?\bValue:\s*${TEXT}`, 'g') },
  { files: /\.go$/, option: new RegExp(String.raw`\blong:${NAME}[^\`\n]{0,200}?\bdefault:${TEXT}`, 'g') },
];
/** In clap, an attribute precedes the name of its field. */
const CLAP = new RegExp(
  String.raw`#\[(?:arg|clap|structopt)\([^\]]{0,300}?\bdefault_value\s*=\s*${TEXT}[^\]]{0,200}\)\]\s*(?:pub\s+)?(\w+)`,
  'g',
);

/** A common name for the path of a settings file. */
const USUAL = new RegExp(
  String.raw`\b(?:[dD]efault|DEFAULT)_?\w{0,24}(?:[cC]onf|CONF)\w{0,24}(?:\s*:\s*&(?:'static )?str|\s+string)?\s*=\s*${TEXT}`,
);

/** Output files, which are not read. */
const OUTPUT = /log|out|profile|pid|sock|cert|key|report|trace/i;
const SETTINGS = /conf|cfg|settings|env/i;
const SETTINGS_FILE = /(?:^|\/)(?:\.env[\w.]*|[\w.-]+\.(?:ya?ml|toml|json|ini|conf|cfg))$/;
const DATA =
  /^(?:db|database|dbase|data|storage|store|uploads?)(?:$|[-_]?(?:dir|directory|path|folder|root))|[-_](?:data|storage)[-_]dir$/i;
const PATH = /^(?:~\/)?[\w.-]+(?:\/[\w.-]+)*\/?$/;

/**
 * Finds the default paths of a program's options.
 *
 * @param folder - The project.
 * @param isOwn - Whether a file is one of the program's sources rather than of another program in the project.
 */
export function optionDefaults(folder: Folder, isOwn: (file: string) => boolean = () => true): OptionDefault[] {
  const found: OptionDefault[] = [];
  const add = (file: string, text: string, at: number, option: string, value: string | undefined): void => {
    const path = value
      ?.replace(/^file:(?:\/\/)?(?=[\w.~])/, '')
      .replace(/^\$\{?HOME\}?\//, '~/')
      .replace(/^(?:\.\/)+/, '');
    if (path === undefined || !PATH.test(path) || OUTPUT.test(option) || isComment(text, at)) return;
    found.push({ option, path: path.replace(/\/$/, ''), place: `${shownPath(folder, file)}:${lineAt(text, at)}` });
  };
  const sources = folder.files.filter((file) => !isAside(file) && isOwn(file));
  for (const { files, option } of PATTERNS)
    for (const file of sources.filter((each) => files.test(each)).slice(0, MOST_FILES)) {
      const text = folder.text(file) ?? '';
      for (const { 1: name = '', 2: value, 3: constant, index } of text.matchAll(option))
        add(file, text, index, name, value ?? (constant === undefined ? undefined : constantOf(text, constant)));
    }
  for (const file of sources.filter((each) => each.endsWith('.rs')).slice(0, MOST_FILES)) {
    const text = folder.text(file) ?? '';
    for (const { 1: value, 2: name = '', index } of text.matchAll(CLAP))
      add(file, text, index, name.replaceAll('_', '-'), value);
  }
  for (const file of sources.filter((each) => /\.(?:go|rs)$/.test(each)).slice(0, MOST_FILES)) {
    const text = folder.text(file) ?? '';
    const usual = USUAL.exec(text);
    const path = usual?.[1] ?? '';
    const isKnown = found.some((each) => path.endsWith(each.path));
    if (usual && SETTINGS_FILE.test(path) && !isKnown) add(file, text, usual.index, '', path);
  }
  return found;
}

function constantOf(text: string, name: string): string | undefined {
  return new RegExp(String.raw`\b${name}\b[ \t]*(?:string[ \t]*)?=[ \t]*${TEXT}`).exec(text)?.[1];
}

/** Folders of the project that options refer to, so that the program reads them at start. */
export function foldersNamed(folder: Folder, defaults: readonly OptionDefault[]): string[] {
  const named = defaults.filter(({ path }) => folder.files.some((file) => file.startsWith(`${path}/`)));
  const inside = defaults.filter(({ path }) => path.includes('/') && folder.files.includes(path));
  return [...named.map(({ path }) => path), ...inside.map(({ path }) => path.slice(0, path.lastIndexOf('/')))];
}

/** Whether a folder is for data, by the name of the option or variable with this default. */
export function isDataFolder(name: string, path: string): boolean {
  return DATA.test(name) && PATH.test(path) && !path.startsWith('~') && !/\.\w+$/.test(path);
}

/**
 * Finds settings files that the user has to mount, because they are not in the image.
 *
 * @param defaults - The default paths of options.
 * @param workdir - The working directory of the program.
 * @param isInImage - Whether a file of the project is at this path in the image.
 */
export function settingsDecisions(
  defaults: readonly OptionDefault[],
  workdir: string,
  isInImage: (path: string) => boolean,
): string[] {
  const lacking = new Map(
    defaults
      .filter(({ option, path }) => (SETTINGS.test(option) || SETTINGS_FILE.test(path)) && !isInImage(path))
      .map((each) => [each.path, each]),
  );
  return [...lacking.values()].map(({ option, path, place }) => {
    const target = `${workdir}/${path.replace(/^~\/(?:.*\/)?/, '')}`;
    const start =
      path.startsWith('~') && option !== '' ? ` and add --${option} ${target} to the command with --start` : '';
    const unless = option === '' ? '' : `, unless --${option} names another file`;
    return `${place}: it reads ${path}, which is not in the image${unless}: mount one at ${target}${start}`;
  });
}
