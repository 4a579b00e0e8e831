import type { GraphNode, Inline, NodeOf } from '../graph/index.ts';

/** A question as it is asked away from the heading above it: `Monitors: Why?` */
export function askedAlone({ about, question }: NodeOf<'question'>): Inline[] {
  return about === undefined ? question : [{ type: 'text', value: leadOf(about) }, ...question];
}

/** The title of a node away from the heading above it. */
export function titleAlone(node: GraphNode): string {
  return node.type === 'question' && node.about !== undefined ? leadOf(node.about) + node.title : node.title;
}

/** A heading that asks as well needs no colon: `What is a monitor? Why?` */
function leadOf(about: string): string {
  return /[?？؟!]$/u.test(about) ? `${about} ` : `${about}: `;
}
