import type { NodeType } from '../../generators/index.ts';
import { type Card, cardOf } from './card.ts';
import { query } from './data.ts';
import { topicHref } from './links.ts';

/** The cards of some types, grouped by topic. */
export interface CardGroup {
  title: string;
  href: string;
  cards: Card[];
}

/** All cards of these types by topic, in the order of the notes; topics without any are left out. */
export function cardGroups(types: readonly NodeType[]): CardGroup[] {
  return query
    .topics()
    .map((topic) => ({
      title: topic.title,
      href: topicHref(topic),
      cards: types.flatMap((type) => query.within(topic.id, type)).flatMap((node) => cardOf(node) ?? []),
    }))
    .filter(({ cards }) => cards.length > 0);
}
