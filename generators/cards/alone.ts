import type { GraphNode, Inline, NodeOf } from '../graph/index.ts';

/** A question as it is asked away from the heading above it: `Monitors: Why?` */
export function askedAlone({ about, question }: NodeOf<'question'>): Inline[] {
  return about === undefined ? question : [{ type: 'text', value: `${about}: ` }, ...question];
}

/** The title of a node away from the heading above it. */
export function titleAlone(node: GraphNode): string {
  return node.type === 'question' && node.about !== undefined ? `${node.about}: ${node.title}` : node.title;
}
