import { ROOT } from '../root.ts';

/**
 * What tells this site from others whose data the browser keeps in the same place: its path on a host. On a disk the path changes
 * with each copy that is unpacked, and the name of the site does not.
 */
export function siteKey(): string {
  return location.protocol === 'file:' ? (document.body.dataset['site'] ?? '') : new URL(ROOT).pathname;
}
