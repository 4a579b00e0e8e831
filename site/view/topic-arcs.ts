import type { NamedTopic } from './learning.ts';

/** A picture of topics below one another, with an arc from each to those that build on it. Sizes are in pixels. */
export interface TopicArcs {
  width: number;
  height: number;
  /** Where the dots of the topics stand, and where their titles begin. */
  dot: number;
  edge: number;
  rows: (NamedTopic & { y: number; text: string; isHere: boolean })[];
  /** Paths of the arcs, as SVG has them. */
  arcs: string[];
}

const ROW = 28;
/** Room for the arcs, at the side. */
const SIDE = 56;
const DOT = SIDE - 10;
const TEXT = 244;
/** Letters that fit into a row. */
const LETTERS = 34;

/**
 * Draws topics and what builds on what.
 * @param topics - In the order in which they stand, each with the addresses of those that it builds on.
 * @param here - Address of the topic whose page the picture is on.
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

/** Cut behind a word where there is one: what is read aloud has to begin with what is seen. */
function shortened(title: string): string {
  const letters = [...title];
  if (letters.length <= LETTERS) return title;
  // A word that ends with the row is whole.
  const end = letters.slice(0, LETTERS).lastIndexOf(' ');
  return `${letters.slice(0, end > LETTERS / 2 ? end : LETTERS - 1).join('')}…`;
}
