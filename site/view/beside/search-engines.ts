import { escaped } from '../card-html.ts';
import { frame } from '../frame.ts';
import { href } from '../links.ts';
import { published } from '../published.ts';
import { lines } from './lines.ts';

/** Lets everybody read everything, and says where the list of pages is. That has to be a whole address. */
export function robots(): string {
  const list = published(href('sitemap.xml'));
  return lines('User-agent: *', 'Allow: /', ...(list === undefined ? [] : ['', `Sitemap: ${list}`]));
}

/** Pages that stand in for others. */
const SUBSTITUTES = ['404', 'offline'];

/**
 * The list of pages for search engines; undefined where nobody has said where the site is. When a page was changed is not in it:
 * the notes do not say.
 */
export function sitemap(addresses: readonly string[]): string | undefined {
  if (frame.url === undefined) return undefined;
  const pages = addresses
    .filter((address) => !SUBSTITUTES.includes(address))
    .map((address) => href(address === '' ? '' : `${address}/`));
  return lines(
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...pages.map((page) => `<url><loc>${escaped(published(page) ?? page)}</loc></url>`).sort(),
    '</urlset>',
  );
}
