import { feed } from './feed.ts';
import { llms } from './llms.ts';
import { manifest } from './manifest.ts';
import { robots, sitemap } from './search-engines.ts';
import { security } from './security.ts';
import { serverFiles } from './servers.ts';

/**
 * Additional files for programs, by path.
 *
 * @param addresses - The addresses of all pages, relative to the root of the site and without trailing slashes.
 */
export function filesBeside(addresses: readonly string[]): Readonly<Record<string, string>> {
  const files: Readonly<Record<string, string | undefined>> = {
    ...serverFiles,
    'manifest.webmanifest': manifest(),
    'llms.txt': llms(),
    'robots.txt': robots(),
    'feed.xml': feed(),
    'sitemap.xml': sitemap(addresses),
    '.well-known/security.txt': security(),
  };
  return Object.fromEntries(Object.entries(files).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
