import { type Document, isAlias, type Node, visit } from 'yaml';

/** More values than any front matter has; nested aliases can multiply beyond it. */
const MOST_VALUES = 10_000;

/** An invalid alias with its position in the YAML. */
interface WrongAlias {
  message: string;
  offset: number;
}

/**
 * Finds the first invalid alias: its anchor is not defined before it, it is part of its own value, or together with the
 * previous ones it expands to more values than a note can need.
 *
 * @param document - YAML that was parsed without errors.
 */
export function wrongAlias(document: Document): WrongAlias | undefined {
  const anchors = new Map<string, Node>();
  /** The number of values in each visited node. */
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
