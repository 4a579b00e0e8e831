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
  /** The titles of its first and last topic. Empty if there is only one volume. */
  covers: string;
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
  if (count <= 1) return [wholeBook(accept)];
  const chapters = query.topics().map((topic) => ({
    title: topic.title,
    questions: questionsAt(topic.id, query).filter(accept),
  }));
  const placed = new Set<GraphNode>(chapters.flatMap((chapter) => chapter.questions));
  const others = { title: '', questions: questions.filter((question) => !placed.has(question)) };
  const filled = [...chapters, others].filter((chapter) => chapter.questions.length > 0);
  const groups = withoutSmall(inEqualGroups(filled, count, sizeOf));
  if (groups.length <= 1) return [wholeBook(accept)];
  return groups.map((group, index) => {
    const held = new Set<GraphNode>(group.flatMap((chapter) => chapter.questions));
    const titles = group.map(({ title }) => title).filter((title) => title !== '');
    const covers = [...new Set([titles[0], titles.at(-1)])].filter((title) => title !== undefined).join(' – ');
    return { number: index + 1, of: groups.length, covers, accept: (node) => held.has(node) };
  });
}

/** All questions as the only volume. */
export function wholeBook(accept: Volume['accept']): Volume {
  return { number: 1, of: 1, covers: '', accept };
}

interface Chapter {
  title: string;
  questions: readonly GraphNode[];
}

function sizeOf({ questions }: Chapter): number {
  return questions.length;
}

/** Joins what is too small for a volume with what follows it, or at the end with what precedes it. */
function withoutSmall(groups: readonly (readonly Chapter[])[]): Chapter[][] {
  const isSmall = (group: readonly Chapter[] | undefined) =>
    (group ?? []).reduce((sum, chapter) => sum + sizeOf(chapter), 0) < LEAST_QUESTIONS;
  const joined: Chapter[][] = [];
  for (const group of groups) {
    const last = joined.at(-1);
    if (last && isSmall(last)) last.push(...group);
    else joined.push([...group]);
  }
  const end = joined.length > 1 && isSmall(joined.at(-1)) ? joined.pop() : undefined;
  if (end) joined.at(-1)?.push(...end);
  return joined;
}
