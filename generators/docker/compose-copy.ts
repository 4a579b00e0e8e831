import { type Node, visit } from 'yaml';

/** A copy without anchors, each of which stands for one place. */
export function copyOf<T extends Node>(node: T): T {
  const copy = node.clone() as T;
  visit(copy, {
    Value: (_key, each) => {
      delete each.anchor;
    },
  });
  return copy;
}
