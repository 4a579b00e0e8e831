import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { inject } from 'vitest';

/** Addresses of all pages of the built site. */
export const pages = readdirSync(inject('site').dir, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.html'))
  .map((path) => `/${path.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')}`)
  .sort();

const first = (prefix: string) => pages.find((path) => path.startsWith(prefix) && path !== prefix) ?? '';

/** One page of each kind. */
export const kinds = [
  '/',
  first('/topics/'),
  '/path/',
  '/path/graph/',
  '/questions/',
  first('/questions/'),
  '/commands/',
  '/compare/',
  '/traps/',
  '/templates/',
  '/templates/go/',
  '/templates/project/',
  '/check/',
  '/make/',
  '/practice/',
  '/practices/',
  '/print/',
  '/sources/',
  first('/sources/'),
  '/report/',
  '/times/an-hour/',
  '/offline/',
];

/** What the server sends for a page of the built site. */
export function htmlOf(path: string): string {
  return readFileSync(join(inject('site').dir, path, path.endsWith('/') ? 'index.html' : ''), 'utf8');
}

/** The page below a folder that is longest when it is compressed. */
export function longest(folder: string): string {
  const [first] = pages
    .filter((path) => path.startsWith(folder) && path !== folder)
    .map((path) => ({ path, weight: brotliCompressSync(htmlOf(path)).length }))
    .sort((a, b) => b.weight - a.weight);
  return first?.path ?? '';
}
