import type { GraphEdge, GraphNode, NodeOf } from '../schema/index.ts';
import { plainText } from '../text.ts';

/** A group of equivalent questions, which may have only one member. */
export interface SameQuestion {
  /** The question that represents this one in lists: itself, unless another one has the same words and answer. */
  canonical: NodeOf<'question'>;
  /** The other questions and pitfalls of the group, in source order. */
  others: readonly GraphNode[];
}

/**
 * Groups questions that are connected by `sameAs` edges of the grade `duplicate`, directly or through others. Linear in
 * the nodes and edges.
 *
 * @param nodes - The nodes by id, in source order.
 * @param edges - The edges of the graph.
 * @param lengthOf - Measures the length of an answer.
 * @returns The group of each question and pitfall, by id.
 */
export function sameQuestions(
  nodes: ReadonlyMap<string, GraphNode>,
  edges: readonly GraphEdge[],
  lengthOf: (question: NodeOf<'question'>) => number,
): ReadonlyMap<string, SameQuestion> {
  const linked = new Set<string>();
  const parents = new Map<string, string>();
  const rootOf = (id: string): string => {
    let root = id;
    for (let up = parents.get(root); up !== undefined; up = parents.get(root)) root = up;
    for (let at = id; at !== root; ) {
      const up = parents.get(at) ?? root;
      parents.set(at, root);
      at = up;
    }
    return root;
  };
  for (const edge of edges) {
    if (edge.type !== 'sameAs' || edge.grade !== 'duplicate') continue;
    linked.add(edge.from).add(edge.to);
    const [from, to] = [rootOf(edge.from), rootOf(edge.to)];
    if (from !== to) parents.set(from, to);
  }
  const groups = new Map<string, GraphNode[]>();
  for (const node of nodes.values()) {
    if (node.type !== 'question' && !linked.has(node.id)) continue;
    const root = rootOf(node.id);
    const group = groups.get(root);
    if (group) group.push(node);
    else groups.set(root, [node]);
  }
  const entries = new Map<string, SameQuestion>();
  for (const group of groups.values()) {
    let canonical: NodeOf<'question'> | undefined;
    let longest = -1;
    for (const node of group) {
      const length = node.type === 'question' && !node.empty ? lengthOf(node) : 0;
      if (node.type === 'question' && length > longest) [canonical, longest] = [node, length];
    }
    if (!canonical) continue;
    const said = new Map([[saidBy(canonical), canonical]]);
    for (const node of group) {
      const listed = node.type === 'question' && !isAskedBy(node, canonical) ? firstToSay(node, said) : canonical;
      entries.set(node.id, { canonical: listed, others: group.filter((other) => other !== listed) });
    }
  }
  return entries;
}

/** Whether a question has no answer and is worded like one that has. */
function isAskedBy({ question, empty }: NodeOf<'question'>, canonical: NodeOf<'question'>): boolean {
  return empty && wordsOf(plainText(question)) === wordsOf(plainText(canonical.question));
}

/** The first question with these words and this answer, so that every distinct question and answer is kept. */
function firstToSay(question: NodeOf<'question'>, said: Map<string, NodeOf<'question'>>): NodeOf<'question'> {
  const key = saidBy(question);
  const first = said.get(key) ?? question;
  said.set(key, first);
  return first;
}

function saidBy({ question, given = [], answer }: NodeOf<'question'>): string {
  return `${wordsOf(plainText(question))}\n${wordsOf(plainText([...given, ...answer]))}`;
}

function wordsOf(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}\s"“”'’.,:;!?]/gu) ?? []).join(' ');
}
