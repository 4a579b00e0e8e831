import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';
import type { Entry, Item } from './model.ts';

/** Limit of the values that merge keys may add to one file, so that a small file cannot expand without end. */
const MOST = 200_000;

/**
 * Reads YAML nodes with aliases and merge keys resolved; each mapping is read once. A value repeated by an alias keeps
 * the position of its definition, so that an error in an anchor is reported once.
 */
export interface Reader {
  entries(node: Node | null | undefined): Map<string, Entry>;
  items(node: Node | null | undefined): Item[];
  resolve(node: unknown): Node | null;
}

/** Creates the reader of a document. */
export function readerOf(document: Document): Reader {
  let left = MOST;
  // Resolving an anchor searches the whole file, so each is resolved once.
  const anchors = new Map<string, Node | null>();
  const follow = (node: unknown): Node | null => {
    if (!isAlias(node)) return (node as Node | undefined) ?? null;
    const known = anchors.get(node.source);
    if (known !== undefined) return known;
    const found = node.resolve(document) ?? null;
    anchors.set(node.source, found);
    return found;
  };
  const read = new Map<Node, Map<string, Entry>>();
  const entries = (node: Node | null | undefined): Map<string, Entry> => {
    const map = follow(node);
    if (!isMap(map)) return new Map();
    const before = read.get(map);
    if (before) return before;
    const found = new Map<string, Entry>();
    // Stored before it is filled, so that a mapping that merges itself terminates.
    read.set(map, found);
    const merged: unknown[] = [];
    for (const pair of map.items as Pair<unknown, unknown>[]) {
      if (isScalar(pair.key) && pair.key.value === '<<') merged.push(pair.value);
      else {
        const key = keyOf(pair.key);
        const keyAt = atOf(pair.key);
        const node = follow(pair.value);
        found.set(key, { key, keyAt, node, at: atOf(node, keyAt) });
      }
    }
    // The keys of the mapping itself take precedence, then those of the first merged mapping.
    for (const source of merged.flatMap((value) => listOf(follow(value)))) {
      for (const [key, entry] of entries(follow(source))) {
        if (left-- > 0 && !found.has(key)) found.set(key, entry);
      }
    }
    return found;
  };
  return {
    resolve: follow,
    entries,
    items(node) {
      const list = follow(node);
      if (!isSeq(list)) return [];
      return list.items.map((item) => {
        const node = follow(item);
        return { at: atOf(node, atOf(item)), node };
      });
    },
  };
}

function listOf(node: Node | null): unknown[] {
  return isSeq(node) ? node.items : [node];
}

function keyOf(key: unknown): string {
  return isScalar(key) ? String(key.value) : '';
}

/** Offset of a node, or the fallback. */
function atOf(node: unknown, fallback = 0): number {
  return (node as { range?: readonly number[] } | null | undefined)?.range?.[0] ?? fallback;
}

/** The text of a scalar; undefined for any other node. */
export function textOf(item: Item | undefined): string | undefined {
  return isScalar(item?.node) && item.node.value !== null ? String(item.node.value) : undefined;
}

/** Whether a scalar is the boolean true, or the word in quotes. */
export function isTrue(item: Item | undefined): boolean {
  return textOf(item) === 'true';
}

/** Whether a scalar is quoted. */
export function isQuoted({ node }: Item): boolean {
  return isScalar(node) && (node.type === 'QUOTE_SINGLE' || node.type === 'QUOTE_DOUBLE');
}

/**
 * Replaces `${NAME:-value}` by its default, as Compose does if the variable is not set, and `$$` by a dollar sign.
 * Variables without a default stay.
 */
export function withDefaults(text: string): string {
  return text.replace(/\$\$|\$\{[A-Za-z_]\w*:?-([^{}]*)\}/g, (all, fallback?: string) =>
    all === '$$' ? '$' : (fallback ?? all),
  );
}
