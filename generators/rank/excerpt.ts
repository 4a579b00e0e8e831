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

interface Place {
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
  const places = placesOf(text, meant);
  const start = startOf(text, bestOf(places, meant));
  const end = endOf(text, start);
  let at = start;
  const said = places
    .filter(({ from, to }) => from >= start && to <= end)
    .flatMap(({ from, to }) => {
      const between = { text: text.slice(at, from), isMeant: false };
      at = to;
      return [between, { text: text.slice(from, to), isMeant: true }];
    });
  const rest = text.slice(at, end) + (end < text.length ? ' …' : '');
  return [{ text: start > 0 ? '… ' : '', isMeant: false }, ...said, { text: rest, isMeant: false }].filter(
    (piece) => piece.text !== '',
  );
}

/** Where a text says what was looked for. */
function placesOf(text: string, { stems, begun }: Meant): Place[] {
  return [...text.matchAll(CHUNK)].flatMap(({ 0: chunk, index }) => {
    const word = chunk.replace(ENDS, '');
    const [token] = tokensOf(word);
    if (!token) return [];
    const stem = [token.whole, ...token.parts].map(stemOf).find((form) => stems.has(form));
    const isBegun = begun !== undefined && token.whole.startsWith(begun);
    if (stem === undefined && !isBegun) return [];
    const from = index + chunk.indexOf(word);
    return [{ from, to: from + word.length, stem: stem ?? begun ?? '' }];
  });
}

/** The place from which on most is said. */
function bestOf(places: readonly Place[], { stems }: Meant): Place | undefined {
  let best: { place: Place; said: number } | undefined;
  for (const [at, place] of places.entries()) {
    const near = new Set<string>();
    for (let next = at; (places[next]?.to ?? Infinity) <= place.from + SPAN; next += 1)
      near.add(places[next]?.stem ?? '');
    const said = [...near].reduce((sum, stem) => sum + (stems.get(stem) ?? 1), 0);
    if (!best || said > best.said) best = { place, said };
  }
  return best?.place;
}

/** Where an excerpt begins: with the sentence, where that is near enough, else with a word. */
function startOf(text: string, place: Place | undefined): number {
  if (!place || place.from <= LEAD) return 0;
  const earliest = place.from - LEAD;
  const lead = text.slice(earliest, place.from + 1);
  const sentence = [...lead.matchAll(BEGINNING)].at(-1);
  return earliest + (sentence?.index ?? lead.indexOf(' ') + 1);
}

function endOf(text: string, start: number): number {
  const last = start + LENGTH;
  if (text.length <= last) return text.length;
  const gap = text.lastIndexOf(' ', last);
  return gap > start + LENGTH / 2 ? gap : last;
}
