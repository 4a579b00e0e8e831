import { stemOf, tokensOf } from '../../generators/browser.ts';

/** A text that may explain a term. */
export interface Speaker {
  title: string;
  text: string;
  /** Ids of the terms that it is about, by the graph. */
  about: ReadonlySet<string>;
  /** Whether it is of a kind that explains rather than shows. */
  explains: boolean;
}

/** Of two texts that name a term, what it is worth to be about it, to have it in the title, to name it at once, to explain. */
const WORTH = { about: 3, title: 3, early: 1.5, explains: 0.5 } as const;
/** Words at the beginning of a text that say what it is about. */
const EARLY = 40;

/**
 * For each term, which text says most about it. A term that the notes name and do not define has no card of its own; whoever looks
 * for it is led there.
 *
 * @param terms - Each with its id and its names.
 * @param speakers - The texts, in any order.
 * @returns Places among the texts, by the ids of the terms; a term that none of them names is left out.
 */
export function speakersOf(
  terms: readonly { id: string; names: readonly string[] }[],
  speakers: readonly Speaker[],
): ReadonlyMap<string, number> {
  const texts = speakers.map(({ title, text }) => [stemsOf(title), stemsOf(text)] as const);
  const places = new Map<string, Set<number>>();
  for (const [place, stems] of texts.entries()) {
    for (const stem of new Set(stems.flat())) {
      const known = places.get(stem);
      if (known) known.add(place);
      else places.set(stem, new Set([place]));
    }
  }
  const found = new Map<string, number>();
  for (const { id, names } of terms) {
    const phrases = names.map(stemsOf).filter(({ length }) => length > 0);
    let best = 0;
    for (const place of new Set(phrases.flatMap(([first = '']) => [...(places.get(first) ?? [])]))) {
      const speaker = speakers[place];
      const [title = [], text = []] = texts[place] ?? [];
      if (!speaker) continue;
      const count = (stems: readonly string[]) => phrases.reduce((sum, phrase) => sum + countOf(stems, phrase), 0);
      const named = count(text);
      const isTitled = count(title) > 0;
      if (named === 0 && !isTitled) continue;
      const worth =
        (isTitled ? WORTH.title : 0) +
        (speaker.about.has(id) ? WORTH.about : 0) +
        (count(text.slice(0, EARLY)) > 0 ? WORTH.early : 0) +
        (speaker.explains ? WORTH.explains : 0) +
        named / Math.sqrt(1 + text.length);
      if (worth <= best) continue;
      best = worth;
      found.set(id, place);
    }
  }
  return found;
}

/** The stems of a text, those of a compound one by one. */
function stemsOf(text: string): string[] {
  return tokensOf(text).flatMap(({ whole, parts }) => (parts.length > 0 ? parts : [whole]).map(stemOf));
}

/** How often one row of stems stands in another. */
function countOf(stems: readonly string[], phrase: readonly string[]): number {
  let count = 0;
  for (let at = stems.indexOf(phrase[0] ?? ''); at >= 0; at = stems.indexOf(phrase[0] ?? '', at + 1))
    if (phrase.every((stem, offset) => stems[at + offset] === stem)) count += 1;
  return count;
}
