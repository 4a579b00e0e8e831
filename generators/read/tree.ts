import type { Nodes } from 'mdast';

/**
 * Calls `see` for a node and all its descendants in document order. The children of a node for which it returns false
 * are skipped. Not recursive, because the depth is the user's.
 */
export function walkTree(root: Nodes, see: (node: Nodes) => unknown): void {
  const stack: Nodes[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (see(node) === false || !('children' in node)) continue;
    for (let at = node.children.length - 1; at >= 0; at--) stack.push(node.children[at] as Nodes);
  }
}
