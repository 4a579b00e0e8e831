import type { GraphNode } from '../graph/index.ts';
import type { PrintContext } from './context.ts';
import type { CheatSheet } from './ir.ts';
import { selectionSheetOf } from './selection-sheet.ts';

/**
 * A checklist of what somebody has to be able to do: procedures to go through, and challenges to master, by topic, each with
 * a box to tick.
 *
 * @returns The guide, or undefined where the notes hold neither.
 */
export function readinessGuideOf(context: PrintContext, accept: (node: GraphNode) => boolean): CheatSheet | undefined {
  const nodes = context.query.graph.nodes.filter((node) => isTask(node) && accept(node));
  const { words } = context;
  const head = { title: words.readiness, overline: words.readiness };
  return selectionSheetOf(nodes, head, context, () => true);
}

function isTask(node: GraphNode): boolean {
  return node.type === 'procedure' || (node.type === 'pitfall' && node.kind === 'challenge');
}
