import { askedAlone, cardOf, fill, isGiven } from '../cards/index.ts';
import type { GraphNode } from '../graph/index.ts';
import { aboutOf } from './about.ts';
import { questionsInOrder } from './book-order.ts';
import { printParts, warningsOf } from './card.ts';
import type { PrintContext } from './context.ts';
import type { CutOutCards, PrintPart } from './ir.ts';

/**
 * Creates question cards to cut out, each with its answer on the other half, to be folded.
 *
 * @param context - The context of the run.
 * @param accept - Selects nodes.
 * @param duplex - Whether to put eight fronts on a page and their mirrored backs on the next, for printers that align
 *   both sides exactly.
 * @returns Undefined if no question has an answer.
 */
export function cutOutCardsOf(
  context: PrintContext,
  title: string,
  accept: (node: GraphNode) => boolean,
  duplex: boolean,
): CutOutCards | undefined {
  const { query, set, words } = context;
  const asked = questionsInOrder(query).filter((node) => accept(node) && !node.empty);
  if (asked.length === 0) return undefined;
  return {
    title,
    about: aboutOf(asked, words.cutOut.title, context),
    pageWords: words.page,
    duplex,
    shortened: words.cutOut.shortened,
    cards: asked.map((node) => {
      const card = cardOf(node, query, words);
      const number = context.bookNumber(node);
      const answer = card.parts.filter((part) => !isGiven(part));
      return {
        number: number === undefined ? '' : fill(words.bookNumber, { number }),
        level: card.level ? words.levels[card.level] : '',
        topic: set.plain(query.topicOf(node.id)?.title ?? '', node.source),
        front: set.inlines(askedAlone(node), node.source),
        given: printParts(card.parts.filter(isGiven), node.source, set).flatMap(withChoicesApart),
        back: printParts([...warningsOf(node, card, context), ...answer], node.source, set),
      };
    }),
  };
}

/** Makes the list at the end of what is given a part of its own. A front that is too long keeps it. */
function withChoicesApart(part: PrintPart): PrintPart[] {
  const above = part.blocks.slice(0, -1);
  const last = part.blocks.at(-1);
  if (last?.type !== 'list' || above.length === 0) return [part];
  return [
    { ...part, blocks: above },
    { role: 'choices', blocks: [last] },
  ];
}
