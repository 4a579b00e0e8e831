const home = document.querySelector<HTMLAnchorElement>('a.site-title');

/** The URL of the start page, wherever the site is served. Every page links to it. */
export const ROOT = new URL('.', home?.href ?? location.href).href;

/** A URL relative to the start page. Undefined for other sites. */
export function addressOf(href: string): string | undefined {
  return href.startsWith(ROOT) ? href.slice(ROOT.length).replace(/(?<=^|\/)index\.html(?=#|$)/u, '') : undefined;
}
