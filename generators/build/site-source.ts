import { interfaceLanguageFor } from '../cards/index.ts';
import type { Theme } from '../config/index.ts';
import { createQuery, noteLanguagesOf } from '../graph/index.ts';
import type { Paper } from '../print/index.ts';
import type { Library } from './library.ts';
import type { PackStep } from './pack-step.ts';
import type { Download, Part, SiteData } from './site-data.ts';

/** What can be said of a site beside its notes. */
export interface SiteSettings {
  /** Shown as the site's name; for a default, see `titleOf`. */
  title?: string | undefined;
  /** Address of the start page, once the site is published. */
  url?: string | undefined;
  /** Whether each page names a picture for who shares it. */
  pictures?: boolean | undefined;
  /** Path under which the site will be served; that of `url` by default, else `/`. */
  base?: string | undefined;
  /** Where a note is edited, with `{path}` for its path. */
  edit?: string | undefined;
  /** Whom to tell of a vulnerability of the site, and until when that is right. */
  security?: { contact: string; expires: string } | undefined;
  /** Language of the notes, as a tag such as `de`; recognised for each note when left out. */
  language?: string | undefined;
  /** Paper of the PDFs; a site without any does not bring what makes them of a visitor's notes either. */
  papers?: readonly Paper[] | undefined;
  /** Parts of the site that are left out. */
  hidden?: readonly Part[] | undefined;
  /** Whether there are no notes: the site is of the pages that work on a visitor's own files. */
  toolsOnly?: boolean | undefined;
  /** Whether the site holds itself as a zip; it does by default. */
  zip?: boolean | undefined;
  /** What is changed of the design tokens. */
  theme?: Theme | undefined;
}

/** The address of the start page, with a slash at its end. */
export function addressOf({ url }: SiteSettings): string | undefined {
  return url?.replace(/\/?$/u, '/');
}

/** The path under which the site will be served. */
export function baseOf(settings: SiteSettings): string {
  const url = addressOf(settings);
  return settings.base ?? (url === undefined ? '/' : new URL(url).pathname);
}

/**
 * What the pages are made of.
 *
 * @param own - The user's notes.
 * @param made - The packs.
 * @param downloads - The files that a visitor can take away.
 * @param settings - What is said of the site, with its name; see `titleOf`.
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

/** What a site is called that no notes name. */
export const PROGRAM = 'Cribsmith';

/** The user's notes, and those notes of ours that a pack can point to. */
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
