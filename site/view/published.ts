import { frame } from './frame.ts';
import { href } from './links.ts';

/** The absolute URL of a link of the site. Undefined if the address of the site is not configured. */
export function published(link: string): string | undefined {
  return frame.url && new URL(link.slice(href('').length), frame.url).href;
}
