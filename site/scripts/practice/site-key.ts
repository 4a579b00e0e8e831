import { ROOT } from '../root.ts';

/**
 * Distinguishes the data of this site from that of others in the same browser storage, by its path on the host. On
 * disk, the title of the site is used instead, because each unpacked copy has a different path.
 */
export function siteKey(): string {
  return location.protocol === 'file:' ? (document.body.dataset['site'] ?? '') : new URL(ROOT).pathname;
}
