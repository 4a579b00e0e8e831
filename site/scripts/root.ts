const home = document.querySelector<HTMLAnchorElement>('a.site-title');

/** Address of the start page, wherever the site is served: every page leads to it. */
export const ROOT = new URL('.', home?.href ?? location.href).href;
