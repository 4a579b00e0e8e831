import { editDistance } from '../report/index.ts';
import { averageOf, frequencyOf, type Matches, merge, sumOf } from './matches.ts';
import { type Meant, stemsMeant } from './meant.ts';
import { compoundsOf, stretchesOf, synonymsOf } from './phrases.ts';
import { likeness, push, stemOf } from './stems.ts';
import { SYNONYMS } from './synonyms.ts';
import { type TextWords, unpackTextWords } from './text-words.ts';
import { isFiller, isUnspaced, isWeak, normalised, tokensOf } from './words.ts';

/** A document that can be found by its names. */
export interface TitleDoc {
  title: string;
  /** Its other names. */
  aliases: readonly string[];
  /** The key of its kind, such as `question` or `sheet`. */
  kind: string;
  url: string;
  topic: string;
}

/** A search result. */
export interface TitleHit {
  doc: TitleDoc;
  score: number;
  /** The share of the query that it matches, weighted by word. 1 is the whole query. */
  coverage: number;
}

export interface TitleIndex {
  /** The matching documents, best first; the query corrected, if it has typing errors; and what its words mean. */
  search(query: string, kinds?: readonly string[]): { hits: TitleHit[]; suggestion: string | undefined; meant: Meant };
}

/** The weight of a word, by where it occurs. */
const FIELDS = { title: 1, alias: 0.95, key: 0.42, text: 0.3, topic: 0.3 } as const;
/** The weight of distinctive technical terms in a text, such as `--rm`, `depends_on` and `&&`. */
const TELLING_KEY = 0.85;
const QUALITY = { stem: 0.95, part: 0.9, bare: 0.6, synonym: 0.65, phrase: 0.8, fuzzy: 0.92, begun: 0.7 } as const;
/** Bonuses that break ties: people prefer explanations to examples. */
const PRIORS: Readonly<Record<string, number>> = {
  question: 0.06,
  sheet: 0.05,
  section: 0.04,
  comparison: 0.05,
  concept: 0.05,
  command: 0.05,
  pitfall: 0.03,
  practice: 0.03,
  template: 0.04,
  claim: -0.25,
};

/** Words in queries that ask for a comparison. */
const CHOICES: ReadonlySet<string> = new Set(['vs', 'versus', 'or', 'difference', 'compare', 'compared', 'between']);

/** Words in queries for a template file, together with the name of a language. */
const TEMPLATE_FILES: ReadonlySet<string> = new Set(['dockerfile', 'compose', 'template', 'templates', 'dockerignore']);
/** Words that are not the name of a language. */
const GENERAL: ReadonlySet<string> = new Set([...TEMPLATE_FILES, 'file', 'files', 'docker', 'image', 'container']);
/** The bonus for the kind of document that a query asks for. */
const ASKED: Readonly<Record<string, number>> = { comparison: 0.06, template: 0.2 };
/** "What is" asks for an explanation, not just a document with that name. */
const OPENING = /^what (?:is|are)\b/u;
/** The bonus for a title that begins the same way. */
const SAME_OPENING = 0.1;
/** Minimum share of a query that a template must match: its language and its file. */
const NAMED = 0.45;

/**
 * Creates an index of titles, other names and the words of texts. Each word of a query is looked up as written, by
 * stem, by prefix and by synonym. Unknown words are also matched approximately.
 *
 * @param docs - The documents in any order.
 * @param groups - Groups of synonyms.
 * @param textWords - The words of the documents' texts.
 * @returns The index.
 */
export function createTitleIndex(
  docs: readonly TitleDoc[],
  groups: readonly (readonly string[])[] = [],
  textWords: TextWords = { words: '', places: '' },
): TitleIndex {
  const terms = new Map<string, Matches>();
  /** Adjacent words of a name, joined. */
  const compounds = new Set<string>();
  const stems = new Map<string, string[]>();
  const titles = docs.map(({ title }) => normalised(title));
  const clauses = docs.map(({ title }) => title.split(/[,:;?!–—]/u).map(normalised));
  const names = docs.map(({ title, aliases }) => [title, ...aliases].map(telling));
  const add = (term: string, doc: number, weight: number): void => {
    let found = terms.get(term);
    if (!found) {
      found = new Map();
      terms.set(term, found);
      push(stems, stemOf(term), term);
    }
    found.set(doc, Math.max(weight, found.get(doc) ?? 0));
  };
  for (const [index, doc] of docs.entries()) {
    const fields: ['title' | 'alias' | 'topic', readonly string[]][] = [
      ['title', [doc.title]],
      ['alias', doc.aliases],
      ['topic', [doc.topic]],
    ];
    for (const [field, texts] of fields) {
      const weight = FIELDS[field];
      for (const { whole, parts } of texts.flatMap(tokensOf)) {
        add(whole, index, weight);
        for (const part of parts) add(part, index, weight * QUALITY.part);
        if (parts.length > 1) add(parts.join(''), index, weight);
      }
    }
    for (const name of [doc.title, ...doc.aliases]) {
      for (const compound of compoundsOf(name)) {
        if (!terms.has(compound)) compounds.add(compound);
        add(compound, index, FIELDS.alias);
      }
    }
  }
  for (const [word, places] of unpackTextWords(textWords)) {
    const compound = tokensOf(word)[0]?.parts ?? [];
    const key = /[^\p{L}\p{N}\p{M}]/u.test(word) ? TELLING_KEY : FIELDS.key;
    for (const [index, isTelling] of places) {
      const weight = isTelling ? key : FIELDS.text;
      add(word, index, weight);
      compounds.delete(word);
      if (compound.length > 1) add(compound.join(''), index, weight);
    }
  }
  const sorted = [...terms.keys()].sort();
  const synonyms = synonymsOf([...SYNONYMS, ...groups]);

  const exact = (word: string): Matches => terms.get(word) ?? new Map();
  const byStem = (word: string): Matches => {
    const found: Matches = new Map();
    for (const term of stems.get(stemOf(word)) ?? []) merge(found, exact(term), likeness(word, term));
    return found;
  };
  const begunBy = (word: string): string[] => {
    if (word.length < 2) return isUnspaced(word) ? sorted.filter((term) => term.includes(word)) : [];
    let at = lowerBound(sorted, word);
    const from = at;
    while (sorted[at]?.startsWith(word)) at += 1;
    return sorted.slice(from, at);
  };
  const byPrefix = (word: string): Matches => {
    const found: Matches = new Map();
    for (const term of begunBy(word)) merge(found, exact(term), 0.35 + (0.6 * word.length) / term.length);
    return found;
  };
  /** Documents with a synonym. If the query contains the synonym as well, it matches only that word. */
  const bySynonym = (
    said: string,
    quality: number = QUALITY.synonym,
    alsoSaid: ReadonlySet<string> = new Set(),
  ): Matches => {
    const found: Matches = new Map();
    for (const words of synonyms.get(said) ?? []) {
      if (words.some((word) => alsoSaid.has(stemOf(word)))) continue;
      const [first = new Map(), ...others] = words.map(byStem);
      const both = new Map(
        [...first].map(
          ([doc, quality]) => [doc, Math.min(quality, ...others.map((other) => other.get(doc) ?? 0))] as const,
        ),
      );
      merge(found, both, quality);
    }
    return found;
  };
  /** Matches for several words together: a synonym of the phrase, or the phrase written as one word. */
  const byPhrase = (phrase: readonly string[]): Matches => {
    const found = bySynonym(phrase.map(stemOf).join(' '), QUALITY.phrase);
    const joined = phrase.join('');
    merge(found, byStem(joined), QUALITY.stem);
    merge(found, bySynonym(stemOf(joined), QUALITY.phrase), 1);
    // A name that is written as two words and misspelled.
    if (found.size === 0 && phrase.length === 2 && phrase.some((word) => !terms.has(word))) {
      const name = meant(joined);
      if (name !== undefined) merge(found, byStem(name), QUALITY.fuzzy);
    }
    return found;
  };
  const plainMatches = (word: string, isLast = true): Matches => {
    const found = byStem(word);
    merge(found, byPrefix(word), isLast ? 1 : QUALITY.begun);
    return found;
  };

  /** The most similar term to a word that is in no title or text. */
  const meant = (word: string): string | undefined => {
    if (word.length < 4 || /\d/.test(word)) return undefined;
    let best: { term: string; edits: number; count: number } | undefined;
    for (const term of sorted) {
      if (compounds.has(term)) continue;
      if (Math.abs(term.length - word.length) > 2) continue;
      if (word[0] !== term[0] && word.length < 8) continue;
      const edits = editDistance(word, term);
      if (edits > (word.length < 6 ? 1 : 2)) continue;
      const count = terms.get(term)?.size ?? 0;
      if (!best || edits < best.edits || (edits === best.edits && count > best.count)) best = { term, edits, count };
    }
    return best?.term;
  };

  const meantInParts = (word: string, parts: readonly string[]): string | undefined => {
    if (parts.length < 2) return undefined;
    const text = parts.reduce(
      (whole, part) => (terms.has(part) ? whole : whole.replace(part, meant(part) ?? part)),
      word,
    );
    return text === word ? undefined : text;
  };

  /** The weights of words by their rarity. */
  const weightsOf = (words: readonly string[], matches: readonly Matches[]): number[] => {
    const rarity = matches.map((found) =>
      found.size === 0 ? 0 : Math.log(1 + docs.length / (1 + frequencyOf(found))),
    );
    // A word that matches nothing suggests that the answer may be missing, but not what the query is about.
    const unknown = (0.5 * sumOf(rarity)) / Math.max(1, words.length);
    return rarity.map((weight, at) => (weight || unknown) * (isWeak(words[at] ?? '') ? 0.3 : 1));
  };

  const matchesOf = (
    word: string,
    parts: readonly string[],
    isLast: boolean,
    others: ReadonlySet<string>,
  ): { found: Matches; correction: string | undefined } => {
    let found = plainMatches(word, isLast);
    let correction: string | undefined;
    if (parts.length === 1) merge(found, plainMatches(parts[0] ?? ''), QUALITY.bare);
    if (parts.length > 1) {
      merge(found, plainMatches(parts.join('')), QUALITY.stem);
      const told = parts.filter((part) => !isFiller(part));
      const all = told.map((part) => {
        const matches = plainMatches(part);
        merge(matches, bySynonym(stemOf(part)), 1);
        return matches;
      });
      merge(found, averageOf(all, weightsOf(told, all)), QUALITY.part);
    }
    const own = bySynonym(stemOf(word), QUALITY.synonym, others);
    if (found.size === 0 && own.size === 0) {
      correction = meant(word) ?? meantInParts(word, parts);
      if (correction !== undefined) {
        found = new Map();
        const [token] = tokensOf(correction);
        merge(found, matchesOf(correction, token?.parts ?? [], isLast, others).found, QUALITY.fuzzy);
      } else if (parts.length === 0) {
        const apart = wordsInside(word, (part) => terms.has(part));
        if (apart) return { found: matchesOf(word, apart, isLast, others).found, correction };
      }
    }
    merge(found, own, 1);
    return { found, correction };
  };

  return {
    search(query, kinds = []) {
      const all = tokensOf(query);
      const told = all.filter(({ whole }) => !isFiller(whole));
      const words = told.length > 0 ? told : all;
      const isChoice = all.some(({ whole }) => CHOICES.has(whole));
      // In a comparison, each of the things must be in the document itself.
      const compared = isChoice ? words.map(({ whole }) => stemOf(whole)) : [];
      const matches = words.map(({ whole, parts }, at) =>
        matchesOf(whole, parts, at === words.length - 1, new Set(compared.filter((_, other) => other !== at))),
      );
      const stretches = stretchesOf(all.length).map(({ from, to }) => ({
        from,
        to,
        phrase: all.slice(from, to).map(({ whole }) => whole),
      }));
      for (const { from, to, phrase } of stretches) {
        const found = byPhrase(phrase);
        if (found.size === 0) continue;
        for (const [at, word] of words.entries()) {
          const place = all.indexOf(word);
          const own = matches[at];
          if (own && from <= place && place < to) merge(own.found, found, 1);
        }
      }
      const founds = matches.map(({ found }) => found);
      const weights = weightsOf(
        words.map(({ whole }) => whole),
        founds,
      );
      const wanted = normalised(query);
      // The beginning of a title as it is typed. A single word begins too many titles.
      const begun = all.length > 1 || (all[0]?.parts.length ?? 0) > 1 ? wanted.replaceAll('-', ' ') : undefined;
      const last = told.at(-1);
      const opening = OPENING.exec(wanted)?.[0];
      const forms = words.map(({ whole, parts }, at) => [matches[at]?.correction ?? whole, ...parts]);
      const said = new Set(forms.flat().map(stemOf));
      const isTemplate =
        words.some(({ whole }) => TEMPLATE_FILES.has(whole)) && words.some(({ whole }) => !GENERAL.has(whole));
      const hits: TitleHit[] = [];
      for (const [index, coverage] of averageOf(founds, weights)) {
        const doc = docs[index];
        if (!doc || (kinds.length > 0 && !kinds.includes(doc.kind))) continue;
        const cover = coverOf(names[index] ?? [], said);
        const isTitle = titles[index] === wanted;
        const isAlias = !isTitle && doc.aliases.some((alias) => normalised(alias) === wanted);
        const isAsked =
          (isChoice && doc.kind === 'comparison') || (isTemplate && doc.kind === 'template' && coverage >= NAMED);
        const prior = (PRIORS[doc.kind] ?? 0) + (isAsked ? (ASKED[doc.kind] ?? 0) : 0);
        const isBegun = begun !== undefined && titles[index]?.replaceAll('-', ' ').startsWith(begun);
        const bonus = isTitle ? 1 : isAlias ? 0.5 : clauses[index]?.includes(wanted) || isBegun ? 0.3 : 0;
        const isSameQuestion = opening !== undefined && titles[index]?.startsWith(`${opening} `);
        const score = (1 + 0.2 * cover + (isSameQuestion ? SAME_OPENING : 0)) * coverage + prior + bonus;
        const isSure = isTitle || isAlias || (isAsked && doc.kind === 'template');
        hits.push({ doc, score, coverage: isSure ? 1 : coverage });
      }
      hits.sort(
        (a, b) => b.score - a.score || a.doc.title.length - b.doc.title.length || (a.doc.url < b.doc.url ? -1 : 1),
      );
      return {
        hits,
        meant: {
          stems: stemsMeant(forms, weights, stretches, synonyms),
          begun: last && !terms.has(last.whole) && matches.at(-1)?.correction === undefined ? last.whole : undefined,
        },
        suggestion: suggestionOf(
          query,
          words.map(({ whole }, at) => [whole, matches[at]?.correction]),
        ),
      };
    },
  };
}

/** Minimum length of a word in a compound. */
const SHORTEST = 4;
/** Common prefixes. */
const PREFIX = /^(?:auto|de|micro|multi|no|non|pre|re|sub|un)$/u;

/** Splits a compound into two known words: `nolock` into `no` and `lock`. */
function wordsInside(word: string, isKnown: (part: string) => boolean): [string, string] | undefined {
  for (let at = 2; at <= word.length - SHORTEST; at += 1) {
    const first = word.slice(0, at);
    const second = word.slice(at);
    if ((PREFIX.test(first) || (at >= SHORTEST && isKnown(first))) && isKnown(second)) return [first, second];
  }
  return undefined;
}

/** The stems of a name's content words. */
function telling(name: string): string[] {
  return [...new Set(tokensOf(name).map(({ whole }) => whole))].filter((word) => !isFiller(word)).map(stemOf);
}

/** The share of a name that the query contains, for the best-matching name. */
function coverOf(names: readonly (readonly string[])[], said: ReadonlySet<string>): number {
  const isSaid = (stem: string, at: number, name: readonly string[]) =>
    said.has(stem) || said.has(`${name[at - 1] ?? ''}${stem}`) || said.has(`${stem}${name[at + 1] ?? ''}`);
  return Math.max(0, ...names.map((name) => name.filter(isSaid).length / Math.max(1, name.length)));
}

/** The query with its spelling corrected. Undefined if it is correct. */
function suggestionOf(query: string, words: readonly (readonly [string, string | undefined])[]): string | undefined {
  let text = query.toLowerCase();
  for (const [word, correction] of words) if (correction !== undefined) text = text.replace(word, correction);
  return text === query.toLowerCase() ? undefined : text;
}

function lowerBound(sorted: readonly string[], word: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
