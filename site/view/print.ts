import { strings } from '../strings/index.ts';
import { downloads, query } from './data.ts';
import { href } from './links.ts';
import { sizeOf } from './size.ts';

export interface PrintGroup {
  title: string;
  /** A description of its purpose. */
  about: string;
  /** The first page of one of the PDFs. */
  picture: { src: string; width: number; height: number; alt: string } | undefined;
  rows: PrintRow[];
}

export interface PrintRow {
  title: string;
  /** The first and last topic of a volume. */
  covers: string | undefined;
  icon: string;
  files: { href: string; paper: string; size: string }[];
}

const PAPERS = { a4: strings.print.a4, letter: strings.print.letter };

/** The complete deck in all formats. Empty if the notes contain nothing to practise. */
export const deckFiles: readonly { href: string; title: string; size: string }[] = downloads
  .filter(({ kind, time }) => kind === 'deck' && time === undefined)
  .map(({ href: path, title, bytes }) => ({ href: href(path), title, size: sizeOf(bytes) }));

/** The icons of the kinds of PDFs, in display order. */
const ICONS = {
  'question-book': 'book-open',
  crib: 'sticky-note',
  'command-card': 'terminal',
  quiz: 'list-checks',
  'readiness-guide': 'badge-check',
  'cut-out-cards': 'layers',
  poster: 'file-code',
  selection: 'timer',
  'cheat-sheet': 'notebook-text',
  'topic-book': 'library',
} as const;
const KINDS = Object.keys(ICONS) as (keyof typeof ICONS)[];

/** All PDFs by kind, with one row per title and its paper sizes side by side. Kinds without PDFs are left out. */
export const printGroups: readonly PrintGroup[] = KINDS.flatMap((kind) => {
  const rows = rowsOf(kind);
  return rows.length === 0 ? [] : [{ ...strings.print.kinds[kind], picture: pictureOf(kind), rows }];
});

/** Why there are no PDFs. Undefined if there are some. */
export const noPdfs = printGroups.length > 0 ? undefined : whyNone();

function whyNone(): string {
  return query.topics().length > 0 ? strings.print.withoutPdfs : strings.print.empty;
}

function pictureOf(kind: (typeof KINDS)[number]): PrintGroup['picture'] {
  const drawn = downloads.find((file) => file.kind === kind && file.picture !== undefined);
  if (!drawn?.picture) return undefined;
  const { href: path, width, height } = drawn.picture;
  return { src: href(path), width: width / 2, height: height / 2, alt: strings.print.firstPage(drawn.title) };
}

function rowsOf(kind: (typeof KINDS)[number]): PrintRow[] {
  const own = downloads.filter((file) => file.kind === kind);
  return [...Map.groupBy(own, ({ topics, time, title }) => topics?.[0] ?? time ?? title).values()].map((files) => ({
    title: files[0]?.title ?? '',
    covers: files[0]?.covers,
    icon: ICONS[kind],
    files: files.map((file) => ({
      href: href(file.href),
      paper: PAPERS[file.paper ?? 'a4'],
      size: `${file.pages === undefined ? '' : `${strings.print.pages(file.pages)}, `}${sizeOf(file.bytes)}`,
    })),
  }));
}

/** How parts of the notes are printed on a command line. */
export const printCommands = [
  'npx cribsmith print ~/notes --kind quiz --topic networking',
  'npx cribsmith print ~/notes --level basic --grey',
  'npx cribsmith print ~/notes --kind cut-out-cards --duplex',
];
