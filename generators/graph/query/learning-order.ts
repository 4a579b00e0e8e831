import type { Graph, GraphNode } from '../schema/index.ts';

/** Edges from a node to a thing that has to be known first. */
const NEEDS: ReadonlySet<string> = new Set(['mentions', 'about', 'contrasts', 'warnsAbout', 'appliesTo', 'recommends']);

/**
 * Sorts nodes in the order in which to learn them: the definition of a thing, the thing, then the nodes that mention
 * it. Among nodes that could come next, the most important one is first, then the first one in the source. A cycle is
 * broken at the first such node in it.
 *
 * @param graph - The graph.
 * @param nodes - The nodes to sort, in source order.
 * @param centrality - The importance of each node, by id.
 * @returns The same nodes, each once.
 */
export function learningOrder(
  { edges }: Graph,
  nodes: readonly GraphNode[],
  centrality: ReadonlyMap<string, number>,
): GraphNode[] {
  const byWeight = nodes
    .map((node, place) => ({ node, place, weight: centrality.get(node.id) ?? 0 }))
    .sort((a, b) => b.weight - a.weight || a.place - b.place)
    .map(({ node }) => node);
  const ranks = new Map<string, number>(byWeight.map(({ id }, index) => [id, index]));
  const { waiting, followers } = needsOf(edges, ranks);
  const ready = createHeap();
  byWeight.forEach(({ id }, index) => {
    if ((waiting.get(id) ?? 0) === 0) ready.push(index);
  });
  const order: GraphNode[] = [];
  const done = new Set<string>();
  let opener = 0;
  while (order.length < byWeight.length) {
    const index = ready.pop() ?? opener++;
    const node = byWeight[index];
    if (!node || done.has(node.id)) continue;
    done.add(node.id);
    order.push(node);
    for (const follower of followers.get(node.id) ?? []) {
      const left = (waiting.get(follower) ?? 0) - 1;
      waiting.set(follower, left);
      if (left === 0) ready.push(ranks.get(follower) ?? 0);
    }
  }
  return order;
}

/** The number of nodes that each node waits for, and the nodes that wait for it. */
function needsOf(edges: Graph['edges'], known: ReadonlyMap<string, number>) {
  const defines = new Set(edges.flatMap(({ type, from, to }) => (type === 'defines' ? [`${from} ${to}`] : [])));
  const waiting = new Map<string, number>();
  const followers = new Map<string, Set<string>>();
  const add = (first: string, second: string): void => {
    const list = followers.get(first) ?? new Set();
    if (first === second || !known.has(first) || !known.has(second) || list.has(second)) return;
    followers.set(first, list.add(second));
    waiting.set(second, (waiting.get(second) ?? 0) + 1);
  };
  for (const { type, from, to } of edges) {
    if (type === 'defines') add(from, to);
    else if (NEEDS.has(type) && !defines.has(`${from} ${to}`)) add(to, from);
  }
  return { waiting, followers };
}

/** A priority queue, smallest number first. */
function createHeap() {
  const heap: number[] = [];
  const at = (index: number): number => heap[index] ?? Number.POSITIVE_INFINITY;
  const swap = (a: number, b: number): void => {
    [heap[a], heap[b]] = [at(b), at(a)];
  };
  return {
    push(value: number): void {
      heap.push(value);
      for (let index = heap.length - 1; index > 0; ) {
        const parent = (index - 1) >> 1;
        if (at(parent) <= at(index)) return;
        swap(parent, index);
        index = parent;
      }
    },
    pop(): number | undefined {
      const [first] = heap;
      const last = heap.pop();
      if (first === undefined || last === undefined || heap.length === 0) return first;
      heap[0] = last;
      for (let index = 0; ; ) {
        const left = 2 * index + 1;
        const child = at(left + 1) < at(left) ? left + 1 : left;
        if (at(child) >= at(index)) return first;
        swap(index, child);
        index = child;
      }
    },
  };
}
