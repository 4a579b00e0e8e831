import { shownPath } from '../folder.ts';
import { type JsonFile, readJson } from '../parse/json.ts';
import { lineAt } from '../parse/lines.ts';
import type { Folder } from '../project.ts';
import { isAside, isComment, MOST_FILES } from '../sources.ts';

/** What lists a name of an import and the folders that it stands for. */
interface Alias {
  /** Up to the asterisk; the whole name where there is none. */
  prefix: string;
  targets: readonly string[];
}

const SOURCE = /\.[cm]?tsx?$/;
/** Imports that are left in the output: those of types alone are dropped by the compiler. */
const IMPORT =
  /(?:^|[;\n])[ \t]*(?:import[ \t]+(?!type\b)(?:[\w*{}$, \t\r\n]{1,2000}?\bfrom[ \t]+)?|export[ \t]+(?!type\b)[\w*{}$, \t\r\n]{1,2000}?\bfrom[ \t]+)["']([^"'\n]{1,200})["']/g;
/** What replaces the names in the output, or finds the files behind them while the program runs. */
const RESOLVES = /\b(?:tsc-alias|tscpaths|tspc|ttsc|tsconfig-paths|module-alias|typescript-transform-paths)\b/;
/** Bundlers and other compilers that read the same table. */
const BUNDLES =
  /\b(?:tsup|tsdown|esbuild|vite|rollup|webpack|rspack|swc|babel|ncc|bun|nest|next|nuxt|parcel|unbuild|pkgroll|tsx|ts-node)\b/;

/**
 * Names of `paths` in tsconfig.json that sources import: `tsc` leaves them in the JavaScript, where Node.js does not find them.
 * @param folder The project.
 * @param json Its package.json.
 * @param args What `node` is given.
 * @returns One sentence with the first import that would fail; empty where something resolves the names.
 */
export function aliasDecisions(folder: Folder, json: JsonFile, args: readonly string[]): string[] {
  const scripts = ['prebuild', 'build', 'postbuild', 'build:prod', 'build:production', 'build-prod'].map(
    (name) => json.said('scripts', name)?.value ?? '',
  );
  const builds = scripts.join(' ');
  const runs = `${builds} ${args.join(' ')}`;
  if (!/\btsc\b(?!-)/.test(builds) || RESOLVES.test(runs) || BUNDLES.test(runs)) return [];
  if (args.some((arg) => SOURCE.test(arg)) || json.keys('_moduleAliases').length > 0) return [];
  const config = /\btsc\b[^&|;]*?(?:-p|--project)[ =]([\w./-]+\.json)\b/.exec(builds)?.[1]?.replace(/^\.\//, '');
  const aliases = aliasesOf(folder, config ?? 'tsconfig.json');
  if (aliases.length === 0) return [];
  const sources = folder.files.filter((file) => SOURCE.test(file) && !file.endsWith('.d.ts') && !isAside(file));
  for (const file of sources.slice(0, MOST_FILES)) {
    const text = folder.text(file) ?? '';
    if (/["'](?:module-alias|tsconfig-paths)(?:\/[\w-]+)?["']/.test(text)) return [];
    for (const { 0: all, 1: name = '', index } of text.matchAll(IMPORT)) {
      const at = index + all.lastIndexOf(name);
      if (isComment(text, at) || !aliases.some((alias) => isBehind(folder, alias, name))) continue;
      return [
        `${shownPath(folder, file)}:${lineAt(text, at)}: tsc leaves the import "${name}" as it is, and Node.js does not find it: add tsc-alias to the project, and run it after tsc in the build script`,
      ];
    }
  }
  return [];
}

/** The table of a configuration, or of the one that it extends. */
function aliasesOf(folder: Folder, file: string, depth = 0): Alias[] {
  const text = folder.text(file);
  if (text === undefined || depth > 5) return [];
  const json = readJson(file, shownPath(folder, file), text);
  const plugins = JSON.stringify(json.value('compilerOptions', 'plugins') ?? []);
  const names = json.keys('compilerOptions', 'paths');
  if (RESOLVES.test(plugins)) return [];
  if (names.length === 0) {
    const base = json.said('extends')?.value.replace(/^\.\//, '') ?? '';
    return base === '' ? [] : aliasesOf(folder, /\.json$/.test(base) ? base : `${base}.json`, depth + 1);
  }
  const root = json.said('compilerOptions', 'baseUrl')?.value ?? '.';
  return names.map((name) => {
    const targets = json.value('compilerOptions', 'paths', name);
    return {
      prefix: name.replace(/\*.*$/, ''),
      targets: (Array.isArray(targets) ? targets : []).map((target) =>
        joined(root, String(target).replace(/\*.*$/, '')),
      ),
    };
  });
}

function joined(...paths: readonly string[]): string {
  return paths
    .join('/')
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/');
}

/** Whether an import by an alias leads to a file of the project. */
function isBehind(folder: Folder, { prefix, targets }: Alias, name: string): boolean {
  if (!name.startsWith(prefix) || name.startsWith('.')) return false;
  const rest = name.slice(prefix.length).replace(/\.js$/, '');
  return targets.some((target) => {
    const path = joined(target, rest).replace(SOURCE, '');
    return (
      path !== '' &&
      folder.files.some(
        (file) => SOURCE.test(file) && (file.startsWith(`${path}.`) || file.startsWith(`${path}/index.`)),
      )
    );
  });
}
