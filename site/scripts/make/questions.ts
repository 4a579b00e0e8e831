import type { Artifact, CardWords, Diagnostic, LineAccount, PrintKind, SiteData } from '../../../generators/browser.ts';
import type { PracticeCard } from '../../view/practice-cards.ts';

/** A file as provided by the user. Its content is bytes if it may not be text. */
export interface GivenFile {
  path: string;
  text?: string;
  bytes?: Uint8Array<ArrayBuffer>;
}

/** The node types that have a list of their own. */
export const LISTS = ['question', 'command', 'pitfall', 'comparison'] as const;
export type ListKind = (typeof LISTS)[number];

/** The download formats. */
export type DownloadKind = 'graph' | 'notes' | 'anki' | 'csv' | 'quizlet' | 'apkg';

/** The questions of the page to its worker. All except `preview` and `read` refer to the notes that were read last. */
export type Question =
  | { do: 'read'; files: readonly GivenFile[] }
  /** Reads the first sheet without keeping the notes. */
  | { do: 'preview'; files: readonly GivenFile[] }
  | { do: 'sheet'; topic: string }
  | { do: 'list'; kind: ListKind }
  | { do: 'practice' }
  | { do: 'lines'; path: string; from: number; count: number; only: LineAccount['state'] | '' }
  | { do: 'clean' }
  | { do: 'fix'; index: number }
  | { do: 'download'; what: DownloadKind }
  | { do: 'compose'; what: Printed }
  | { do: 'site' };

/** What to print: everything, a topic, or nodes by id. */
export interface Printed {
  kind: PrintKind;
  topic?: string | undefined;
  ids?: readonly string[];
}

/** A composed document that is not typeset yet. Its content is JSON. */
export interface ComposedDocument {
  /** The file name without paper size and extension. */
  name: string;
  layout: string;
  content: string;
  /** The language of generated text in the document. */
  language: string;
  /** Whether it contains mathematical symbols that the default fonts lack. */
  signs: boolean;
}

/** A problem in the notes, with its index in the list. */
export type Problem = Diagnostic & { canMend: boolean };

/** A summary of the notes. */
export interface Overview {
  title: string;
  topics: { id: string; title: string; counts: string }[];
  counts: Record<ListKind | 'practice', number>;
  coverage: { lines: number; typed: number; noise: number; unparsed: number };
  files: { path: string; lines: number; layout: string }[];
  problems: Problem[];
}

/** The first sheet of the notes or of their beginning. */
export interface FirstSheet {
  topic: string;
  pieces: Pieces;
}

/** HTML in pieces that a page can render one after another. */
export type Pieces = readonly string[];

/** A line of a note, and how it was read. */
export interface LineView {
  line: number;
  text: string;
  state: LineAccount['state'] | 'blank';
  /** The label of what it was read as, or the reason it was left out. */
  label: string;
}

/** The answers of the worker, by question. */
export interface Answers {
  read: Overview;
  preview: FirstSheet;
  sheet: Pieces;
  list: Pieces;
  practice: PracticeCard[];
  lines: { lines: LineView[]; more: boolean };
  clean: { path: string; text: string }[];
  fix: { path: string; text: string } | undefined;
  download: { name: string; type: string; bytes: Uint8Array<ArrayBuffer> };
  compose: ComposedDocument | undefined;
  site: SiteParts;
}

/** The content of a site. */
export interface SiteParts {
  data: SiteData;
  /** The files that visitors can download. */
  artifacts: readonly Artifact[];
}

/** The words and icons that cards use. */
export interface FrameData {
  icons: Readonly<Record<string, string>>;
  /** The labels of cards. */
  words: CardWords;
  /** The label of lines that belong to no card. */
  prose: string;
  sourceHint: string;
  copy: string;
  edit: string;
  table: string;
}
