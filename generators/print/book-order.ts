import type { GraphQuery, NodeOf } from '../graph/index.ts';

/**
 * The questions of a section in the order of the book, including those in its blocks. Of repeated questions, only the
 * one with the best answer is listed.
 */
export function questionsAt(id: string, query: GraphQuery): NodeOf<'question'>[] {
  return query.childrenOf(id).flatMap((node) => {
    if (node.type === 'section') return questionsAt(node.id, query);
    const asked = node.type === 'question' ? [node] : query.within(node.id, 'question');
    return asked.filter((question) => query.sameAs(question.id)?.canonical === question);
  });
}

/** All questions in the order of the book: by topic, then those without a topic. */
export function questionsInOrder(query: GraphQuery): NodeOf<'question'>[] {
  const placed = new Set(query.topics().flatMap((topic) => questionsAt(topic.id, query)));
  const others = query
    .byType('question')
    .filter((question) => query.sameAs(question.id)?.canonical === question && !placed.has(question));
  return [...placed, ...others];
}

/** The number of each question in the book. It is independent of filters, so that it can be used as a reference. */
export function bookNumbers(query: GraphQuery): ReadonlyMap<string, number> {
  return new Map(questionsInOrder(query).map(({ id }, index) => [id, index + 1]));
}
