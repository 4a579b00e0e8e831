import type { JsonFile } from '../parse/json.ts';
import { lineAt } from '../parse/lines.ts';
import type { Folder, Said } from '../project.ts';
import { isAside, MOST_FILES } from '../sources.ts';
import type { Manager } from './manager.ts';

const SOURCE = /(?<!\.d)\.[cm]?[jt]sx?$/;
/** Settings of tools, and the start of tests. */
const OF_TOOLS = /\.config\.|rc\.[cm]?js$|(?:^|\/)(?:jest|vitest|gulpfile|gruntfile|cypress|playwright|seeds?)\b/i;
/** Packages for types and tests: a file that imports one is no part of the program. */
const FOR_TESTS =
  /^(?:@types\/|@?(?:vitest|jest|playwright|testing-library|storybook|faker-js)\b|(?:mocha|chai|sinon|supertest|nock|msw|faker|typescript|nodemon)$|@nestjs\/(?:testing|cli|schematics)$)/;
/** Tools that put packages into the program. */
const BUNDLES = /\b(?:tsup|tsdown|esbuild|vite|rollup|webpack|rspack|ncc|bun|parcel|unbuild|pkgroll|next|nuxt)\b/;
/** An import or a `require` at the beginning of a line. One that is indented may depend on the environment. */
const IMPORT =
  /^(?:import[ \t]+(?!type\b)(?:[^'"\n;]{1,300}?\bfrom[ \t]+)?|\}[ \t]*from[ \t]+|export[ \t]+(?!type\b)[^'"\n;]{1,300}?\bfrom[ \t]+|(?:const|let|var)[ \t]+[^=\n]{1,200}=[ \t]*require\(\s*)["']((?:@[\w.-]+\/)?[\w.-]+)(?:\/[\w./-]*)?["']/gm;

/** A writer of the log that is loaded by its name at run time, which no bundler sees. */
const TRANSPORT = /\btransport:\s*\{\s*target:\s*["']((?:@[\w.-]+\/)?[\w.-]+)["']/g;
/** What shows that a setting depends on the environment. */
const DEPENDS = /[?&]\s*\(?\s*\{?\s*$|\bNODE_ENV\b|\bif\s*\(|dev/i;

/**
 * Finds an import of a package that package.json lists for development only. Without it, the program does not start.
 *
 * @param folder - The folder of the program.
 * @param json - Its package.json.
 * @param root - The folder with the lock file.
 * @param manager - The package manager.
 * @returns The package and the line that imports it. A bundler puts imports into the program.
 */
export function developmentImport(folder: Folder, json: JsonFile, root: Folder, manager: Manager): Said | undefined {
  const only = new Set(
    json.keys('devDependencies').filter((name) => !json.said('dependencies', name) && !FOR_TESTS.test(name)),
  );
  const isBundled = BUNDLES.test(
    ['build', 'build:prod', 'start'].map((name) => json.said('scripts', name)?.value ?? '').join(' '),
  );
  for (const file of sourcesOf(folder)) {
    const text = folder.text(file) ?? '';
    for (const { 1: name = '', index } of text.matchAll(TRANSPORT))
      if (only.has(name) && !DEPENDS.test(text.slice(Math.max(0, index - 120), index)))
        return { value: name, file, line: lineAt(text, index) };
    if (isBundled) continue;
    for (const { 0: all, 1: name = '', index } of text.matchAll(IMPORT))
      if (only.has(name) && !isInstalledAnyway(name, root, manager))
        return { value: name, file, line: lineAt(text, index + all.length - 1) };
  }
  return undefined;
}

/** The sources of the program: those in `src` if there is such a folder, without those of other packages. */
function sourcesOf({ files }: Folder): string[] {
  const others = files.filter((file) => file.endsWith('/package.json')).map((file) => file.slice(0, -12));
  const sources = files.filter(
    (file) =>
      SOURCE.test(file) && !isAside(file) && !OF_TOOLS.test(file) && !others.some((other) => file.startsWith(other)),
  );
  const inside = sources.filter((file) => file.startsWith('src/'));
  return (inside.length > 0 ? inside : sources).slice(0, MOST_FILES);
}

/** Whether another package that is no development package brings it, by a lock file of npm. */
function isInstalledAnyway(name: string, root: Folder, { name: manager, lock }: Manager): boolean {
  if (manager !== 'npm' || lock === undefined) return false;
  const entry = new RegExp(
    String.raw`^    "node_modules/${name.replaceAll('.', '\\.')}": \{\n((?:     [^\n]*\n){1,60})`,
    'm',
  );
  const [, own] = entry.exec(root.text(lock) ?? '') ?? [];
  return own !== undefined && !/^ {6}"dev(?:Optional)?": true/m.test(own);
}
