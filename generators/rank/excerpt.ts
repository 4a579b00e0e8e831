import type { Meant } from './meant.ts';
import { stemOf } from './stems.ts';
import { CHUNK, ENDS, tokensOf } from './words.ts';

/** A piece of an excerpt, and whether it is what was looked for. */
export interface ExcerptPiece {
  text: string;
  isMeant: boolean;
}

/** In characters: two lines of a result. */
const LENGTH = 180;
/** What stands before the first word that was looked for, at most: a phone shows half of an excerpt. */
const LEAD = 40;
/** What is looked at together, from the first word that was looked for on. */
const SPAN = LENGTH - 2 * LEAD;
const BEGINNING = /(?<=[.!?:]\s)\S/gu;

/** A word of a text that was looked for. */
interface Match {
  from: number;
  to: number;
  stem: string;
}

/**
 * The stretch of a text that says most of what was looked for, as near the beginning as possible; the beginning where none does.
 *
 * @param text - All that a result says, on one line.
 * @returns Its pieces in order; nothing for an empty text.
 */
export function excerptOf(text: string, meant: Meant): ExcerptPiece[] {
  const matches = matchesOf(text, meant);
  const start = startOf(text, bestOf(matches, meant));
  const end = endOf(text, start);
  let at = start;
  const shown = matches.filter(({ from, to }) => from >= start && to <= end);
  const said = joined(shown).flatMap(({ from, to }) => {
    const between = { text: text.slice(at, from), isMeant: false };
    at = to;
    return [between, { text: text.slice(from, to), isMeant: true }];
  });
  const rest = text.slice(at, end) + (end < text.length ? ' …' : '');
  return [{ text: start > 0 ? '… ' : '', isMeant: false }, ...said, { text: rest, isMeant: false }].filter(
    (piece) => piece.text !== '',
  );
}

/** Joins matches that overlap, as pairs of letters do. */
function joined(matches: readonly Match[]): Pick<Match, 'from' | 'to'>[] {
  const joined: Pick<Match, 'from' | 'to'>[] = [];
  for (const { from, to } of matches) {
    const last = joined.at(-1);
    if (last && from < last.to) last.to = to;
    else joined.push({ from, to });
  }
  return joined;
}

/** The words of a text that were looked for. */
function matchesOf(text: string, { stems, begun }: Meant): Match[] {
  return [...text.matchAll(CHUNK)].flatMap(({ 0: chunk, index }) => {
    const word = chunk.replace(ENDS, '');
    const start = index + chunk.indexOf(word);
    const tokens = tokensOf(word);
    let at = 0;
    return tokens.flatMap(({ whole, parts }) => {
      const stem = [whole, ...parts].map(stemOf).find((form) => stems.has(form));
      const isBegun = begun !== undefined && whole.startsWith(begun);
      // Several words of a script without spaces.
      const isPart = tokens.length > 1 || whole.length < word.length;
      const place = isPart ? word.toLowerCase().indexOf(whole, at) : 0;
      at = Math.max(at, place);
      if (place < 0 || (stem === undefined && !isBegun)) return [];
      const from = start + place;
      return [{ from, to: from + (isPart ? whole : word).length, stem: stem ?? begun ?? '' }];
    });
  });
}

/** The match from which on most is said. */
function bestOf(matches: readonly Match[], { stems }: Meant): Match | undefined {
  let best: { match: Match; said: number } | undefined;
  for (const [at, match] of matches.entries()) {
    const near = new Set<string>();
    for (let next = at; (matches[next]?.to ?? Infinity) <= match.from + SPAN; next += 1)
      near.add(matches[next]?.stem ?? '');
    const said = [...near].reduce((sum, stem) => sum + (stems.get(stem) ?? 1), 0);
    if (!best || said > best.said) best = { match, said };
  }
  return best?.match;
}

/** Where an excerpt begins: with the sentence, where that is near enough, else with a word. */
function startOf(text: string, match: Match | undefined): number {
  if (!match || match.from <= LEAD) return 0;
  const earliest = match.from - LEAD;
  const lead = text.slice(earliest, match.from + 1);
  const sentence = [...lead.matchAll(BEGINNING)].at(-1);
  return earliest + (sentence?.index ?? lead.indexOf(' ') + 1);
}

function endOf(text: string, start: number): number {
  const last = start + LENGTH;
  if (text.length <= last) return text.length;
  const gap = text.lastIndexOf(' ', last);
  return gap > start + LENGTH / 2 ? gap : last;
}
