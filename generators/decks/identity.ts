/** What identifies a card between runs. */
export interface Identity {
  /** The id of the node, followed by `#part` if a node gives several cards. */
  id: string;
  path: string;
  asked: string;
  answer: string;
  /** Whether the note identifies it with `^id`. */
  anchored: boolean;
}

/** How certain it is that two cards are the same: by an id in the note, by equal text, or by similarity. */
export type Certainty = 'named' | 'equal' | 'similar';

/** A current card and the earlier card that it matches, as indexes. */
export interface Match {
  now: number;
  known: number;
  certainty: Certainty;
}

/** Minimum similarity of two questions, whatever their answers: the share of common trigrams. */
const ALIKE = 0.8;
/** The same if their answers are similar as well. */
const ALIKE_WITH_ANSWER = 0.5;

/**
 * Matches current cards with earlier ones. No card is matched twice. The criteria in order: ids in the notes, equal
 * question and answer, equal question, equal answer, and the most similar text in both directions. A node's id is not
 * sufficient: two questions with the same beginning swap ids when they change places.
 *
 * @param now - The current cards.
 * @param known - The cards of earlier runs.
 * @returns A match for each card that is recognised, in the order of `now`.
 */
export function matchIdentities(now: readonly Identity[], known: readonly Identity[]): Match[] {
  const matches = new Map<number, Match>();
  const taken = new Set<number>();
  const pair = (from: number, to: number, certainty: Certainty): void => {
    if (matches.has(from) || taken.has(to)) return;
    matches.set(from, { now: from, known: to, certainty });
    taken.add(to);
  };
  for (const { key, certainty } of KEYS) {
    const waiting = groups(now, key, (index) => !matches.has(index));
    const offered = groups(known, key, (index) => !taken.has(index));
    for (const [value, froms] of waiting) {
      const tos = offered.get(value) ?? [];
      // Among several equal cards a match is ambiguous, unless their number is unchanged. Then their order decides.
      if (froms.length !== tos.length) continue;
      for (const [at, from] of froms.entries()) pair(from, tos[at] ?? -1, certainty);
    }
  }
  for (const [from, to] of mutuallyBest(now, known, matches, taken)) pair(from, to, 'similar');
  return [...matches.values()].sort((a, b) => a.now - b.now);
}

const KEYS: readonly { key: (identity: Identity) => string | undefined; certainty: Certainty }[] = [
  { key: ({ anchored, id }) => (anchored ? id : undefined), certainty: 'named' },
  { key: ({ path, asked, answer }) => joined(path, asked, answer), certainty: 'equal' },
  { key: ({ asked, answer }) => joined(asked, answer), certainty: 'equal' },
  { key: ({ path, asked }) => joined(path, asked), certainty: 'equal' },
  { key: ({ asked }) => asked, certainty: 'equal' },
  { key: ({ answer }) => (answer.length < 20 ? undefined : answer), certainty: 'equal' },
];

function joined(...parts: readonly string[]): string {
  return parts.join('\n\n');
}

function groups(
  identities: readonly Identity[],
  key: (identity: Identity) => string | undefined,
  free: (index: number) => boolean,
): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const [index, identity] of identities.entries()) {
    const value = free(index) ? key(identity) : undefined;
    if (value === undefined || value === '') continue;
    const indexes = found.get(value);
    if (indexes) indexes.push(index);
    else found.set(value, [index]);
  }
  return found;
}

/** Pairs of remaining cards, each of which is the most similar one to the other. */
function mutuallyBest(
  now: readonly Identity[],
  known: readonly Identity[],
  matches: ReadonlyMap<number, Match>,
  taken: ReadonlySet<number>,
): [number, number][] {
  const left = now.map((_, index) => index).filter((index) => !matches.has(index));
  const free = known.map((_, index) => index).filter((index) => !taken.has(index));
  if (left.length === 0 || free.length === 0) return [];
  const grams = createGrams();
  const bestNow = new Map<number, { other: number; score: number }>();
  const bestKnown = new Map<number, { other: number; score: number }>();
  const offer = (best: typeof bestNow, index: number, other: number, score: number): void => {
    if (score > (best.get(index)?.score ?? 0)) best.set(index, { other, score });
  };
  const candidates = candidatesAmong(known, free);
  for (const from of left) {
    for (const to of candidates(now[from]?.asked ?? '')) {
      const [one, other] = [now[from], known[to]];
      if (!one || !other || kindOf(one.id) !== kindOf(other.id)) continue;
      const score = dice(grams(one.asked), grams(other.asked));
      if (score < ALIKE_WITH_ANSWER) continue;
      if (score < ALIKE && dice(grams(one.answer), grams(other.answer)) < ALIKE) continue;
      offer(bestNow, from, to, score);
      offer(bestKnown, to, from, score);
    }
  }
  return [...bestNow]
    .filter(([from, { other }]) => bestKnown.get(other)?.other === from)
    .map(([from, { other }]) => [from, other]);
}

/** How many words of each card are looked up. Similar texts share at least one of their rarest words. */
const RAREST = 3;

/**
 * Finds earlier cards that share one of the rarest words of a text, so that large decks need not be compared pair by
 * pair.
 */
function candidatesAmong(known: readonly Identity[], free: readonly number[]): (asked: string) => ReadonlySet<number> {
  const places = new Map<string, number[]>();
  for (const index of free) {
    for (const word of wordsOf(known[index]?.asked ?? '')) {
      const indexes = places.get(word);
      if (indexes) indexes.push(index);
      else places.set(word, [index]);
    }
  }
  return (asked) => {
    const shared = [...wordsOf(asked)].map((word) => places.get(word) ?? []).filter((indexes) => indexes.length > 0);
    const rarest = shared.sort((a, b) => a.length - b.length).slice(0, RAREST);
    return new Set(rarest.flat());
  };
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

/** The type of a node and the part of a card. A question never becomes a command. */
function kindOf(id: string): string {
  return id.slice(0, Math.max(0, id.indexOf('/')));
}

/** The trigrams of a text, cached. */
function createGrams(): (text: string) => ReadonlySet<string> {
  const made = new Map<string, ReadonlySet<string>>();
  return (text) => {
    const known = made.get(text);
    if (known) return known;
    const letters = [...` ${text.toLowerCase()} `];
    const grams = new Set(letters.slice(0, -2).map((letter, at) => letter + letters[at + 1] + letters[at + 2]));
    made.set(text, grams);
    return grams;
  };
}

/** The Dice coefficient: the share of trigrams that two texts have in common, from 0 to 1. */
function dice(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size + other.size === 0) return 1;
  let common = 0;
  for (const gram of one) if (other.has(gram)) common += 1;
  return (2 * common) / (one.size + other.size);
}
