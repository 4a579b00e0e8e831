import { once } from '../../report/index.ts';
import { beginningsOf, compilePhrases, markedLemmas } from './phrases.ts';
import type { Sentence } from './sentence.ts';
import { isDenied } from './stance.ts';

/** A statement in parts. Each is a list of alternative phrases. */
export interface StatementPattern {
  parts: readonly (readonly string[])[];
  /** The part whose clause shows whether the statement is affirmed. */
  head: number;
  /** Whether its clauses must be affirmed, its head must be negated, or either is possible. */
  polarity: 'affirmed' | 'denied' | 'either';
  /** The parts must appear in this order. */
  ordered: boolean;
  /** Phrases that must not be in the sentence. */
  unless: readonly string[];
}

/** The position of a match: the first and last token number, of the whole and of each part. */
export interface Found extends Occurrence {
  parts: readonly Occurrence[];
}

/** A compiled statement pattern. */
export interface CompiledStatement {
  /** Whether a passage in lower case contains the beginning of a word for each part. */
  mayBeIn(lower: string): boolean;
  /** Whether a sentence does, or contains a pronoun instead of the first part. */
  mayBeSaid(lower: string): boolean;
  /** The first match. `earlier` returns the previous sentence, whose subject a pronoun refers to. */
  find(sentence: Sentence, earlier?: () => Sentence | undefined): Found | undefined;
}

/**
 * Compiles a statement. Phrases are words that are separated by single spaces. Each word matches all its forms.
 * `(a|b)`: alternatives; `[a]`: optional; `a*`: any ending; `..`: up to three words; `...`: up to eight; CAPITALS: only
 * in capitals.
 *
 * @throws Error for invalid syntax of a phrase.
 */
export function compileStatement({ parts, head, polarity, ordered, unless }: StatementPattern): CompiledStatement {
  const compiled = parts.map((phrases) => once(() => compilePhrases(phrases)));
  // Rarest first: the longer the shortest beginning, the fewer texts contain it.
  const [first = [], ...others] = parts.map((phrases) => phrases.flatMap(beginningsOf));
  const starts = [...others].sort((one, other) => shortestOf(other) - shortestOf(one));
  const holds = (lower: string) => (words: readonly string[]) => words.some((word) => lower.includes(word));
  const never = once(() => (unless.length > 0 ? compilePhrases(unless, 'u') : undefined));
  return {
    mayBeIn: (lower) => starts.every(holds(lower)) && holds(lower)(first),
    mayBeSaid: (lower) => starts.every(holds(lower)) && (holds(lower)(first) || BEGINS_WITH_PRONOUN.test(lower)),
    find(sentence, earlier) {
      const text = markedLemmas(sentence);
      const [subject, ...rest] = compiled;
      const found: Occurrence[][] = [];
      for (const pattern of rest) {
        const occurrences = occurrencesOf(pattern(), text);
        if (occurrences.length === 0) return undefined;
        found.push(occurrences);
      }
      const named = subject ? occurrencesOf(subject(), text) : [];
      const lender = named.length === 0 && isAboutEarlier(sentence) ? earlier?.() : undefined;
      if (lender && occurrencesOf(subject?.() ?? /$^/gu, markedLemmas(lender)).length > 0)
        named.push({ first: 0, last: 0 });
      if (named.length === 0 || never()?.test(text)) return undefined;
      found.unshift(named);
      return bestOf(found, sentence, head, polarity, ordered);
    },
  };
}

function shortestOf(words: readonly string[]): number {
  return Math.min(...words.map(({ length }) => length));
}

interface Occurrence {
  first: number;
  last: number;
}

/** Maximum number of clauses between the head of a statement and its other parts. */
const FARTHEST = 1;

function bestOf(
  found: readonly (readonly Occurrence[])[],
  sentence: Sentence,
  head: number,
  polarity: StatementPattern['polarity'],
  ordered: boolean,
): Found | undefined {
  const clauseOf = (occurrence: Occurrence | undefined): number => sentence.tokens[occurrence?.first ?? 0]?.clause ?? 0;
  for (const at of found[head] ?? []) {
    const others = found.map((occurrences, part) =>
      part === head
        ? at
        : nearest(
            occurrences.filter(
              (occurrence) => Math.abs(clauseOf(occurrence) - clauseOf(at)) <= FARTHEST && !overlap(occurrence, at),
            ),
            at,
            ordered ? Math.sign(part - head) : 0,
          ),
    );
    if (others.some((occurrence) => occurrence === undefined)) continue;
    const occurrences = others.filter((occurrence) => occurrence !== undefined);
    const first = Math.min(...occurrences.map((occurrence) => occurrence.first));
    const last = Math.max(...occurrences.map((occurrence) => occurrence.last));
    const heads = occurrences.map((occurrence) => occurrence.first);
    const ends = [...heads, ...occurrences.map((occurrence) => occurrence.last)];
    const fits = {
      either: () => true,
      denied: () => isDenied(sentence, at.first, heads),
      affirmed: () => !occurrences.some((occurrence) => isDenied(sentence, occurrence.first, ends)),
    };
    if (fits[polarity]()) return { first, last, parts: occurrences };
  }
  return undefined;
}

function overlap(a: Occurrence, b: Occurrence): boolean {
  return a.first <= b.last && b.first <= a.last;
}

function nearest(occurrences: readonly Occurrence[], to: Occurrence, side: number): Occurrence | undefined {
  return occurrences
    .filter((occurrence) => side === 0 || Math.sign(occurrence.first - to.first) === side)
    .sort((a, b) => Math.abs(a.first - to.first) - Math.abs(b.first - to.first))[0];
}

const PRONOUNS = new Set(['it', 'they', 'this', 'these', 'those', 'then', 'so']);
const BEGINS_WITH_PRONOUN = new RegExp(`^[^\\p{L}\\p{N}]*(?:${[...PRONOUNS].join('|')})(?![\\p{L}\\p{N}])`, 'u');

function isAboutEarlier({ tokens }: Sentence): boolean {
  return PRONOUNS.has(tokens[0]?.word ?? '');
}

function occurrencesOf(pattern: RegExp, text: string): Occurrence[] {
  const occurrences: Occurrence[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const first = wordsIn(text, 0, match.index);
    occurrences.push({ first, last: first + wordsIn(match[0], 0, match[0].length) - 1 });
    // Matches may share words.
    pattern.lastIndex = match.index + 1;
  }
  return occurrences;
}

function wordsIn(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) if (text[at] === ' ') count++;
  return count;
}
