import type { Card, CardPart } from '../cards/index.ts';
import { cardWords } from '../cards/index.ts';
import type { Source } from '../graph/index.ts';
import type { PrintCard, PrintPart } from './ir.ts';
import { lookOf } from './kinds.ts';
import type { Setter } from './rich-text.ts';

/** A card as it is printed. */
export function printCard(card: Card, set: Setter): PrintCard {
  const { source, intent } = card;
  const asked: CardPart[] =
    intent.length > 0 ? [{ label: cardWords.parts.intent, content: [{ type: 'line', children: intent }] }] : [];
  return {
    type: 'card',
    kind: lookOf(card),
    label: set.plain(card.label, source),
    level: card.level ?? '',
    title: set.inlines(card.title, source),
    parts: printParts([...card.corrections, ...asked, ...card.parts], source, set),
    place: `line ${source.line}`,
  };
}

/** Stretches of a card as they are printed; what holds nothing that can be printed is left out. */
export function printParts(parts: readonly CardPart[], source: Source, set: Setter): PrintPart[] {
  return parts
    .map(({ label, content, role }) => ({
      ...(label !== undefined && { label }),
      ...(role && { role }),
      blocks: set.blocks(content, source),
    }))
    .filter(({ blocks }) => blocks.length > 0);
}
