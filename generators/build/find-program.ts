import { spawn } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, renameSync, statSync, symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder } from '../cache-folder.ts';
import { makeWorkFolder, removeQuietly } from '../files/index.ts';
import { packageRoot } from '../package-root.ts';
import { failureOf } from '../report/index.ts';
import { filesBelow, hashOf } from './reader-version.ts';

/** Compiled pages, ready to be rendered. */
export interface FoundProgram {
  /** The folder that they are in. */
  dir: string;
  /** Says that they are needed no more. */
  release(): void;
}

/** Beginning of the names of programs in the cache folder. */
const KEPT = 'pages-';
/** Programs that are kept: a checkout changes, and others may be in use beside it. */
const MOST_KEPT = 8;

/** What the pages are compiled from. */
const SOURCES = ['site', 'generators', 'templates'];
const SOURCE_FILES = ['astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/**
 * The compiled pages: those that the package brings along, or, in a checkout, those that its sources give, which are compiled
 * when they have changed and kept in the cache folder. Throws an Error with what Astro said if they do not compile.
 */
export async function findProgram(signal?: AbortSignal): Promise<FoundProgram> {
  const shipped = join(packageRoot, 'site');
  if (isProgram(shipped)) return { dir: shipped, release: () => undefined };
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

function isProgram(dir: string): boolean {
  return existsSync(join(dir, 'program.json'));
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
  // A variable of this name would take the place of the base path in the compiled pages.
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

/** Puts a program into the cache folder, where another run may have put it, too. Out: whether it is there. */
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
    // A cache that may not be written to is still of use.
  }
}

function forgetOld(cache: string): void {
  const programs = readdirSync(cache)
    .filter((name) => name.startsWith(KEPT))
    .map((name) => ({ path: join(cache, name), used: statSync(join(cache, name)).mtimeMs }))
    .sort((a, b) => b.used - a.used);
  for (const { path } of programs.slice(MOST_KEPT)) removeQuietly(path);
}
