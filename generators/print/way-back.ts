import { encode } from 'uqr';
import type { PrintDocument, PrintKind } from './documents.ts';
import type { WayBack } from './ir.ts';

/** The published site of the notes. */
export interface PrintSite {
  /** The address of the home page. */
  url: string;
  /** Parts that it does not have, by the first segment of their path. */
  hidden: readonly string[];
}

type PageOf = (document: PrintDocument, topics: ReadonlyMap<string, string>) => string | undefined;

const topicPage: PageOf = ({ topics: [first = '', ...others] = [] }, topics) => {
  if (others.length > 0) return 'topics/';
  const slug = topics.get(first);
  return slug === undefined ? undefined : `topics/${slug}/`;
};
const questionsPage: PageOf = () => 'questions/';
const startPage: PageOf = () => '';
const noPage: PageOf = () => undefined;

/** The page of the site with the content of each document. Sheets of selected cards and cut-out cards have none. */
const PAGES: Readonly<Record<PrintKind, PageOf>> = {
  'cheat-sheet': topicPage,
  'topic-book': topicPage,
  'question-book': questionsPage,
  crib: startPage,
  'command-card': () => 'commands/',
  quiz: questionsPage,
  'readiness-guide': startPage,
  'cut-out-cards': noPage,
  poster: ({ name }) => `templates/${name.replace(/^poster-/u, '')}/`,
  selection: ({ time }) => time && `times/${time}/`,
};

/**
 * Finds the page of the site with the same content as a document, as an address and a QR code.
 *
 * @param document - The document.
 * @param site - The published site.
 * @param topics - The slugs of topics.
 * @returns Undefined if there is no such page.
 */
export function wayBackOf(
  document: PrintDocument,
  { url: start, hidden }: PrintSite,
  topics: ReadonlyMap<string, string>,
): WayBack | undefined {
  const page = PAGES[document.kind](document, topics);
  if (page === undefined || hidden.includes(page.split('/')[0] ?? '')) return undefined;
  const url = new URL(page, start.replace(/\/?$/u, '/')).href;
  return { url, address: url.replace(/^https?:\/\/(?:www\.)?|\/$/gu, ''), code: qrCodeOf(url) };
}

/** A QR code as an SVG with a single path, one unit per module. */
function qrCodeOf(text: string): string {
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : [])));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path d="${squares.join('')}"/></svg>`;
}
