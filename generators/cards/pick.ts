import type { GraphNode, GraphQuery } from '../graph/index.ts';

/** Why a node was picked. */
export type PickReason = 'asked-often' | 'much-builds-on-it' | 'basic' | 'trap' | 'to-say' | 'short';

/** A node that is worth the time. */
export interface Pick {
  node: GraphNode;
  /** To answer it aloud, and to read it with all that stands in it. */
  seconds: number;
  /** Strongest first; never empty. */
  reasons: readonly PickReason[];
}

export interface PickOptions {
  /** The time there is. */
  seconds: number;
  /** Whether a node may be picked; all may by default. */
  accept?: (node: GraphNode) => boolean;
}

/** What can be learnt by itself, and what its kind is worth when there is little time. */
const WORTH: { readonly [T in GraphNode['type']]?: number } = {
  question: 1,
  cloze: 0.8,
  pitfall: 0.9,
  comparison: 0.7,
  procedure: 0.6,
  practice: 0.6,
  command: 0.4,
  concept: 0.3,
  tip: 0.5,
  flow: 0.4,
  analogy: 0.3,
};
const LEVELS = { basic: 0.5, intermediate: 0.25, advanced: 0 } as const;
/** Nodes on which more than this many times the average hangs are said to carry others. */
const CARRYING = 3;
/** What it takes to try an answer and to grade it, in seconds: a card of one line takes no less. */
const ANSWERING = 15;

/**
 * Picks the set of nodes that is worth most in the time there is: by how much hangs on a node, how often the notes ask it,
 * its level and its kind, against how long it takes to answer and to read.
 *
 * @param query - The graph.
 * @param options - The time, and what may be picked.
 * @returns The picks in the order of their topics and notes, each with its reasons; together they fit into the time.
 */
export function pickFor(query: GraphQuery, { seconds: time, accept = () => true }: PickOptions): Pick[] {
  const weighed = query.graph.nodes
    .filter((node) => WORTH[node.type] !== undefined && accept(node) && standsAlone(node, query))
    .map((node) => {
      const seconds = ANSWERING + query.readingSeconds(node.id);
      const reasons = reasonsOf(node, query);
      return { pick: { node, seconds, reasons }, density: worthOf(node, query) / Math.sqrt(seconds) };
    })
    .sort((a, b) => b.density - a.density);
  const picked = new Set<Pick>();
  let left = time;
  for (const { pick } of weighed) {
    if (pick.seconds > left) continue;
    picked.add(pick);
    left -= pick.seconds;
  }
  const places = placesOf(query);
  return [...picked].sort((a, b) => (places.get(a.node.id) ?? 0) - (places.get(b.node.id) ?? 0));
}

/**
 * Picks for several times, shortest first, without those in which no more fits than in a shorter one.
 *
 * @param picks - What was picked for each time.
 */
export function distinctPicks<T extends { nodes: readonly GraphNode[] }>(picks: readonly T[]): T[] {
  const isSame = (a: T, b: T) => a.nodes.length === b.nodes.length && a.nodes.every((node, at) => node === b.nodes[at]);
  return picks.filter((pick, index) => !picks.slice(0, index).some((shorter) => isSame(shorter, pick)));
}

/** One entry for what is asked more than once, and nothing that is only a view of another node's text. */
function standsAlone(node: GraphNode, query: GraphQuery): boolean {
  if (node.type === 'question' && node.empty) return false;
  const same = query.sameAs(node.id);
  if (same && same.canonical !== node) return false;
  const parent = query.parentOf(node.id);
  return parent === undefined || parent.type === 'section' || parent.type === 'note';
}

/** How much a node is worth to somebody with little time: more is better, and only the order means anything. */
export function worthOf(node: GraphNode, query: GraphQuery): number {
  const asked = query.sameAs(node.id)?.others.length ?? 0;
  const level = node.type === 'question' && node.level ? LEVELS[node.level] : 0;
  const carried = Math.log2(1 + query.centrality(node.id) * query.graph.nodes.length);
  return (WORTH[node.type] ?? 0) + 0.5 * asked + level + 0.5 * carried + (saysWhatToSay(node) ? 0.3 : 0);
}

function reasonsOf(node: GraphNode, query: GraphQuery): PickReason[] {
  const asked = (query.sameAs(node.id)?.others.length ?? 0) > 0;
  const carries = query.centrality(node.id) * query.graph.nodes.length > CARRYING;
  const found: (PickReason | false)[] = [
    asked && 'asked-often',
    carries && 'much-builds-on-it',
    node.type === 'question' && node.level === 'basic' && 'basic',
    node.type === 'pitfall' && 'trap',
    saysWhatToSay(node) && 'to-say',
  ];
  const reasons = found.filter((reason) => reason !== false);
  return reasons.length > 0 ? reasons : ['short'];
}

function saysWhatToSay(node: GraphNode): boolean {
  return (
    (node.type === 'question' && node.keyPhrases.length > 0) || (node.type === 'tip' && node.kind === 'key-phrase')
  );
}

/** Where each node stands when topics follow each other in their order. */
function placesOf(query: GraphQuery): ReadonlyMap<string, number> {
  const topics = new Map(query.topics().map(({ id }, index) => [id as string, index]));
  const keyed = query.graph.nodes.map((node, index) => {
    const topic = query.topicOf(node.id);
    return { id: node.id as string, topic: topic ? (topics.get(topic.id) ?? topics.size) : topics.size, index };
  });
  keyed.sort((a, b) => a.topic - b.topic || a.index - b.index);
  return new Map(keyed.map(({ id }, place) => [id, place]));
}
