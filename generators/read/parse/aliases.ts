import { type Document, isAlias, type Node, visit } from 'yaml';

/** More values than any front matter has; aliases of aliases multiply beyond it. */
const MOST_VALUES = 10_000;

/** What is wrong with an alias, and where in the YAML it stands. */
interface WrongAlias {
  message: string;
  offset: number;
}

/**
 * Finds the first alias that has no value: its anchor does not stand before it, it is a part of its own value, or together
 * with those before it, it makes more values than a note can need.
 *
 * @param document YAML that was parsed without an error.
 */
export function wrongAlias(document: Document): WrongAlias | undefined {
  const anchors = new Map<string, Node>();
  /** How many values each node stands for, as far as it was visited. */
  const sizes = new Map<unknown, number>();
  let made = 0;
  let wrong: WrongAlias | undefined;
  visit(document, {
    Node(_key, node, holders) {
      let size = 1;
      if (isAlias(node)) {
        const target = anchors.get(node.source);
        size = sizes.get(target) ?? 0;
        made += size;
        const message = problemOf(node.source, target, holders, made);
        if (message !== undefined) {
          wrong = { message, offset: node.range?.[0] ?? 0 };
          return visit.BREAK;
        }
      } else if (node.anchor !== undefined) anchors.set(node.anchor, node);
      for (const holder of [node, ...holders]) sizes.set(holder, (sizes.get(holder) ?? 0) + size);
      return undefined;
    },
  });
  return wrong;
}

function problemOf(name: string, target: Node | undefined, holders: readonly unknown[], made: number) {
  if (target === undefined) return `alias ${name} has no anchor before it`;
  if (holders.includes(target)) return `alias ${name} is a part of its own value`;
  return made > MOST_VALUES ? `aliases up to ${name} make more than ${MOST_VALUES} values` : undefined;
}
