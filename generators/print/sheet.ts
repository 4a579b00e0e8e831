import type { CardWords } from '../cards/index.ts';
import type { GraphNode } from '../graph/index.ts';
import { aboutOf } from './about.ts';
import { WIDE } from './code-lines.ts';
import type { PrintContext } from './context.ts';
import type { CheatSheet, PrintInline, SheetItem, SheetPart } from './ir.ts';

/** An entry of a sheet, before it is ranked. */
export interface SheetEntry {
  part: SheetPart;
  /** Its importance. Less important entries are left out first. Irrelevant for headings. */
  worth: number;
}

/** The title and settings of a sheet. */
export interface SheetHead {
  title: string;
  overline: string;
  summary: string;
  source: string;
  /** Maximum number of pages. 0 for no limit. */
  mostPages: number;
  reorder: boolean;
  /** Its content, for the summary. */
  nodes: readonly GraphNode[];
}

/**
 * More characters than fit on a page. A card after more than that many pages of more important ones cannot be shown.
 */
const LETTERS_A_PAGE = 10_000;

/** Characters on a full page, and the share of a page that a card or heading takes besides its characters. */
const LETTERS_OF_A_PAGE = 6000;
const SHARE_OF_AN_ITEM = 0.02;

/** Creates a sheet. Entries that cannot fit on its pages are counted, but not typeset. */
export function sheetOf(entries: readonly SheetEntry[], head: SheetHead, context: PrintContext): CheatSheet {
  const { mostPages, nodes, ...shown } = head;
  const { words } = context;
  const ranked = entries
    .filter(({ part }) => part.type !== 'heading')
    .map((entry, index) => ({ entry, index }))
    .sort((a, b) => b.entry.worth - a.entry.worth || a.index - b.index)
    .map(({ entry }) => entry);
  const ranks = new Map(ranked.map((entry, rank) => [entry, rank]));
  const last = mostPages === 0 ? ranked.length : roomFor(ranked, mostPages * LETTERS_A_PAGE);
  const shownLetters = ranked.slice(0, last).reduce((sum, { part }) => sum + lettersIn(part), 0);
  const items = entries
    .map(({ part }, id): SheetItem => ({ ...part, id, rank: 0 }))
    .map((item, index) => ({ ...item, rank: ranks.get(entries[index] as SheetEntry) ?? 0 }))
    .filter((item) => item.type === 'heading' || item.rank < last);
  return {
    ...shown,
    about: aboutOf(nodes, head.overline, context),
    pageWords: words.page,
    kinds: context.kinds,
    items,
    fullPages: shownLetters / LETTERS_OF_A_PAGE + items.length * SHARE_OF_AN_ITEM,
    mostPages,
    total: ranked.length,
    titles: ranked.map(({ part }) => titleOf(part, words)),
    leftOut: words.sheet.leftOut,
    continued: words.continued,
  };
}

const ALL_WIDE = new RegExp(WIDE, 'gu');

/** The number of entries that make up this many characters. */
function roomFor(ranked: readonly SheetEntry[], letters: number): number {
  let used = 0;
  const full = ranked.findIndex(({ part }) => {
    used += lettersIn(part);
    return used > letters;
  });
  return full < 0 ? ranked.length : full + 1;
}

function lettersIn(part: SheetPart): number {
  const words = wordsIn(part.type === 'heading' ? part.title : part.parts);
  return words.length + (words.match(ALL_WIDE)?.length ?? 0);
}

/** Characters of the title of an entry, or of the words that it begins with if it has none. */
const LONGEST_TITLE = 90;

function titleOf(part: SheetPart, words: CardWords): string {
  if (part.type === 'heading') return '';
  const first = part.parts[0]?.blocks.slice(0, 1) ?? [];
  const title = (part.type === 'card' && wordsIn(part.title)) || wordsIn(first) || words.sheet.prose;
  return title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE).trimEnd()} …` : title;
}

/** The text of content, without break marks. */
function wordsIn(content: readonly (PrintInline | object)[]): string {
  const values = JSON.stringify(content).matchAll(/"(?:value|text)":"((?:[^"\\]|\\.)*)"/gu);
  return [...values]
    .map(([, value]) => JSON.parse(`"${value}"`) as string)
    .join('')
    .replace(/[\u200b\u2060]/gu, '');
}
