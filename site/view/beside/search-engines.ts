import { escaped } from '../card-html.ts';
import { frame } from '../frame.ts';
import { href } from '../links.ts';
import { published } from '../published.ts';
import { lines } from './lines.ts';

/** Allows all crawlers, and names the sitemap if its absolute URL is known. */
export function robots(): string {
  const list = published(href('sitemap.xml'));
  return lines('User-agent: *', 'Allow: /', ...(list === undefined ? [] : ['', `Sitemap: ${list}`]));
}

/** Pages that are served in place of others. */
const SUBSTITUTES = ['404', 'offline'];

/**
 * The sitemap. Undefined if the address of the site is not configured. It has no modification dates, because they are
 * not in the notes.
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
