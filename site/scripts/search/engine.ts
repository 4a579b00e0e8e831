import {
  createTitleIndex,
  excerptOf,
  type Meant,
  type TextWords,
  type TitleDoc,
  type TitleHit,
  type TitleIndex,
} from '../../../generators/browser.ts';
import { fileOf } from '../../data-files.ts';
import type { SearchNames } from '../../view/search-index.ts';
import type { SearchTexts } from '../../view/search-texts.ts';
import { loadData } from '../data.ts';
import { ROOT } from '../root.ts';
import { fullTextResults, loadPagefind, type Pagefind, type Result } from './full-text.ts';

/** The minimum share of the query that a title must cover to be shown before the texts are searched. */
const ENOUGH = 0.5;
const SHOWN = 14;

export interface Found {
  results: Result[];
  /** The suggested spelling, if a word of the query is unknown. */
  suggestion: string | undefined;
  /** Whether texts could not be searched that might have more, as without a connection. */
  isPartial?: boolean;
}

export interface Engine {
  kinds: SearchNames['kinds'];
  /** The kinds that occur, offered as filters. */
  filters: readonly string[];
  /** Shown before anything is typed. */
  suggested: Result[];
  /** Searches titles and aliases only. Returns undefined if the texts have to be searched. */
  byName(query: string, kinds: readonly string[]): Found | undefined;
  /** Searches titles, aliases and texts. Exact matches rank first, then texts, then similar titles. */
  all(query: string, kinds: readonly string[]): Promise<Found>;
}

/** Loads titles and aliases, then the words of the texts. The texts are loaded when a result first needs one. */
export async function loadEngine(): Promise<Engine> {
  const following = loadData<TextWords>('search/words').catch(() => undefined);
  const data = await loadData<SearchNames>('search/names');
  let index: TitleIndex = createTitleIndex(data.docs, data.groups);
  /** Until the words of the texts are loaded, a typing error looks the same as a word that occurs in no title. */
  let isWhole = false;
  const whole = following.then((words) => {
    if (!words) return;
    index = createTitleIndex(data.docs, data.groups, words);
    isWhole = true;
  });
  let pagefind: Promise<Pagefind> | undefined;
  const files = new Map<number, Promise<SearchTexts>>();
  /** The text at an address of the site. */
  const textAt = async (url: string): Promise<string> => {
    const file = fileOf(url, data.textFiles);
    const texts = files.get(file) ?? loadData<SearchTexts>(`search/texts/${file}`);
    files.set(file, texts);
    // Failed loads are retried.
    texts.catch(() => files.delete(file));
    return (await texts)[url] ?? '';
  };
  const found = (hits: readonly TitleHit[], meant: Meant): Result[] =>
    distinct(
      hits.map(({ doc }) => ({ ...resultOf(doc), excerpt: async () => excerptOf(await textAt(doc.url), meant) })),
    );

  return {
    kinds: data.kinds,
    filters: Object.keys(data.kinds).filter((kind) => data.docs.some((doc) => doc.kind === kind)),
    suggested: data.suggested.flatMap((place) => data.docs[place] ?? []).map(resultOf),
    byName(query, kinds) {
      const { hits, suggestion, meant } = index.search(query, kinds);
      const strong = hits.filter(isStrong);
      if (!isWhole && suggestion !== undefined) return undefined;
      return strong.length > 0 ? { results: found(strong, meant), suggestion } : undefined;
    },
    async all(query, kinds) {
      await whole;
      const { hits, suggestion, meant } = index.search(query, kinds);
      const own = found(hits, meant);
      // A copy on a disk has no full-text index.
      if (own.length === SHOWN || location.protocol === 'file:') return { results: own, suggestion };
      pagefind ??= loadPagefind();
      const texts = await pagefind
        .then((loaded) => fullTextResults(loaded, suggestion ?? query, kinds))
        .catch(() => {
          pagefind = undefined;
          return { results: [], isPartial: true };
        });
      return { results: distinct([...own, ...texts.results]), suggestion, isPartial: texts.isPartial };
    },
  };
}

function isStrong({ coverage }: TitleHit): boolean {
  return coverage >= ENOUGH;
}

function resultOf({ title, url, kind, topic }: TitleDoc): Result {
  return { title, url: new URL(url, ROOT).href, kind, topic };
}

/** Removes results with the same address, and those beyond the limit. */
function distinct(results: readonly Result[]): Result[] {
  const seen = new Set<string>();
  return results
    .filter(({ url }) => {
      const key = new URL(url, ROOT).href;
      return seen.has(key) ? false : seen.add(key);
    })
    .slice(0, SHOWN);
}
