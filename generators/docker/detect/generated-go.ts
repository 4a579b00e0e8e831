import { isListed } from './files.ts';
import { shownPath } from './folder.ts';
import { lineAt } from './parse/lines.ts';
import { isPlain } from './plain.ts';
import type { Folder } from './project.ts';
import { isAside } from './sources.ts';
import { swaggerDocs } from './swagger-docs.ts';

/** Template languages that are compiled to Go. */
const TEMPLATES: readonly {
  source: RegExp;
  /** The file generated from a template. */
  made(source: string): string;
  module: string;
  command: string;
  /** The arguments for some folders. */
  words(folders: readonly string[]): string[];
}[] = [
  {
    source: /\.templ$/,
    made: (source) => source.replace(/\.templ$/, '_templ.go'),
    module: 'github.com/a-h/templ',
    command: 'cmd/templ',
    words: () => ['generate'],
  },
  {
    source: /\.ego$/,
    made: (source) => `${source}.go`,
    module: 'github.com/benbjohnson/ego',
    command: 'cmd/ego',
    words: (folders) => [...folders],
  },
  {
    source: /\.qtpl$/,
    made: (source) => `${source}.go`,
    module: 'github.com/valyala/quicktemplate',
    command: 'qtc',
    words: () => [],
  },
];

/**
 * Finds out how to generate the Go files that are not in the project.
 *
 * @param folder - The folder of the module.
 * @param manifest - The text of its go.mod.
 * @returns The commands that compile templates, with the tool version in go.mod, relative to the folder of the
 *   module; and the files that only the user can generate, with the line that needs them.
 */
export function generatedGo(folder: Folder, manifest: string): { commands: string[]; decisions: string[] } {
  const commands: string[] = [];
  const decisions: string[] = [];
  for (const { source, made, module, command, words } of TEMPLATES) {
    const open = folder.files.filter((file) => source.test(file) && !folder.files.includes(made(file)));
    const [first] = open;
    if (first === undefined) continue;
    const version = new RegExp(String.raw`^(?:require)?\s*${module.replaceAll('.', '\\.')}\s+(v[\w.+-]+)`, 'm').exec(
      manifest,
    )?.[1];
    const folders = [...new Set(open.map(folderOf))];
    if (version !== undefined && folders.every(isPlain))
      commands.push(
        [
          'go run',
          `${module}/${command}${isTool(folder, manifest, module) ? '' : `@${version}`}`,
          ...words(folders),
        ].join(' '),
      );
    else
      decisions.push(`${shownPath(folder, first)}: ${made(first)} is missing: generate it before the image is built`);
  }
  for (const { path, sentence } of missingPackages(folder, manifest)) {
    const command = swaggerDocs(folder, manifest, path);
    if (command === undefined) decisions.push(sentence);
    else commands.push(command);
  }
  return { commands, decisions };
}

/** Whether the module depends on the tool itself, by a directive or a file with a blank import. */
function isTool(folder: Folder, manifest: string, module: string): boolean {
  const name = module.replaceAll('.', '\\.');
  const imports = new RegExp(String.raw`^[ \t]*(?:import\s+)?_ "${name}["/]`, 'm');
  return (
    new RegExp(String.raw`^(?:tool)?[ \t]+${name}/\S+$`, 'm').test(manifest) ||
    folder.files.some((file) => file.endsWith('.go') && imports.test(folder.text(file) ?? ''))
  );
}

const folderOf = (file: string): string => (file.includes('/') ? `./${file.slice(0, file.lastIndexOf('/'))}` : '.');

/** Packages of the module that are imported but contain no Go file, because a tool generates them. */
function missingPackages(folder: Folder, manifest: string): { path: string; sentence: string }[] {
  const module = /^module\s+"?([^\s"]+)/m.exec(manifest)?.[1];
  if (module === undefined) return [];
  const own = folder.files.filter((file) => file.endsWith('.go'));
  const sources = folder.files.filter(
    (file) => file.endsWith('.go') || TEMPLATES.some(({ source }) => source.test(file)),
  );
  const packages = new Set(sources.map((file) => file.slice(0, Math.max(0, file.lastIndexOf('/')))));
  const elsewhere = [...manifest.matchAll(/^(?:require|replace)?\s*([\w./-]+)\s+(?:v\d|=>)/gm)].map(
    ([, name = '']) => name,
  );
  const found = new Map<string, string>();
  for (const file of own.filter((each) => !isAside(each))) {
    const text = folder.text(file) ?? '';
    if (/^\/\/go:build ignore\b/m.test(text)) continue;
    for (const { 1: path = '', index } of text.matchAll(
      /^[ \t]*(?:import\s+)?(?:[\w.]{1,60}\s+)?"([\w./-]{1,300})"[ \t]*(?:\/\/.*)?$/gm,
    )) {
      const inside = path.startsWith(`${module}/`) ? path.slice(module.length + 1) : undefined;
      if (inside === undefined || packages.has(inside) || found.has(inside) || !isListed(`${inside}/x.go`)) continue;
      if (elsewhere.some((name) => path === name || path.startsWith(`${name}/`))) continue;
      found.set(
        inside,
        `${shownPath(folder, file)}:${lineAt(text, index)}: it imports ${path}, which contains no Go file: generate it before the image is built (go generate ./..., or the tool that makes it)`,
      );
    }
  }
  return [...found].map(([path, sentence]) => ({ path, sentence }));
}
