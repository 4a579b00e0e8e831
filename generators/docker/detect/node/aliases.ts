import { shownPath } from '../folder.ts';
import { type JsonFile, readJson } from '../parse/json.ts';
import { lineAt } from '../parse/lines.ts';
import type { Folder } from '../project.ts';
import { isAside, isComment, MOST_FILES } from '../sources.ts';

/** An import alias and the folders that it resolves to. */
interface Alias {
  /** The alias up to the asterisk; the whole alias if it has none. */
  prefix: string;
  targets: readonly string[];
}

const SOURCE = /\.[cm]?tsx?$/;
/** Imports that remain in the output. The compiler drops imports of types only. */
const IMPORT =
  /(?:^|[;\n])[ \t]*(?:import[ \t]+(?!type\b)(?:[\w*{}$, \t\r\n]{1,2000}?\bfrom[ \t]+)?|export[ \t]+(?!type\b)[\w*{}$, \t\r\n]{1,2000}?\bfrom[ \t]+)["']([^"'\n]{1,200})["']/g;
/** Tools that replace aliases in the output or resolve them at run time. */
const RESOLVES = /\b(?:tsc-alias|tscpaths|tspc|ttsc|tsconfig-paths|module-alias|typescript-transform-paths)\b/;
/** Bundlers and compilers that resolve the same table. */
const BUNDLES =
  /\b(?:tsup|tsdown|esbuild|vite|rollup|webpack|rspack|swc|babel|ncc|bun|nest|next|nuxt|parcel|unbuild|pkgroll|tsx|ts-node)\b/;

/**
 * Finds imports by aliases of `paths` in tsconfig.json. `tsc` does not rewrite them, so that Node.js cannot resolve them.
 *
 * @param folder - The project.
 * @param json - The package.json of the project.
 * @param args - The arguments of `node`.
 * @returns A sentence that names the first import that would fail; empty if a tool resolves the aliases.
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

/** The aliases of a configuration, or of the one that it extends. */
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

/** Whether an aliased import resolves to a file of the project. */
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
