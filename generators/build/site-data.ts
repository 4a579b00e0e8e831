import type { InterfaceLanguage } from '../cards/index.ts';
import type { Section, Theme } from '../config/index.ts';
import type { Pack, PackChoice, PackInput, PackLibrary, PracticeMatrix } from '../docker/index.ts';
import type { Graph, NodeId, Source } from '../graph/index.ts';
import type { PrintKind, TimeName } from '../print/index.ts';

/** A file that a visitor can take away. */
export interface Download {
  /** Relative to the site's root: `downloads/pdf/question-book-a4.pdf`. */
  href: string;
  bytes: number;
  kind: PrintKind | 'deck' | 'template' | 'data';
  title: string;
  /** Id of the topic section that a cheat sheet is of. */
  topic?: string;
  /** The time that a sheet is cut to. */
  time?: TimeName;
  paper?: 'a4' | 'letter';
  /** Pages of a PDF. */
  pages?: number;
  /** A picture of the first page, of one PDF of each kind. `href` is relative to the site's root. */
  picture?: { href: string; width: number; height: number };
}

/** The usual pack of a language, and what a page needs to make another of it. */
export interface SitePack extends Pack {
  input: PackInput;
  choices: readonly PackChoice[];
}

/** A part of the site that can be left out: by the configuration, or since there are no notes. */
export type Part = Section | 'topics' | 'questions' | 'print' | 'data';

/** All that the pages are made of: the site is a pure function of this value. */
export interface SiteData {
  graph: Graph;
  /** The notes as they were written, by path. Those that are not the user's `own` come with Cribsmith and are cited by packs. */
  sources: readonly { path: string; lines: readonly string[]; own: boolean }[];
  packs: readonly SitePack[];
  /** The practices that packs can follow or that explain findings of the linter. Those that are not the user's own are not in the graph. */
  practices: readonly { id: NodeId; title: string; source: Source }[];
  /** Which pack keeps which practice. */
  matrix: PracticeMatrix;
  /** What packs for projects are made of in the browser. */
  inputs: PackLibrary;
  downloads: readonly Download[];
  site: {
    title: string;
    /** Address of the start page, where it is known. */
    url?: string | undefined;
    /** Whether each page names a picture for who shares it; see share-pictures.ts. */
    pictures?: boolean | undefined;
    /** Where a note is edited, with `{path}` for its path. */
    edit?: string | undefined;
    /** Whom to tell of a vulnerability of the site, and until when that is right. */
    security?: { contact: string; expires: string } | undefined;
    /** Language of the notes, where it was said. */
    language?: string | undefined;
    /** What the pages speak. */
    interfaceLanguage: InterfaceLanguage;
    /** Whether visitors can make PDFs of notes of their own. */
    pdf: boolean;
    /** Parts that are left out. */
    hidden: readonly Part[];
    /** Whether there are no notes: the site is of the pages that work on a visitor's own files. */
    toolsOnly?: boolean | undefined;
    /** Whether the site holds itself as a zip; it does by default. */
    zip?: boolean | undefined;
    /** What is changed of the design tokens. */
    theme?: Theme | undefined;
  };
}
