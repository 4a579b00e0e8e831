import { stemOf, tokensOf } from '../../generators/browser.ts';

/** A text that may explain a term. */
export interface Explanation {
  title: string;
  text: string;
  /** The ids of its terms according to the graph. */
  about: ReadonlySet<string>;
  /** Whether it is of a kind that explains rather than shows. */
  explains: boolean;
}

/** Scores of a text for a term: it is about the term, has it in the title, mentions it early, explains. */
const WEIGHTS = { about: 3, title: 3, early: 1.5, explains: 0.5 } as const;
/** Number of words at the beginning of a text that count as early. */
const EARLY = 40;

/**
 * Finds the text that explains each term best. Terms that the notes mention but do not define have no card, so search
 * results lead there.
 *
 * @param terms - Each with its id and names.
 * @param explanations - The texts, in any order.
 * @returns Indexes of texts by the ids of terms. Terms that no text mentions are left out.
 */
export function explanationsOf(
  terms: readonly { id: string; names: readonly string[] }[],
  explanations: readonly Explanation[],
): ReadonlyMap<string, number> {
  const texts = explanations.map(({ title, text }) => [stemsOf(title), stemsOf(text)] as const);
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
      const explanation = explanations[place];
      const [title = [], text = []] = texts[place] ?? [];
      if (!explanation) continue;
      const count = (stems: readonly string[]) => phrases.reduce((sum, phrase) => sum + countOf(stems, phrase), 0);
      const named = count(text);
      const isTitled = count(title) > 0;
      if (named === 0 && !isTitled) continue;
      const worth =
        (isTitled ? WEIGHTS.title : 0) +
        (explanation.about.has(id) ? WEIGHTS.about : 0) +
        (count(text.slice(0, EARLY)) > 0 ? WEIGHTS.early : 0) +
        (explanation.explains ? WEIGHTS.explains : 0) +
        named / Math.sqrt(1 + text.length);
      if (worth <= best) continue;
      best = worth;
      found.set(id, place);
    }
  }
  return found;
}

/** The stems of a text. Compound words are split. */
function stemsOf(text: string): string[] {
  return tokensOf(text).flatMap(({ whole, parts }) => (parts.length > 0 ? parts : [whole]).map(stemOf));
}

/** The number of occurrences of a phrase in a text, both as stems. */
function countOf(stems: readonly string[], phrase: readonly string[]): number {
  let count = 0;
  for (let at = stems.indexOf(phrase[0] ?? ''); at >= 0; at = stems.indexOf(phrase[0] ?? '', at + 1))
    if (phrase.every((stem, offset) => stems[at + offset] === stem)) count += 1;
  return count;
}
