import { spawn } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, renameSync, statSync, symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder } from '../cache-folder.ts';
import { makeWorkFolder, removeQuietly } from '../files/index.ts';
import { packageRoot } from '../package-root.ts';
import { failureOf } from '../report/index.ts';
import { filesBelow, hashOf } from './reader-version.ts';
import { isProgram, shippedProgram } from './shipped-program.ts';

/** Compiled pages that are ready to render. */
export interface FoundProgram {
  /** Their folder. */
  dir: string;
  /** Marks them as no longer in use. */
  release(): void;
}

/** The prefix of the compiled pages in the cache folder. */
const KEPT = 'pages-';
/** Maximum number of cached programs. More than one, because a repository changes and others may be in use. */
const MOST_KEPT = 8;

/** The sources of the pages. */
const SOURCES = ['site', 'generators', 'templates'];
const SOURCE_FILES = ['astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/**
 * Finds the compiled pages: those in the package or, in a repository, those of the current sources. They are compiled
 * when the sources have changed, and cached.
 *
 * @param signal - Aborts the compilation.
 * @throws Error with the output of Astro if the pages do not compile.
 */
export async function findProgram(signal?: AbortSignal): Promise<FoundProgram> {
  const shipped = shippedProgram();
  if (shipped !== undefined) return { dir: shipped, release: () => undefined };
  const cache = cacheFolder();
  const kept = cache === undefined ? undefined : join(cache, KEPT + sourcesHash());
  if (kept !== undefined && isProgram(kept)) {
    touch(kept);
    return { dir: kept, release: () => undefined };
  }
  const work = makeWorkFolder();
  try {
    const dir = join(work, 'program');
    await compile(dir, work, signal);
    symlinkSync(join(packageRoot, 'node_modules'), join(dir, 'node_modules'), 'junction');
    if (cache !== undefined && kept !== undefined && keep(dir, kept)) {
      forgetOld(cache);
      removeQuietly(work);
      return { dir: kept, release: () => undefined };
    }
    return { dir, release: () => removeQuietly(work) };
  } catch (error) {
    removeQuietly(work);
    throw error;
  }
}

function sourcesHash(): string {
  const files = [
    ...SOURCE_FILES.map((name) => join(packageRoot, name)),
    ...SOURCES.flatMap((folder) => filesBelow(join(packageRoot, folder))),
  ];
  const parts = files.flatMap((file) => [file, existsSync(file) ? readFileSync(file) : '']);
  return hashOf([process.version, ...parts]).slice(0, 32);
}

async function compile(target: string, work: string, signal: AbortSignal | undefined): Promise<void> {
  signal?.throwIfAborted();
  const compiler = fileURLToPath(new URL('./compile-site.ts', import.meta.url));
  // Vite would replace the base path in the compiled pages with a variable of this name.
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production', BASE_URL: undefined };
  const child = spawn(process.execPath, [compiler, target, work], { env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  const stop = () => child.kill('SIGKILL');
  signal?.addEventListener('abort', stop, { once: true });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text) => (output += text));
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  signal?.removeEventListener('abort', stop);
  signal?.throwIfAborted();
  if (code !== 0) throw failureOf('Astro, which compiles the pages,', output);
}

/** Moves a program to the cache folder, where another run may have put it already. Returns whether it is there. */
function keep(dir: string, kept: string): boolean {
  const part = `${kept}.${process.pid}`;
  try {
    cpSync(dir, part, { recursive: true, verbatimSymlinks: true });
    renameSync(part, kept);
  } catch {
    removeQuietly(part);
  }
  return isProgram(kept);
}

function touch(path: string): void {
  try {
    const now = new Date();
    utimesSync(path, now, now);
  } catch {
    // A read-only cache can still be used.
  }
}

function forgetOld(cache: string): void {
  const programs = readdirSync(cache)
    .filter((name) => name.startsWith(KEPT))
    .map((name) => ({ path: join(cache, name), used: statSync(join(cache, name)).mtimeMs }))
    .sort((a, b) => b.used - a.used);
  for (const { path } of programs.slice(MOST_KEPT)) removeQuietly(path);
}
