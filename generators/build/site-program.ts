/** Under this name the pages find their SiteData, as a symbol of the global object. */
export const DATA_KEY = 'cribsmith.site-data';
/** Under this name they find where coloured code is kept. */
export const CODE_KEY = 'cribsmith.keep-code';

/** Under this name those in a browser find what Shiki there is; see site-in-tab.ts. */
export const SHIKI_KEY = 'cribsmith.shiki';

/** The pages are compiled for this base path, which gives way to the real one when they are rendered. */
export const ANY_BASE = '/__cribsmith_base__/';

/** The style sheets of each page, by Astro's key of the page. */
export type PageStyles = readonly (readonly [key: string, styles: readonly unknown[]])[];

/** What the site offers for a visitor's own notes, from its root: the compiled pages, and what there is beside them. */
export const SITE_IN_TAB = { program: 'scripts/site.js', about: 'scripts/site.json' } as const;

/** What `site.json` says. */
export interface SiteInTab {
  styles: PageStyles;
  /** Files that every site has beside its pages. */
  files: readonly string[];
}

/** What `program.json` says about compiled pages. */
export interface SiteProgram {
  /** Path of the module that renders, from the folder of the program. */
  entry: string;
  styles: PageStyles;
}
