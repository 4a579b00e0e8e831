/**
 * The content of printed documents, as JSON for the layouts in templates/print/. All decisions are made in TypeScript;
 * the Typst templates only place the content. Every string has passed the glyph check. U+200B marks where a long word
 * may break, and U+2060 surrounds text that must not break.
 */
export type PrintInline =
  | { type: 'text' | 'code'; value: string }
  | { type: 'break' }
  | { type: 'emphasis' | 'strong' | 'delete'; children: PrintInline[] }
  | { type: 'link'; url: string; children: PrintInline[] }
  /** The number of a reference in the list at the end of its card. */
  | { type: 'reference'; number: number; url: string };

/** A token of highlighted code. In greyscale, weight and slant replace the colour. */
export interface CodeToken {
  text: string;
  colour: string;
  bold: boolean;
  italic: boolean;
}

/** A piece of a line of code, with its width in cells. A line can break after it. */
export interface CodePiece extends CodeToken {
  cells: number;
  end?: 'space' | 'separator';
}

/** A line of code. A line that may have to be wrapped is also divided into pieces. */
export interface CodeLine {
  cells: number;
  tokens: CodePiece[];
  pieces?: CodePiece[];
}

/** A table. `widths` are the shares of its columns. */
export interface PrintTable {
  type: 'table';
  widths: number[];
  /** Set in smaller type, so that more columns fit. */
  dense: boolean;
  /** The first column contains row headers. */
  rowHeads: boolean;
  header: PrintInline[][];
  rows: PrintInline[][][];
}

/**
 * A block of content. For code, `least` are the widths in cells at which its words stay whole; what is `drawn` is not
 * wrapped at all as long as it fits in small type.
 */
export type PrintBlock =
  | { type: 'paragraph'; children: PrintInline[] }
  | { type: 'heading'; children: PrintInline[] }
  | { type: 'code'; text: string; lines: CodeLine[]; least: number[]; drawn?: true }
  | { type: 'quote'; children: PrintBlock[] }
  | { type: 'list'; ordered: boolean; start: number; items: PrintBlock[][] }
  | { type: 'pairs'; widths: number[]; rows: { term: PrintInline[]; meaning: PrintInline[] }[] }
  | { type: 'stops'; stops: PrintInline[][] }
  | { type: 'references'; items: { number: number; url: string; address: string }[] }
  | PrintTable;

/** A part of a card, with its label and emphasis. */
export interface PrintPart {
  label?: string;
  role?: 'given' | 'choices' | 'phrase' | 'missing' | 'correction' | 'intent' | 'references';
  blocks: PrintBlock[];
}

/** A card. `kind` selects its icon, colour and edge in `kinds`. */
export interface PrintCard {
  type: 'card';
  kind: string;
  label: string;
  /** Empty if the notes specify none. */
  level: string;
  title: PrintInline[];
  parts: PrintPart[];
  /** The reference: its number in the question book, and its line in the note if sources are printed. */
  place: string;
  /** A task with a checkbox. */
  tick?: true;
}

export interface Kind {
  colour: string;
  /** The icon as a complete SVG file. */
  icon: string;
  /** Distinguishes bad and good code from plain code, also in greyscale. */
  edge: 'plain' | 'bad' | 'good';
}

/** The metadata of a PDF. */
export interface About {
  authors: string[];
  subject: string;
  keywords: string[];
  /** Year, month and day of the latest note. Undefined if no note has a date. */
  date?: readonly [number, number, number];
}

/** The page of the site with the same content. */
export interface WayBack {
  url: string;
  /** The address in the form for typing. */
  address: string;
  /** The address as a QR code: a complete SVG file. */
  code: string;
}

/** What all documents share. */
export interface Paged {
  title: string;
  about: About;
  /** The words around a page number, as in "Page n of m". */
  pageWords: readonly [string, string];
  /** Undefined if the site is unknown or has no such page. */
  back?: WayBack;
}

/** A part of a sheet in reading order: a heading, prose, or a card. */
export type SheetPart =
  | { type: 'heading'; level: number; number: string; title: PrintInline[] }
  | { type: 'prose'; parts: PrintPart[] }
  | PrintCard;

/** A part with its id. `rank` is its priority: 0 is left out last. */
export type SheetItem = SheetPart & { id: number; rank: number };

export interface CheatSheet extends Paged {
  /** Small text above the title. */
  overline: string;
  /** Small text below the title: the amount of content. */
  summary: string;
  /** The note that the sheet comes from, for the footer. Empty if sources are not printed. */
  source: string;
  kinds: Record<string, Kind>;
  items: SheetItem[];
  /** The estimated number of pages in the usual type size. */
  fullPages: number;
  /** The maximum number of pages. 0 for no limit. */
  mostPages: number;
  /** Whether cards of a section may be reordered to fill columns. */
  reorder: boolean;
  /**
   * The number of items that can be left out, including those that no sheet could contain, and their titles by rank.
   */
  total: number;
  titles: string[];
  /** The words around the number of cards that did not fit. */
  leftOut: readonly [string, string];
  /** Marks a card that began in the previous column. */
  continued: string;
}

/** An item of the question book. `level` starts at 1 and never skips a level. */
export type BookItem =
  | { type: 'heading'; level: number; title: PrintInline[] }
  | {
      type: 'question';
      level: number;
      /** The same in every book of these notes, regardless of filters. */
      number: string;
      grade: string;
      question: PrintInline[];
      intent: PrintInline[];
      /** Corrections, the answer, and the key phrase. */
      parts: PrintPart[];
      /** The source in the notes. Empty if sources are not printed. */
      source: string;
    };

export interface QuestionBook extends Paged {
  continued: string;
  summary: string;
  /** Whether there is a wide margin for handwritten notes. */
  notesMargin: boolean;
  /** Whether the table of contents lists questions. In very long books it contains only topics and sections. */
  listsQuestions: boolean;
  items: BookItem[];
}

/** An entry of the crib. `rank` is its priority: 0 is left out last. */
export interface CribLine {
  rank: number;
  head: PrintInline[];
  body: PrintInline[];
}

export interface CribGroup {
  kind: string;
  label: string;
  lines: CribLine[];
}

/** A page with the most important content. */
export interface Crib extends Paged {
  overline: string;
  kinds: Record<string, Kind>;
  groups: CribGroup[];
  /** The number of lines, including those that no page could contain. */
  total: number;
  /** The title of each line, by rank. */
  titles: string[];
  /** The words around the number of lines that did not fit, and the text if all did. */
  leftOut: readonly [string, string];
  complete: string;
}

export interface QuizQuestion {
  number: string;
  question: PrintInline[];
  /** Code and choices that belong to the question. */
  given: PrintPart[];
  parts: PrintPart[];
}

/** Questions with space for answers, and the answers at the end. */
export interface Quiz extends Paged {
  continued: string;
  summary: string;
  /** The heading of the answers. */
  answers: string;
  groups: { label: string; questions: QuizQuestion[] }[];
}

/** A question and its answer, to be cut out. */
export interface CutOutCard {
  number: string;
  level: string;
  topic: string;
  front: PrintInline[];
  /** What is asked about: code, choices. */
  given: PrintPart[];
  back: PrintPart[];
}

export interface CutOutCards extends Paged {
  /** Whether fronts and backs are on separate pages. Otherwise they are side by side, to be folded. */
  duplex: boolean;
  /** Marks an answer that was shortened. */
  shortened: string;
  cards: CutOutCard[];
}

/** Some lines of a file, and the reasons for them. `why` is missing for reasons that were given before. */
export interface PosterRow {
  code: Extract<PrintBlock, { type: 'code' }>;
  reasons: { title: PrintInline[]; why: PrintInline[] }[];
}

/** A file with the reasons for its lines. */
export interface Poster extends Paged {
  overline: string;
  /** The command that generates the file. */
  command: string;
  rows: PosterRow[];
}

/** A layout in templates/print/ with its content. */
export type DocumentLayout =
  | { layout: 'cheat-sheet'; content: CheatSheet }
  | { layout: 'question-book'; content: QuestionBook }
  | { layout: 'crib'; content: Crib }
  | { layout: 'quiz'; content: Quiz }
  | { layout: 'poster'; content: Poster }
  | { layout: 'cut-out-cards'; content: CutOutCards };
