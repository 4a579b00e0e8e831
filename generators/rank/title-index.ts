import { editDistance } from '../report/index.ts';
import { compoundsOf, stretchesOf, synonymsOf } from './phrases.ts';
import { likeness, push, stemOf } from './stems.ts';
import { SYNONYMS } from './synonyms.ts';
import { type TextWords, unpackTextWords } from './text-words.ts';
import { isFiller, isWeak, normalised, tokensOf } from './words.ts';

/** Something that can be found by what it is called. */
export interface TitleDoc {
  title: string;
  /** Other names of it. */
  aliases: readonly string[];
  /** Key of its kind: `question`, `sheet`. */
  kind: string;
  url: string;
  topic: string;
}

/** A document that answers a query. */
export interface TitleHit {
  doc: TitleDoc;
  score: number;
  /** The share of the query that it answers, by the weight of the words: 1 is all of it. */
  coverage: number;
}

export interface TitleIndex {
  /** The documents that answer a query, the best first. */
  search(query: string, kinds?: readonly string[]): { hits: TitleHit[]; suggestion: string | undefined };
}

/** How much a word counts by where it stands. */
const FIELDS = { title: 1, alias: 0.95, key: 0.42, text: 0.3, topic: 0.3 } as const;
/** How much a telling word of a text counts that nobody writes by chance: `--rm`, `depends_on`, `&&`. */
const TELLING_KEY = 0.85;
const QUALITY = { stem: 0.95, part: 0.9, bare: 0.6, synonym: 0.65, phrase: 0.8, fuzzy: 0.92, begun: 0.7 } as const;
/** Of two that answer a query equally well, people want the one that explains rather than the one that shows. */
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

/** Words of a query that asks for a comparison. */
const CHOICES: ReadonlySet<string> = new Set(['vs', 'versus', 'or', 'difference', 'compare', 'compared', 'between']);

/** Words of a query that asks for a file of a template, beside the name of a language. */
const TEMPLATE_FILES: ReadonlySet<string> = new Set(['dockerfile', 'compose', 'template', 'templates', 'dockerignore']);
/** Words that name no language. */
const GENERAL: ReadonlySet<string> = new Set([...TEMPLATE_FILES, 'file', 'files', 'docker', 'image', 'container']);
/** What it is worth to be of the kind that a query asks for. */
const ASKED: Readonly<Record<string, number>> = { comparison: 0.06, template: 0.2 };
/** Who asks what something is wants what explains it, not what only has its name. */
const OPENING = /^what (?:is|are)\b/u;
/** What it is worth to be asked so as well. */
const SAME_OPENING = 0.1;
/** Share of a query that a template has to answer: its language and its file. */
const NAMED = 0.45;
/** Quality from which a word is in the name of a document. */
const NAMING = 0.8;

/** Quality of the match of one word of a query, by document. */
type Matches = Map<number, number>;

/**
 * Makes an index of titles, other names and telling words. One look-up per word of a query: exact, by stem, by beginning, by
 * synonym, and, for words that nothing knows, by likeness. In: documents in any order; groups of names for the same thing;
 * and the words of the documents' texts.
 */
export function createTitleIndex(
  docs: readonly TitleDoc[],
  groups: readonly (readonly string[])[] = [],
  textWords: TextWords = { words: '', places: '' },
): TitleIndex {
  const terms = new Map<string, Matches>();
  /** Two words of a name as one, for those who write them so. */
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
  const byPrefix = (word: string): Matches => {
    const found: Matches = new Map();
    if (word.length < 2) return found;
    for (let at = lowerBound(sorted, word); sorted[at]?.startsWith(word); at += 1) {
      const term = sorted[at] ?? '';
      merge(found, exact(term), 0.35 + (0.6 * word.length) / term.length);
    }
    return found;
  };
  /** Documents with another name for something; a name that the query says as well answers its own word only. */
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
  /** What the words of a query say together: another name for the phrase, or the phrase written as one word. */
  const byPhrase = (phrase: readonly string[]): Matches => {
    const found = bySynonym(phrase.map(stemOf).join(' '), QUALITY.phrase);
    const joined = phrase.join('');
    merge(found, byStem(joined), QUALITY.stem);
    merge(found, bySynonym(stemOf(joined), QUALITY.phrase), 1);
    // One name, written as two words and with a typing error.
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

  /** The word that was meant by one that neither the titles nor the texts know. */
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
      const all = parts
        .filter((part) => !isFiller(part))
        .map((part) => {
          const matches = plainMatches(part);
          merge(matches, bySynonym(stemOf(part)), 1);
          return matches;
        });
      for (const doc of new Set(all.flatMap((matches) => [...matches.keys()]))) {
        const average = all.reduce((sum, matches) => sum + (matches.get(doc) ?? 0), 0) / all.length;
        found.set(doc, Math.max(found.get(doc) ?? 0, average * QUALITY.part));
      }
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
      // Of things that are compared, each has to be there itself.
      const compared = isChoice ? words.map(({ whole }) => stemOf(whole)) : [];
      const matches = words.map(({ whole, parts }, at) =>
        matchesOf(whole, parts, at === words.length - 1, new Set(compared.filter((_, other) => other !== at))),
      );
      for (const { from, to } of stretchesOf(all.length)) {
        const phrase = all.slice(from, to).map(({ whole }) => whole);
        const found = byPhrase(phrase);
        if (found.size === 0) continue;
        for (const [at, word] of words.entries()) {
          const place = all.indexOf(word);
          const own = matches[at];
          if (own && from <= place && place < to) merge(own.found, found, 1);
        }
      }
      const rarity = matches.map(({ found }) =>
        found.size === 0 ? 0 : Math.log(1 + docs.length / (1 + frequencyOf(found))),
      );
      // A word that nothing has says that the answer may not be here, but not what it is about.
      const unknown = (0.5 * rarity.reduce((sum, weight) => sum + weight, 0)) / Math.max(1, words.length);
      const weights = rarity.map((weight, at) => (weight || unknown) * (isWeak(words[at]?.whole ?? '') ? 0.3 : 1));
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      const wanted = normalised(query);
      // The beginning of a title as it is typed; a single word begins too many.
      const begun = all.length > 1 || (all[0]?.parts.length ?? 0) > 1 ? wanted.replaceAll('-', ' ') : undefined;
      const opening = OPENING.exec(wanted)?.[0];
      const said = new Set(
        words.flatMap(({ whole, parts }, at) => [matches[at]?.correction ?? whole, ...parts].map(stemOf)),
      );
      const isTemplate =
        words.some(({ whole }) => TEMPLATE_FILES.has(whole)) && words.some(({ whole }) => !GENERAL.has(whole));
      const scores = new Map<number, number>();
      for (const [index, { found }] of matches.entries()) {
        for (const [doc, quality] of found) {
          scores.set(doc, (scores.get(doc) ?? 0) + quality * (weights[index] ?? 0));
        }
      }
      const hits: TitleHit[] = [];
      for (const [index, sum] of scores) {
        const doc = docs[index];
        if (!doc || (kinds.length > 0 && !kinds.includes(doc.kind))) continue;
        const coverage = total === 0 ? 0 : sum / total;
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
        suggestion: suggestionOf(
          query,
          words.map(({ whole }, at) => [whole, matches[at]?.correction]),
        ),
      };
    },
  };
}

/** Letters that a word in a compound has at least. */
const SHORTEST = 4;
/** What is put before a word. */
const PREFIX = /^(?:auto|de|micro|multi|no|non|pre|re|sub|un)$/u;

/** The two words that a compound is made of: `nolock` is `no` and `lock`. */
function wordsInside(word: string, isKnown: (part: string) => boolean): [string, string] | undefined {
  for (let at = 2; at <= word.length - SHORTEST; at += 1) {
    const first = word.slice(0, at);
    const second = word.slice(at);
    if ((PREFIX.test(first) || (at >= SHORTEST && isKnown(first))) && isKnown(second)) return [first, second];
  }
  return undefined;
}

/** The stems of a name that say something. */
function telling(name: string): string[] {
  return [...new Set(tokensOf(name).map(({ whole }) => whole))].filter((word) => !isFiller(word)).map(stemOf);
}

/** How much of the name that a query says best is said by it. */
function coverOf(names: readonly (readonly string[])[], said: ReadonlySet<string>): number {
  const isSaid = (stem: string, at: number, name: readonly string[]) =>
    said.has(stem) || said.has(`${name[at - 1] ?? ''}${stem}`) || said.has(`${stem}${name[at + 1] ?? ''}`);
  return Math.max(0, ...names.map((name) => name.filter(isSaid).length / Math.max(1, name.length)));
}

/** A query with its typing errors put right. Out: undefined where there are none. */
function suggestionOf(query: string, words: readonly (readonly [string, string | undefined])[]): string | undefined {
  let text = query.toLowerCase();
  for (const [word, correction] of words) if (correction !== undefined) text = text.replace(word, correction);
  return text === query.toLowerCase() ? undefined : text;
}

/** Documents that have a word: whole where it is in their name, a part of one where their text says it. */
function frequencyOf(found: Matches): number {
  let count = 0;
  for (const quality of found.values()) count += Math.min(1, quality / NAMING) ** 2;
  return count;
}

function merge(into: Matches, matches: Matches, factor: number): void {
  for (const [doc, quality] of matches) into.set(doc, Math.max(into.get(doc) ?? 0, quality * factor));
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
