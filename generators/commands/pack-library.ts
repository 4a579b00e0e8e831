import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '../cache-folder.ts';
import type { PackLibrary } from '../docker/packs.ts';
import { packageRoot } from '../package-root.ts';

/** The pack library of the bundled notes. It is part of the package and cached in a checkout. */
const PREPARED = 'packs.json';
/** The files that it depends on in a checkout. */
const SOURCES = ['notes', 'generators/docker', 'generators/graph', 'generators/read', 'package.json'];

let known: Promise<PackLibrary> | undefined;

/** Loads the pack library of the bundled notes. The notes are read only if there is no cached library. */
export function builtInPacks(): Promise<PackLibrary> {
  known ??= loadPacks();
  return known;
}

async function loadPacks(): Promise<PackLibrary> {
  const prepared = join(packageRoot, PREPARED);
  if (existsSync(prepared)) return JSON.parse(readFileSync(prepared, 'utf8'));
  const cache = cacheFolder();
  const folder = cache && join(cache, 'packs');
  const file = folder && join(folder, `${digest()}.json`);
  if (file && existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  const { createQuery, loadPackLibrary, packLibrary } = await import('../index.ts');
  const library = packLibrary(createQuery(loadPackLibrary().graph));
  if (folder && file) keep(folder, file, JSON.stringify(library));
  return library;
}

/** A hash of every file that the packs depend on. */
function digest(): string {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    for (const path of filesOf(join(packageRoot, source))) {
      const bytes = readFileSync(path);
      hash.update(`${path}\0${bytes.length}\0`).update(bytes);
    }
  }
  return hash.digest('hex');
}

function filesOf(path: string): string[] {
  if (path.endsWith('.json')) return [path];
  const entries = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.map((entry) => join(entry.parentPath, entry.name)).sort();
}

/** Writes the cache and removes older ones. A full or read-only disk is not an error. */
function keep(folder: string, file: string, text: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const part = `${file}.${process.pid}`;
    writeFileSync(part, text, { mode: 0o600 });
    renameSync(part, file);
  } catch {
    // The next run reads the notes again.
  }
}
