import type { NodeType } from '../../generators/index.ts';
import { type CardView, viewOf } from './card.ts';
import type { InLanguage } from './card-views.ts';
import { query } from './data.ts';
import { inLanguage } from './in-language.ts';
import { topicHref } from './links.ts';
import { isWide } from './sheet-layout.ts';
import { topicTitle } from './topic-title.ts';

/** Cards of one topic. */
export interface CardGroup {
  title: string;
  inLanguage: InLanguage;
  href: string;
  /** Number of columns on a wide screen. */
  columns: number;
  cards: { id: string; card: CardView; wide: boolean }[];
}

/** Groups all cards of these types by topic, in the order of the notes. Topics without any are left out. */
export function cardGroups(types: readonly NodeType[], columns = 3): CardGroup[] {
  return query
    .topics()
    .map((topic) => {
      const cards = types.flatMap((type) => query.within(topic.id, type));
      const marked = cards.map((node) => {
        const card = viewOf(node);
        return { id: node.id, card, wide: isWide(card) };
      });
      return {
        title: topicTitle(topic),
        inLanguage: inLanguage(topic),
        href: topicHref(topic),
        columns: Math.min(columns, Math.max(2, cards.length)),
        cards: [...marked.filter(({ wide }) => !wide), ...marked.filter(({ wide }) => wide)],
      };
    })
    .filter(({ cards }) => cards.length > 0);
}
