import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathBelow } from '../files/path-below.ts';
import { TIME_NAMES } from '../print/index.ts';
import { filesBelow } from './reader-version.ts';

/** Pages that are available offline without having been visited, if the site has them. */
const LISTS = ['topics', 'questions', 'practice', 'commands', 'compare', 'traps', 'templates', 'print'];
const TIMES = TIME_NAMES.map((time) => `times/${time}`);
const PAGES = ['', ...[...LISTS, ...TIMES].map((list) => `${list}/`), 'offline/'];
/** The data that their scripts request. */
const DATA = ['search/names.js', 'search/words.js', 'practice/cards.js'];
const LOADED = /\s(?:href|src|data-styles)="([^"]+\.(?:css|js|svg|woff2))"/gu;
/** Scripts import other scripts by relative path. */
const SCRIPT = /["'`](?:\.\/|_astro\/)([\w.-]+\.js)["'`]/gu;

/**
 * Generates a script with the files that the service worker (site/public/sw.js) keeps for offline use. It changes with
 * every file of the site, so that browsers notice each new version.
 *
 * @param dir - The folder of the built site.
 */
export function offlineFiles(dir: string): string {
  const pages = PAGES.filter((page) => existsSync(join(dir, page, 'index.html')));
  const loaded = new Set(pages.flatMap((page) => loadedBy(dir, page)));
  // Scripts that are added during the loop are searched as well.
  for (const path of loaded) if (path.endsWith('.js')) for (const other of scriptsOf(dir, path)) loaded.add(other);
  const data = [...DATA, ...filesIn(dir, 'search/texts'), ...filesIn(dir, 'previews')].filter((path) =>
    existsSync(join(dir, path)),
  );
  const all = [...pages, ...[...loaded].sort(), ...data].map((path) => (path === '' ? './' : path));
  return `// ${versionOf(dir)}\nself.offlineFiles = ${JSON.stringify(all)};\n`;
}

function filesIn(dir: string, folder: string): string[] {
  const names = existsSync(join(dir, folder)) ? readdirSync(join(dir, folder)) : [];
  return names.sort().map((name) => `${folder}/${name}`);
}

function loadedBy(dir: string, page: string): string[] {
  const html = readFileSync(join(dir, page, 'index.html'), 'utf8');
  return [...html.matchAll(LOADED)].map(([, link = '']) => join(page, link).replaceAll('\\', '/'));
}

function scriptsOf(dir: string, path: string): string[] {
  const code = readFileSync(join(dir, path), 'utf8');
  return [...code.matchAll(SCRIPT)].map(([, name]) => `_astro/${name}`).filter((other) => existsSync(join(dir, other)));
}

/** A version for the content of all files. For large files only the size counts. */
function versionOf(dir: string): string {
  const hash = createHash('sha256');
  for (const file of filesBelow(dir).sort()) {
    const { size } = statSync(file);
    hash.update(`${pathBelow(dir, file)} ${size}\n`);
    if (/\.(?:html|css|js)$/u.test(file)) hash.update(readFileSync(file));
  }
  return hash.digest('hex');
}
