const home = document.querySelector<HTMLAnchorElement>('a.site-title');

/** Address of the start page, wherever the site is served: every page leads to it. */
export const ROOT = new URL('.', home?.href ?? location.href).href;

/** An address from the start page on; undefined for what is not of this site. */
export function addressOf(href: string): string | undefined {
  return href.startsWith(ROOT) ? href.slice(ROOT.length).replace(/(?<=^|\/)index\.html(?=#|$)/u, '') : undefined;
}
