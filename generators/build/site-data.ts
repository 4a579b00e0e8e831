import type { InterfaceLanguage } from '../cards/index.ts';
import type { Section, Theme } from '../config/index.ts';
import type { Pack, PackChoice, PackInput, PackLibrary, PracticeMatrix } from '../docker/index.ts';
import type { Graph, NodeId, Source } from '../graph/index.ts';
import type { PrintKind, TimeName } from '../print/index.ts';

/** A file that visitors can download. */
export interface Download {
  /** Relative to the root of the site: `downloads/pdf/question-book-a4.pdf`. */
  href: string;
  bytes: number;
  kind: PrintKind | 'deck' | 'template' | 'data';
  title: string;
  /** The ids of the topics that a cheat sheet is about. */
  topics?: readonly string[];
  /** The study time that a sheet is limited to. */
  time?: TimeName;
  /** The first and last topic of a volume. */
  covers?: string;
  paper?: 'a4' | 'letter';
  /** The number of pages of a PDF. */
  pages?: number;
  /** An image of the first page, for one PDF of each kind. `href` is relative to the root of the site. */
  picture?: { href: string; width: number; height: number };
}

/** The default pack of a language, and the data for generating it with other options. */
export interface SitePack extends Pack {
  input: PackInput;
  choices: readonly PackChoice[];
}

/** A part of the site that can be left out, by the configuration or because there are no notes. */
export type Part = Section | 'topics' | 'questions' | 'print' | 'data';

/** All data of the pages. The site is a pure function of this value. */
export interface SiteData {
  graph: Graph;
  /** The notes as written, by path. Those that are not the user's `own` are bundled notes that packs refer to. */
  sources: readonly { path: string; lines: readonly string[]; own: boolean }[];
  packs: readonly SitePack[];
  /** The practices that packs follow or that explain findings of the linter. Bundled ones are not in the graph. */
  practices: readonly { id: NodeId; title: string; source: Source }[];
  /** Which pack follows which practice. */
  matrix: PracticeMatrix;
  /** The inputs for generating packs for projects in the browser. */
  inputs: PackLibrary;
  downloads: readonly Download[];
  site: {
    title: string;
    /** The address of the home page, if known. */
    url?: string | undefined;
    /** Whether each page has a preview image for sharing; see share-pictures.ts. */
    pictures?: boolean | undefined;
    /** The URL for editing a note. `{path}` is replaced by its path. */
    edit?: string | undefined;
    /** The contact for reporting vulnerabilities of the site, and when this information expires. */
    security?: { contact: string; expires: string } | undefined;
    /** The configured language of the notes. */
    language?: string | undefined;
    /** The language of the interface. */
    interfaceLanguage: InterfaceLanguage;
    /** Whether visitors can create PDFs from their own notes. */
    pdf: boolean;
    /** Parts that are left out. */
    hidden: readonly Part[];
    /** Whether there are no notes, so that the site has only the pages that work on a visitor's own files. */
    toolsOnly?: boolean | undefined;
    /** Whether the site contains itself as a zip. Defaults to true. */
    zip?: boolean | undefined;
    /** Overrides of the design tokens. */
    theme?: Theme | undefined;
  };
}
