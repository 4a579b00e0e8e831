import type { GraphNode } from '../graph/index.ts';
import type { PrintContext } from './context.ts';
import type { CheatSheet } from './ir.ts';
import { selectionSheetOf } from './selection-sheet.ts';

/**
 * Creates a checklist: the procedures and challenges by topic, each with a checkbox.
 *
 * @returns Undefined if the notes contain neither.
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
