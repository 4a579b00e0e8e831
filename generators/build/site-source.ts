import { interfaceLanguageFor } from '../cards/index.ts';
import type { Theme } from '../config/index.ts';
import { createQuery, noteLanguagesOf } from '../graph/index.ts';
import type { Paper } from '../print/index.ts';
import type { Library } from './library.ts';
import type { PackStep } from './pack-step.ts';
import type { Download, Part, SiteData } from './site-data.ts';

/** The settings of a site, apart from its notes. */
export interface SiteSettings {
  /** The name of the site. For the default, see `titleOf`. */
  title?: string | undefined;
  /** The address of the home page, once the site is published. */
  url?: string | undefined;
  /** Whether each page has a preview image for sharing. */
  pictures?: boolean | undefined;
  /** The base path of the site. Defaults to the path of `url`, otherwise `/`. */
  base?: string | undefined;
  /** The URL for editing a note. `{path}` is replaced by its path. */
  edit?: string | undefined;
  /** The contact for reporting vulnerabilities of the site, and when this information expires. */
  security?: { contact: string; expires: string } | undefined;
  /** The language of the notes, as a tag such as `de`. Defaults to the recognised language of each note. */
  language?: string | undefined;
  /** The paper sizes of PDFs. A site without PDFs cannot create them from a visitor's notes either. */
  papers?: readonly Paper[] | undefined;
  /** Parts of the site that are left out. */
  hidden?: readonly Part[] | undefined;
  /** Whether there are no notes, so that the site has only the pages that work on a visitor's own files. */
  toolsOnly?: boolean | undefined;
  /** Whether the site contains itself as a zip. Defaults to true. */
  zip?: boolean | undefined;
  /** Overrides of the design tokens. */
  theme?: Theme | undefined;
}

/** The address of the home page, with a trailing slash. */
export function addressOf({ url }: SiteSettings): string | undefined {
  return url?.replace(/\/?$/u, '/');
}

/** The base path of the site. */
export function baseOf(settings: SiteSettings): string {
  const url = addressOf(settings);
  return settings.base ?? (url === undefined ? '/' : new URL(url).pathname);
}

/**
 * Collects the data of the pages.
 *
 * @param own - The user's notes.
 * @param made - The packs.
 * @param downloads - The files that visitors can download.
 * @param settings - The settings of the site, with its name; see `titleOf`.
 */
export function siteDataOf(
  own: Library,
  made: PackStep,
  downloads: readonly Download[],
  settings: SiteSettings,
): SiteData {
  const { packs, practices, matrix, inputs } = made;
  const { title = PROGRAM, language, hidden = [], toolsOnly, theme, edit, security } = settings;
  const sources = hidden.includes('sources') ? [] : sourcesOf(own, made);
  const pdf = settings.papers === undefined || settings.papers.length > 0;
  const interfaceLanguage = interfaceLanguageFor(noteLanguagesOf(createQuery(own.graph), language).main);
  const url = addressOf(settings);
  const site = {
    title,
    url,
    pictures: settings.pictures,
    pdf,
    edit,
    security,
    language,
    interfaceLanguage,
    hidden,
    toolsOnly,
    zip: settings.zip,
    theme,
  };
  return { graph: own.graph, sources, packs, practices, matrix, inputs, downloads, site };
}

/** The name of a site without notes. */
export const PROGRAM = 'Cribsmith';

/** The user's notes, and the bundled notes that a pack can refer to. */
function sourcesOf(own: Library, { practices, library }: PackStep): SiteData['sources'] {
  const cited = new Set(practices.map(({ source }) => source.path));
  const ownDocuments = new Set(own.documents);
  const builtIn = library.documents.filter((document) => cited.has(document.path) && !ownDocuments.has(document));
  return [...builtIn, ...own.documents].map((document) => ({
    path: document.path,
    lines: document.sourceLines,
    own: ownDocuments.has(document),
  }));
}
