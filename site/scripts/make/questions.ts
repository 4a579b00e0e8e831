import type { CardWords, Diagnostic, LineAccount, PrintKind, SiteParts } from '../../../generators/browser.ts';
import type { PracticeCard } from '../../view/practice-cards.ts';

/** A file of notes as it was given: bytes where it is not known to be text. */
export interface GivenFile {
  path: string;
  text?: string;
  bytes?: Uint8Array<ArrayBuffer>;
}

/** What lists are of: a type of node each. */
export const LISTS = ['question', 'command', 'pitfall', 'comparison'] as const;
export type ListKind = (typeof LISTS)[number];

/** What can be taken away. */
export type Takeaway = 'graph' | 'notes' | 'anki' | 'csv' | 'quizlet' | 'apkg';

/** What the page asks its worker. All but `glance` and `read` are about what was read last. */
export type Question =
  | { do: 'read'; files: readonly GivenFile[] }
  /** A sheet of what is not kept. */
  | { do: 'glance'; files: readonly GivenFile[] }
  | { do: 'sheet'; topic: string }
  | { do: 'list'; kind: ListKind }
  | { do: 'practice' }
  | { do: 'lines'; path: string; from: number; count: number; only: LineAccount['state'] | '' }
  | { do: 'clean' }
  | { do: 'mend'; index: number }
  | { do: 'take'; what: Takeaway }
  | { do: 'compose'; what: Printed }
  | { do: 'site' };

/** What is to be printed: everything, what a topic holds, or nodes by their ids. */
export interface Printed {
  kind: PrintKind;
  topic?: string | undefined;
  ids?: readonly string[];
}

/** A document before it is set, with its content as JSON. */
export interface ComposedDocument {
  /** File name without paper and ending. */
  name: string;
  layout: string;
  content: string;
  /** Of what the document says of its own accord. */
  language: string;
  /** Whether it has signs of mathematics, for which the usual fonts are not enough. */
  signs: boolean;
}

/** A problem of the notes, with its place in the list. */
export type Problem = Diagnostic & { canMend: boolean };

/** What there is in notes. */
export interface Overview {
  title: string;
  topics: { id: string; title: string; counts: string }[];
  counts: Record<ListKind | 'practice', number>;
  coverage: { lines: number; typed: number; noise: number; unparsed: number };
  files: { path: string; lines: number; layout: string }[];
  problems: Problem[];
}

/** The first sheet of notes, or of their beginning. */
export interface Glance {
  topic: string;
  pieces: Pieces;
}

/** HTML in pieces that a page can show one after the other. */
export type Pieces = readonly string[];

/** A line of a note, and what became of it. */
export interface LineView {
  line: number;
  text: string;
  state: LineAccount['state'] | 'blank';
  /** What it was read as, or why it was left out. */
  label: string;
}

/** What the worker answers, by what it was asked to do. */
export interface Answers {
  read: Overview;
  glance: Glance;
  sheet: Pieces;
  list: Pieces;
  practice: PracticeCard[];
  lines: { lines: LineView[]; more: boolean };
  clean: { path: string; text: string }[];
  mend: { path: string; text: string } | undefined;
  take: { name: string; type: string; bytes: Uint8Array<ArrayBuffer> };
  compose: ComposedDocument | undefined;
  site: SiteParts;
}

/** The words that cards say about their source, and their icons. */
export interface FrameData {
  icons: Readonly<Record<string, string>>;
  /** What cards say. */
  words: CardWords;
  /** What a line is called that belongs to no card. */
  prose: string;
  sourceHint: string;
  copy: string;
  edit: string;
  table: string;
}
