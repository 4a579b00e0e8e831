/** The key of the pages' SiteData, as a symbol of the global object. */
export const DATA_KEY = 'cribsmith.site-data';
/** The key of the cache for highlighted code. */
export const CODE_KEY = 'cribsmith.keep-code';

/** The key of the available parts of Shiki in a browser; see site-in-tab.ts. */
export const SHIKI_KEY = 'cribsmith.shiki';

/** The base path that pages are compiled for. It is replaced by the real one when they are rendered. */
export const ANY_BASE = '/__cribsmith_base__/';

/** The style sheets of each page, by Astro's key of the page. */
export type PageStyles = readonly (readonly [key: string, styles: readonly unknown[]])[];

/**
 * Files for building the site of a visitor's own notes, relative to the root: the compiled pages, and a description of
 * the other files.
 */
export const SITE_IN_TAB = { program: 'scripts/site.js', about: 'scripts/site.json' } as const;

/** The content of `site.json`. */
export interface SiteInTab {
  styles: PageStyles;
  /** Files that every site has besides its pages. */
  files: readonly string[];
}

/** The content of `program.json`, which describes compiled pages. */
export interface SiteProgram {
  /** The path of the rendering module, relative to the folder of the program. */
  entry: string;
  styles: PageStyles;
  /**
   * Modules that can be loaded before the data is known: packages, and paths relative to the folder of the program, with
   * a leading `./`.
   */
  early: readonly string[];
}
