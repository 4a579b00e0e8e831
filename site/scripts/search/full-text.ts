import { type ExcerptPiece, queryWords, rankByTitle } from '../../../generators/browser.ts';
import { ROOT } from '../root.ts';

/** The part of Pagefind's browser API that is used (https://pagefind.app/docs/api/). */
export interface Pagefind {
  init(): Promise<void>;
  search(query: string, options: { filters: Record<string, unknown> }): Promise<{ results: Hit[] }>;
}

interface Hit {
  data(): Promise<HitData>;
}

/** A part of a page, from one heading to the next. */
interface Part {
  title: string;
  url: string;
  /** HTML that contains only `mark` elements. */
  excerpt: string;
  weighted_locations?: { balanced_score: number }[];
}

interface HitData extends Part {
  meta: Record<string, string>;
  /** The full text. */
  content: string;
  sub_results: Part[];
}

/** One line of the result list. */
export interface Result {
  title: string;
  url: string;
  /** The passage that matches the query. */
  excerpt?: () => Promise<readonly ExcerptPiece[]>;
  /** The key of the kind: `question`, `pitfall`, `sheet`. */
  kind: string;
  topic: string;
}

const FETCHED = 8;
const SHOWING: ReadonlySet<string> = new Set(['example', 'template', 'file']);
/** The maximum number of cards per page, so that a long sheet does not hide other results. */
const PARTS = 6;

/** Loads Pagefind from the folder next to the pages. */
export async function loadPagefind(): Promise<Pagefind> {
  const address = `${ROOT}pagefind/pagefind.js`;
  const pagefind: Pagefind = await import(/* @vite-ignore */ address);
  await pagefind.init();
  return pagefind;
}

/**
 * Searches the full text.
 *
 * @param pagefind - The loaded module.
 * @param query - The query.
 * @param kinds - The kinds to search; all if empty.
 * @returns The best results, best first, and whether some could not be loaded: Pagefind loads them one by one, and what was
 * never shown is not there without a connection.
 */
export async function fullTextResults(
  pagefind: Pagefind,
  query: string,
  kinds: readonly string[],
): Promise<{ results: Result[]; isPartial: boolean }> {
  const words = queryWords(query);
  const filters = kinds.length > 0 ? { kind: { any: kinds } } : {};
  const { results } = await pagefind.search(words.join(' '), { filters });
  const asked = results.slice(0, FETCHED);
  const loaded = await Promise.all(asked.map((hit) => hit.data().catch(() => undefined)));
  const hits = loaded.filter((hit) => hit !== undefined);
  const meant = hits.filter((hit) => isMeant(hit, words));
  const ranked = rankByTitle(withoutDuplicates(meant.flatMap(partsOf)), words);
  // Code mentions many subjects in passing, so kinds that explain rank before kinds that show.
  return {
    results: [...ranked.filter(({ kind }) => !SHOWING.has(kind)), ...ranked.filter(({ kind }) => SHOWING.has(kind))],
    isPartial: hits.length < asked.length,
  };
}

/**
 * Pagefind shortens unknown words until something matches, down to the first letter. Whether a hit is not such a match.
 */
function isMeant({ meta, content }: HitData, words: readonly string[]): boolean {
  const text = `${meta['title'] ?? ''} ${content}`.toLowerCase();
  return words.some((word) => text.includes(word.toLowerCase().slice(0, Math.max(3, Math.ceil(0.6 * word.length)))));
}

/** The results on a page: one for a question page, otherwise one per matching card, best first. */
function partsOf(hit: HitData): Result[] {
  const { kind = '', topic = '' } = hit.meta;
  const page: Result = { title: hit.meta['title'] ?? hit.url, url: hit.url, excerpt: excerptIn(hit), kind, topic: '' };
  // Template files have the same names in every language.
  if (kind === 'question' || kind === 'template') return [{ ...page, topic }];
  const cards = hit.sub_results.filter(({ url }) => url.includes('#'));
  const best = [...cards].sort((a, b) => scoreOf(b) - scoreOf(a)).slice(0, PARTS);
  const isSheet = cards.length < hit.sub_results.length || cards.length === 0;
  return [
    ...(isSheet ? [page] : []),
    ...best.map((part) => ({
      title: part.title,
      url: part.url,
      excerpt: excerptIn(part),
      kind: kindAt(part.url) ?? kind,
      topic,
    })),
  ];
}

function excerptIn({ excerpt }: Part): () => Promise<ExcerptPiece[]> {
  return async () => {
    const { content } = Object.assign(document.createElement('template'), { innerHTML: excerpt });
    return [...content.childNodes].map((node) => ({
      text: node.textContent ?? '',
      isMeant: node.nodeName === 'MARK',
    }));
  };
}

function scoreOf({ weighted_locations: places = [] }: Part): number {
  return places.reduce((sum, { balanced_score: score }) => sum + score, 0);
}

/** The kind of the card at an address. The anchor of a card begins with it. */
function kindAt(url: string): string | undefined {
  return /#([a-z]+)-/.exec(url)?.[1];
}

/** Removes the second occurrence of cards that are both on a sheet and in a list. */
function withoutDuplicates(results: readonly Result[]): Result[] {
  const seen = new Set<string>();
  return results.filter(({ url }) => {
    const key = /#(.+)$/.exec(url)?.[1] ?? url;
    return seen.has(key) ? false : seen.add(key);
  });
}
