/**
 * What goes on paper, in the words of the layouts: the JSON that templates/print/ reads. All of it is decided here,
 * the Typst templates only place it. Every string has been through the glyph check; U+200B in a string marks where
 * a long word may break, and U+2060 stands around what may not.
 */
export type PrintInline =
  | { type: 'text' | 'code'; value: string }
  | { type: 'break' }
  | { type: 'emphasis' | 'strong' | 'delete'; children: PrintInline[] }
  | { type: 'link'; url: string; children: PrintInline[] }
  /** The number of a reference, among those at the end of its card. */
  | { type: 'reference'; number: number; url: string };

/** A coloured piece of code; weight and slant say in grey what the colour says. */
export interface CodeToken {
  text: string;
  colour: string;
  bold: boolean;
  italic: boolean;
}

/** A piece of a line of code, with how many cells of the font it takes, and what allows a row to end behind it. */
export interface CodePiece extends CodeToken {
  cells: number;
  end?: 'space' | 'separator';
}

/** A line of code. One that may have to be wrapped comes in pieces as well. */
export interface CodeLine {
  cells: number;
  tokens: CodePiece[];
  pieces?: CodePiece[];
}

/** A table. `widths` are shares of the whole width, one a column. */
export interface PrintTable {
  type: 'table';
  widths: number[];
  /** Set in smaller type, so that more columns fit. */
  dense: boolean;
  /** The first column names its row. */
  rowHeads: boolean;
  header: PrintInline[][];
  rows: PrintInline[][][];
}

/**
 * A block of content. The `least` of code are the numbers of cells that a row needs for the words of its lines to stay whole.
 */
export type PrintBlock =
  | { type: 'paragraph'; children: PrintInline[] }
  | { type: 'heading'; children: PrintInline[] }
  | { type: 'code'; text: string; lines: CodeLine[]; least: number[] }
  | { type: 'quote'; children: PrintBlock[] }
  | { type: 'list'; ordered: boolean; start: number; items: PrintBlock[][] }
  | { type: 'pairs'; widths: number[]; rows: { term: PrintInline[]; meaning: PrintInline[] }[] }
  | { type: 'stops'; stops: PrintInline[][] }
  | { type: 'references'; items: { number: number; url: string; address: string }[] }
  | PrintTable;

/** A stretch of a card, with a label where it has one, and what makes it stand out. */
export interface PrintPart {
  label?: string;
  role?: 'given' | 'phrase' | 'missing' | 'correction' | 'intent' | 'references';
  blocks: PrintBlock[];
}

/** A card. `kind` picks icon, colour and edge out of `kinds`. */
export interface PrintCard {
  type: 'card';
  kind: string;
  label: string;
  /** Empty where the notes give none. */
  level: string;
  title: PrintInline[];
  parts: PrintPart[];
  /** Where to look it up: its number in the question book, and its line in the note where sources are wanted. */
  place: string;
  /** Something to do, with a box to tick. */
  tick?: true;
}

export interface Kind {
  colour: string;
  /** The icon as a whole SVG file. */
  icon: string;
  /** Sets code that the notes judge apart from plain code, in grey as well. */
  edge: 'plain' | 'bad' | 'good';
}

/** What a PDF says of itself to programs that list it. */
export interface About {
  authors: string[];
  subject: string;
  keywords: string[];
  /** Year, month and day of the latest note in it; absent where no note has a date. */
  date?: readonly [number, number, number];
}

/** Where the site shows the same. */
export interface WayBack {
  url: string;
  /** The address as somebody types it. */
  address: string;
  /** The same as a QR code: a whole SVG file. */
  code: string;
}

/** What every document has. */
export interface Paged {
  title: string;
  about: About;
  /** What stands around the number of a page: Page n of m. */
  pageWords: readonly [string, string];
  /** Absent where the site is not known, or has no page for it. */
  back?: WayBack;
}

/** A run of a sheet: a heading, prose, or a card, in reading order. */
export type SheetPart =
  | { type: 'heading'; level: number; number: string; title: PrintInline[] }
  | { type: 'prose'; parts: PrintPart[] }
  | PrintCard;

/** A run with what tells it from the others. `rank` says what is left out last: 0 stays longest. */
export type SheetItem = SheetPart & { id: number; rank: number };

export interface CheatSheet extends Paged {
  /** Small print above the title. */
  overline: string;
  /** Small print below the title: how much of what. */
  summary: string;
  /** The note that the sheet comes from, for the footer; empty where sources are not wanted. */
  source: string;
  kinds: Record<string, Kind>;
  items: SheetItem[];
  /** How many letters they hold, headings aside: by it, the layout guesses how large it can set them. */
  letters: number;
  /** A sheet of so many pages leaves out what has no room; 0 for as many as it takes. */
  mostPages: number;
  /** Cards of a section may change places so that columns are filled. */
  reorder: boolean;
  /** How many items may be left out, those included that no sheet could hold, and what each is about, by its rank. */
  total: number;
  titles: string[];
  /** What stands around the number of cards that did not fit. */
  leftOut: readonly [string, string];
  /** Says that a card was begun in another column. */
  continued: string;
}

/** An entry of the question book. `level` counts headings from 1 and never skips one. */
export type BookItem =
  | { type: 'heading'; level: number; title: PrintInline[] }
  | {
      type: 'question';
      level: number;
      /** The same in every book of these notes, whatever it was cut to. */
      number: string;
      grade: string;
      question: PrintInline[];
      intent: PrintInline[];
      /** What is wrong in the answer, the answer, and what to say. */
      parts: PrintPart[];
      /** Where it stands in the notes; empty where sources are not wanted. */
      source: string;
    };

export interface QuestionBook extends Paged {
  continued: string;
  summary: string;
  /** Leaves a wide margin for notes of one's own. */
  notesMargin: boolean;
  /** A very long book's contents list its topics and sections only; bookmarks lead to the questions. */
  listsQuestions: boolean;
  items: BookItem[];
}

/** One thing to remember. `rank` says what is left out last: 0 stays longest. */
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

/** A page of what matters most. */
export interface Crib extends Paged {
  overline: string;
  kinds: Record<string, Kind>;
  groups: CribGroup[];
  /** How many lines there are, those included that no page could hold. */
  total: number;
  /** What each line is about, by its rank. */
  titles: string[];
  /** What stands around the number of lines that did not fit, and in its place where all did. */
  leftOut: readonly [string, string];
  complete: string;
}

export interface QuizQuestion {
  number: string;
  question: PrintInline[];
  /** What is asked about. */
  given: PrintPart[];
  parts: PrintPart[];
}

/** Questions with room to write, and their answers behind them. */
export interface Quiz extends Paged {
  continued: string;
  summary: string;
  /** Heading of the answers. */
  answers: string;
  groups: { label: string; questions: QuizQuestion[] }[];
}

/** A question and its answer, to be cut out. */
export interface CutOutCard {
  number: string;
  level: string;
  topic: string;
  front: PrintInline[];
  back: PrintPart[];
}

export interface CutOutCards extends Paged {
  /** Fronts and backs on pages of their own; else beside each other, to be folded. */
  duplex: boolean;
  /** Stands at the end of an answer that had no room. */
  shortened: string;
  cards: CutOutCard[];
}

/** A stretch of a file, and why its lines are as they are. What was explained before has no `why`. */
export interface PosterRow {
  code: Extract<PrintBlock, { type: 'code' }>;
  reasons: { title: PrintInline[]; why: PrintInline[] }[];
}

/** A file with its reasons beside it. */
export interface Poster extends Paged {
  overline: string;
  /** What makes the file, as a command line. */
  command: string;
  rows: PosterRow[];
}

/** A layout in templates/print/ with the content that it sets. */
export type DocumentLayout =
  | { layout: 'cheat-sheet'; content: CheatSheet }
  | { layout: 'question-book'; content: QuestionBook }
  | { layout: 'crib'; content: Crib }
  | { layout: 'quiz'; content: Quiz }
  | { layout: 'poster'; content: Poster }
  | { layout: 'cut-out-cards'; content: CutOutCards };
