import { spawn } from 'node:child_process';
import { existsSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { prebuilt } from '../files/index.ts';
import { failureOf } from '../report/index.ts';

/**
 * Characters that are part of search terms: `--rm`, `C++`, `&&`, `node_modules`. Characters that also end sentences are
 * excluded, because they would change the last word.
 */
const SEARCHABLE = '-+#&[_$@';
/** The user interfaces that Pagefind ships, which the site does not use. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)/u;

/**
 * Indexes the built pages for search, and writes `pagefind/` to their folder.
 * Pagefind is called as a program, because its module waits forever for a program that has crashed.
 *
 * @param dir - The folder of the built site.
 * @param language - The language of the notes, if it differs from that of the pages, for stemming.
 * @param signal - Aborts the run.
 * @returns The number of pages.
 * @throws CribsmithError `prebuilt-missing`, `system` or `program-failed`; the reason of the signal when it is
 *   aborted.
 */
export async function buildSearch(dir: string, language?: string, signal?: AbortSignal): Promise<number> {
  const binary = prebuilt(
    'Pagefind, which builds the search index,',
    findPagefind,
    'A site cannot be built without it.',
  );
  // Running in the folder of the site prevents Pagefind from finding a configuration elsewhere.
  const forced = language === undefined ? [] : [`--force-language=${language}`];
  const child = spawn(binary, ['--site', '.', '--silent', `--include-characters=${SEARCHABLE}`, ...forced], {
    cwd: dir,
    env: Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('PAGEFIND_'))),
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(signal && { signal, killSignal: 'SIGKILL' }),
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', (error) => reject(signal?.aborted ? signal.reason : error));
    child.on('close', resolve);
  });
  signal?.throwIfAborted();
  if (code !== 0) throw failureOf('Pagefind', said);
  const outputPath = join(dir, 'pagefind');
  for (const name of readdirSync(outputPath)) if (UNUSED.test(name)) rmSync(join(outputPath, name));
  return readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html')).length;
}

/**
 * The path of Pagefind's program: PAGEFIND_BINARY_PATH, as in Pagefind itself, otherwise its package for this system.
 */
function findPagefind(): string {
  const named = process.env['PAGEFIND_BINARY_PATH'];
  if (named) return named;
  const isWindows = process.platform === 'win32';
  const system = isWindows ? 'windows' : process.platform;
  return createRequire(findPackage('pagefind')).resolve(
    `@pagefind/${system}-${process.arch}/bin/pagefind_extended${isWindows ? '.exe' : ''}`,
  );
}

/**
 * The package.json of an installed package by its real path, because its dependencies may be installed next to that
 * only.
 */
function findPackage(name: string): string {
  const places = createRequire(import.meta.url).resolve.paths(name) ?? [];
  const found = places.map((place) => join(place, name, 'package.json')).find((path) => existsSync(path));
  if (found === undefined) throw new Error(`There is no package ${name}.`);
  return realpathSync(found);
}
