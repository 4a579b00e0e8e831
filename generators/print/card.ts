import type { Card, CardPart } from '../cards/index.ts';
import { askedAlone, cardOf, disagreementsOf, fill } from '../cards/index.ts';
import type { GraphNode, Source } from '../graph/index.ts';
import type { PrintContext } from './context.ts';
import type { PrintCard, PrintPart } from './ir.ts';
import { lookOf } from './look.ts';
import { createReferences } from './references.ts';
import type { Setter } from './rich-text.ts';

/** The printed card of a node away from its section. */
export function cardAlone(node: GraphNode, context: PrintContext): PrintCard {
  return nodeCard(node, context, node.type === 'question' ? { title: askedAlone(node) } : {});
}

/**
 * The printed card of a node, below the heading of its section.
 *
 * @param node - The node.
 * @param context - The context of the run.
 * @param other - What the card says differently.
 */
export function nodeCard(node: GraphNode, context: PrintContext, other: Partial<Pick<Card, 'title'>> = {}): PrintCard {
  const { words } = context;
  const card = { ...cardOf(node, context.query, words), ...other };
  const number = context.bookNumber(node);
  const numbered = number === undefined ? [] : [fill(words.bookNumber, { number })];
  return printCard({ ...card, corrections: warningsOf(node, card, context) }, context, numbered);
}

/**
 * Prepares a card for printing.
 *
 * @param card - The card.
 * @param context - The context of the run.
 * @param cited - Other places of the card, as text.
 */
export function printCard(card: Card, context: PrintContext, cited: readonly string[] = []): PrintCard {
  const { source, intent } = card;
  const { set, words } = context;
  const references = createReferences();
  const asked: PrintPart[] =
    intent.length > 0
      ? printParts([{ label: words.parts.intent, content: [{ type: 'line', children: intent }] }], source, set).map(
          (part) => ({ ...part, role: 'intent' }),
        )
      : [];
  const title = references.inlines(set.inlines(card.title, source));
  const parts = references.parts([
    ...printParts(card.corrections, source, set),
    ...asked,
    ...printParts(card.parts, source, set),
  ]);
  return {
    type: 'card',
    kind: lookOf(card),
    label: set.plain(card.label, source),
    level: card.level ? words.levels[card.level] : '',
    title,
    parts: [...parts, ...references.list()],
    place: [...cited, context.place(source)].filter((said) => said !== '').join(' · '),
  };
}

/** Corrections of wrong or outdated statements in a node, and contradictions with other notes. */
export function warningsOf(node: GraphNode, card: Card, { query, words }: PrintContext): CardPart[] {
  return [
    ...card.corrections,
    ...disagreementsOf(node, query).map(
      ({ here, there }): CardPart => ({
        label: words.parts.disagrees,
        content: [
          {
            type: 'line',
            children: [{ type: 'text', value: saidAgainst(here.quote, there.quote, titleOf(there.id)) }],
          },
        ],
        role: 'correction',
      }),
    ),
  ];

  function saidAgainst(here: string, there: string, note: string): string {
    return fill(note === '' ? words.disagrees : words.disagreesWith, { here, there, note });
  }

  function titleOf(id: string): string {
    return query.noteOf(id)?.title ?? '';
  }
}

/** Prepares the parts of a card for printing. Parts without printable content are left out. */
export function printParts(parts: readonly CardPart[], source: Source, set: Setter): PrintPart[] {
  return parts
    .map(({ label, content, role }) => ({
      ...(label !== undefined && { label }),
      ...(role && { role }),
      blocks: set.blocks(content, source),
    }))
    .filter(({ blocks }) => blocks.length > 0);
}
