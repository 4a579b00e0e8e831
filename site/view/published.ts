import { frame } from './frame.ts';
import { href } from './links.ts';

/** The whole address of what is at a link of the site; undefined where nobody has said where the site is. */
export function published(link: string): string | undefined {
  return frame.url && new URL(link.slice(href('').length), frame.url).href;
}
