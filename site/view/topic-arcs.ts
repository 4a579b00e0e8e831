import type { NamedTopic } from './learning.ts';

/** A diagram of topics in a column, with an arc from each to those that build on it. Sizes are in pixels. */
export interface TopicArcs {
  width: number;
  height: number;
  /** The positions of the dots and of the titles. */
  dot: number;
  edge: number;
  rows: (NamedTopic & { y: number; text: string; isHere: boolean })[];
  /** The arcs as SVG paths. */
  arcs: string[];
}

const ROW = 28;
/** The space for the arcs at the side. */
const SIDE = 56;
const DOT = SIDE - 10;
const TEXT = 244;
/** Maximum number of characters in a row. */
const LETTERS = 34;

/**
 * Draws topics and their prerequisites.
 *
 * @param topics - The topics in order, each with its prerequisites.
 * @param here - The address of the topic whose page contains the diagram.
 */
export function topicArcs(topics: readonly (NamedTopic & { buildsOn: readonly NamedTopic[] })[], here = ''): TopicArcs {
  const places = new Map(topics.map(({ href }, place) => [href, place]));
  const middle = (place: number) => place * ROW + ROW / 2;
  return {
    width: SIDE + TEXT,
    height: topics.length * ROW,
    dot: DOT,
    edge: SIDE,
    rows: topics.map(({ title, href }, place) => ({
      title,
      href,
      y: middle(place),
      text: shortened(title),
      isHere: href === here,
    })),
    arcs: topics.flatMap(({ buildsOn }, place) =>
      buildsOn.flatMap(({ href }) => {
        const other = places.get(href);
        if (other === undefined) return [];
        const reach = DOT - Math.min(DOT - 4, 10 * Math.abs(place - other));
        const [from, to] = [middle(other), middle(place)];
        return [`M${DOT} ${from}C${reach} ${from} ${reach} ${to} ${DOT} ${to}`];
      }),
    ),
  };
}

/** Truncates a title after a word if possible. The accessible name has to begin with the visible text. */
function shortened(title: string): string {
  const letters = [...title];
  if (letters.length <= LETTERS) return title;
  // A word that ends exactly at the limit is complete.
  const end = letters.slice(0, LETTERS).lastIndexOf(' ');
  return `${letters.slice(0, end > LETTERS / 2 ? end : LETTERS - 1).join('')}…`;
}
