import type { GraphNode } from '../schema/index.ts';
import type { ResolvedTarget } from './resolver.ts';

const PENDING = 'note:';

/** The address of a link in rich text until the ids of all nodes are known. */
export function pendingUrl({ path, line }: ResolvedTarget): string {
  return `${PENDING}${line} ${path}`;
}

/**
 * Resolves links between notes to `#` and the id of the node at their target. Changes the rich text of nodes in the
 * notes in `linking`, which must not be shared yet. Links to notes without a section become plain text.
 */
export function settleLinks(nodes: readonly GraphNode[], linking: ReadonlySet<string>): void {
  if (linking.size === 0) return;
  const places = new Map<string, GraphNode[]>();
  for (const node of nodes) {
    if (node.type !== 'section' && node.type !== 'question') continue;
    const list = places.get(node.source.path);
    if (list) list.push(node);
    else places.set(node.source.path, [node]);
  }
  for (const node of nodes) if (linking.has(node.source.path)) settle(node, (url) => targetOf(url, places));
}

/** The innermost node that contains the line, or the first of the note. */
function targetOf(url: string, places: ReadonlyMap<string, readonly GraphNode[]>): string | undefined {
  const [, line = '0', path = ''] = /^note:(\d+) (.*)$/su.exec(url) ?? [];
  const found = places.get(path) ?? [];
  const above = found.filter(({ source }) => source.line <= Number(line) && Number(line) <= source.endLine);
  const nearest = above.reduce<GraphNode | undefined>(
    (best, node) => (best && best.source.line > node.source.line ? best : node),
    undefined,
  );
  return (nearest ?? found[0])?.id;
}

/** Walks all values of a node. Not recursive, because the depth is the user's. */
function settle(node: GraphNode, find: (url: string) => string | undefined): void {
  const queue: unknown[] = [node];
  for (let value = queue.pop(); value !== undefined; value = queue.pop()) {
    if (typeof value !== 'object' || value === null) continue;
    if (isPending(value)) {
      const id = find(value.url);
      // A target without an id is not a link: the sanitised page shows only its text.
      value.url = id === undefined ? '#' : `#${id}`;
    }
    for (const inner of Object.values(value)) if (typeof inner === 'object') queue.push(inner);
  }
}

function isPending(value: object): value is { type: 'link'; url: string } {
  return 'type' in value && value.type === 'link' && 'url' in value && String(value.url).startsWith(PENDING);
}
