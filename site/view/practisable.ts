import { createStudy, type GraphNode } from '../../generators/index.ts';
import { isHidden, query, words } from './data.ts';
import { htmlOf } from './html.ts';
import { nodeHref } from './links.ts';
import { once } from './once.ts';

const study = createStudy(query, htmlOf, words);

/** All cards that can be practised, in the order of the notes. */
export const practisableCards = once(() => study.all().cards);

const atAddress = once(() => Map.groupBy(query.graph.nodes, nodeHref));

/** Whether a node, or something else at its address, can be practised. */
export function canPractise(node: GraphNode): boolean {
  if (isHidden('practice')) return false;
  const isAsked = (one: GraphNode) => study.cardsOf(one).length > 0;
  return isAsked(node) || (nodeHref(node) !== undefined && (atAddress().get(nodeHref(node)) ?? []).some(isAsked));
}
