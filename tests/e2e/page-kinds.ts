import { readdirSync } from 'node:fs';
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
