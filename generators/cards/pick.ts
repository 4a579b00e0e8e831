import { type GraphNode, type GraphQuery, plainText } from '../graph/index.ts';

/** Why a node was picked. */
export type PickReason = 'asked-often' | 'much-builds-on-it' | 'basic' | 'trap' | 'to-say' | 'short';

/** A node that is worth learning in the time available. */
export interface Pick {
  node: GraphNode;
  /** The time to answer it aloud and to read all of it. */
  seconds: number;
  /** Strongest first; never empty. */
  reasons: readonly PickReason[];
}

export interface PickOptions {
  /** The time available. */
  seconds: number;
  /** Whether a node may be picked. By default, all may. */
  accept?: (node: GraphNode) => boolean;
}

/** The types that can be learnt by themselves, with the value of each when time is short. */
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
/** A node is considered fundamental if more than this many times the average number of nodes depend on it. */
const CARRYING = 3;
/** Seconds to attempt and grade an answer. Even a card of one line takes this long. */
const ANSWERING = 15;

/**
 * Picks the most valuable nodes for the time available. The value depends on the number of dependent nodes, how often
 * the notes ask it, the level and the type; the cost is the time to answer and read it.
 *
 * @param query - The graph.
 * @param options - The time available, and which nodes may be picked.
 * @returns The picks, ordered by topic and note, each with its reasons. Together they fit into the time.
 */
export function pickFor(query: GraphQuery, { seconds: time, accept = () => true }: PickOptions): Pick[] {
  const { ranked, places } = candidatesOf(query);
  const picked: Pick[] = [];
  let left = time;
  for (const pick of ranked) {
    if (pick.seconds > left || !accept(pick.node)) continue;
    picked.push(pick);
    left -= pick.seconds;
  }
  return picked.sort((a, b) => (places.get(a.node.id) ?? 0) - (places.get(b.node.id) ?? 0));
}

/** All nodes that may be picked, most valuable for their time first, and the position of each node of the graph. */
interface Candidates {
  ranked: readonly Pick[];
  places: ReadonlyMap<string, number>;
}

// A build asks for several times, for the site, the PDFs and the deck.
const known = new WeakMap<GraphQuery, Candidates>();

function candidatesOf(query: GraphQuery): Candidates {
  const candidates = known.get(query) ?? { ranked: rankedPicks(query), places: placesOf(query) };
  known.set(query, candidates);
  return candidates;
}

function rankedPicks(query: GraphQuery): Pick[] {
  return query.graph.nodes
    .filter((node) => WORTH[node.type] !== undefined && standsAlone(node, query))
    .map((node) => {
      const seconds = ANSWERING + query.readingSeconds(node.id);
      const reasons = reasonsOf(node, query);
      return { pick: { node, seconds, reasons }, density: worthOf(node, query) / Math.sqrt(seconds) };
    })
    .sort((a, b) => b.density - a.density)
    .map(({ pick }) => pick);
}

/**
 * Removes the picks for times in which no more fits than in a shorter one.
 *
 * @param picks - The picks for each time, shortest time first.
 */
export function distinctPicks<T extends { nodes: readonly GraphNode[] }>(picks: readonly T[]): T[] {
  const isSame = (a: T, b: T) => a.nodes.length === b.nodes.length && a.nodes.every((node, at) => node === b.nodes[at]);
  return picks.filter((pick, index) => !picks.slice(0, index).some((shorter) => isSame(shorter, pick)));
}

/** Excludes repeated questions, terms that the notes only mention, and nodes that are only a view of another node's text. */
function standsAlone(node: GraphNode, query: GraphQuery): boolean {
  if (node.type === 'question' && node.empty) return false;
  if (node.type === 'concept' && node.definition.length === 0) return false;
  const same = query.sameAs(node.id);
  if ((same && same.canonical !== node) || repeatsAnswer(node, query)) return false;
  const parent = query.parentOf(node.id);
  return parent === undefined || parent.type === 'section' || parent.type === 'note';
}

/** Whether a summary of a note is also the answer to a question of it. */
export function repeatsAnswer(node: GraphNode, query: GraphQuery): boolean {
  if (node.type !== 'tip' || node.kind !== 'key-phrase') return false;
  const answers = answersKnown.get(query) ?? answersIn(query);
  answersKnown.set(query, answers);
  return answers.get(node.source.path)?.has(plainText(node.body)) === true;
}

const answersKnown = new WeakMap<GraphQuery, ReturnType<typeof answersIn>>();

/** The text of all answers, by the path of their note. */
function answersIn(query: GraphQuery): ReadonlyMap<string, ReadonlySet<string>> {
  const answered = query.byType('question').filter(({ empty }) => !empty);
  const byPath = Map.groupBy(answered, ({ source }) => source.path);
  return new Map([...byPath].map(([path, own]) => [path, new Set(own.map(({ answer }) => plainText(answer)))]));
}

/** The value of a node when time is short. Only the order of values is meaningful. */
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

/** The position of each node when all topics are read in order. */
function placesOf(query: GraphQuery): ReadonlyMap<string, number> {
  const topics = new Map(query.topics().map(({ id }, index) => [id as string, index]));
  const keyed = query.graph.nodes.map((node, index) => {
    const topic = query.topicOf(node.id);
    return { id: node.id as string, topic: topic ? (topics.get(topic.id) ?? topics.size) : topics.size, index };
  });
  keyed.sort((a, b) => a.topic - b.topic || a.index - b.index);
  return new Map(keyed.map(({ id }, place) => [id, place]));
}
