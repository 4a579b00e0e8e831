import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';

/** Attributes that name another file of the site, or a place in it. */
const LINKS = ['href', 'src', 'dataScript'] as const;

interface Page {
  /** Where it stands, from the base of the site. */
  path: string;
  links: readonly string[];
  ids: ReadonlySet<string>;
}

/**
 * Follows all links of all pages of a built site, as if it were served below `base`.
 *
 * @param dir - The folder of the site.
 * @param base - Where it is served. Without it, the site was not told, and is served below a path of its own: all links have to be
 * relative, except on the page for what is not found, which is shown at any depth.
 * @returns How many were followed, how many of them lead to a place within a page, and those that lead nowhere.
 */
export function deadLinks(dir: string, base?: string): { links: number; fragments: number; dead: string[] } {
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));
  const pages = new Map(files.filter((path) => path.endsWith('.html')).map((path) => [path, readPage(dir, path)]));
  const dead: string[] = [];
  let links = 0;
  let fragments = 0;
  const root = base ?? '/anywhere/';
  for (const page of pages.values()) {
    if (base === undefined && page.path === '404.html') continue;
    const address = new URL(root + page.path.split('/').map(encodeURIComponent).join('/'), 'https://site.invalid');
    for (const link of page.links) {
      const target = new URL(link, address);
      if (target.origin !== address.origin) continue;
      links += 1;
      const file = fileAt(dir, target.pathname, root);
      const id = target.hash.slice(1);
      const isThere = file !== undefined && (id === '' || pages.get(file)?.ids.has(decodeURIComponent(id)) === true);
      if (id !== '') fragments += 1;
      if (!isThere) dead.push(`${link} on ${page.path}`);
    }
  }
  return { links, fragments, dead };
}

/** The file that a host sends for a path, or undefined. */
function fileAt(dir: string, pathname: string, base: string): string | undefined {
  if (!pathname.startsWith(base)) return undefined;
  const path = decodeURIComponent(pathname.slice(base.length));
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  return existsSync(join(dir, file)) && statSync(join(dir, file)).isFile() ? file : undefined;
}

function readPage(dir: string, path: string): Page {
  const links: string[] = [];
  const ids = new Set<string>();
  const read = (node: Root | Element): void => {
    if (node.type === 'element') {
      const { id } = node.properties;
      if (typeof id === 'string') ids.add(id);
      for (const name of LINKS) {
        const link = node.properties[name];
        if (typeof link === 'string') links.push(link);
      }
    }
    for (const child of node.children) if (child.type === 'element') read(child);
  };
  read(fromHtml(readFileSync(join(dir, path), 'utf8')));
  return { path, links, ids };
}
