import type { GraphNode, GraphQuery } from '../graph/index.ts';
import { questionsAt, questionsInOrder } from './book-order.ts';
import { inEqualGroups } from './equal-groups.ts';

/** The number of questions in a volume, unless a single topic has more. Each edit prints a whole volume again. */
const MOST_QUESTIONS = 300;

/** Fewer are no volume of their own. */
const LEAST_QUESTIONS = 75;

/** A part of all questions that is bound on its own. */
export interface Volume {
  /** Starting at 1. */
  number: number;
  /** The number of volumes. */
  of: number;
  accept(node: GraphNode): boolean;
}

/**
 * Divides the questions into volumes of about equal length, between topics.
 *
 * @param query - The graph.
 * @param accept - Selects questions.
 * @returns The volumes in the order of the book. One if there are few questions.
 */
export function volumesOf(query: GraphQuery, accept: (node: GraphNode) => boolean): Volume[] {
  const questions = questionsInOrder(query).filter(accept);
  const count = Math.ceil(questions.length / MOST_QUESTIONS);
  if (count <= 1) return [{ number: 1, of: 1, accept }];
  const chapters = query.topics().map((topic) => questionsAt(topic.id, query).filter(accept));
  const placed = new Set<GraphNode>(chapters.flat());
  const others = questions.filter((question) => !placed.has(question));
  const groups = withoutSmall(
    inEqualGroups([...chapters, others], count, ({ length }) => length).map((group) => group.flat()),
  );
  return groups.map((group, index) => {
    const held = new Set<GraphNode>(group);
    return { number: index + 1, of: groups.length, accept: (node) => held.has(node) };
  });
}

/** Joins what is too small for a volume with what follows it, or at the end with what precedes it. */
function withoutSmall<T>(groups: readonly (readonly T[])[]): T[][] {
  const joined: T[][] = [];
  for (const group of groups) {
    const last = joined.at(-1);
    if (last && last.length < LEAST_QUESTIONS) last.push(...group);
    else joined.push([...group]);
  }
  const end = joined.length > 1 && (joined.at(-1)?.length ?? 0) < LEAST_QUESTIONS ? joined.pop() : undefined;
  if (end) joined.at(-1)?.push(...end);
  return joined;
}
