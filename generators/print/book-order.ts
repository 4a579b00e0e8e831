import type { GraphQuery, NodeOf } from '../graph/index.ts';

/**
 * The questions of a section in the order of the book, what its blocks ask included. What the notes ask more than once is
 * left out, but where it is answered best.
 */
export function questionsAt(id: string, query: GraphQuery): NodeOf<'question'>[] {
  return query.childrenOf(id).flatMap((node) => {
    if (node.type === 'section') return questionsAt(node.id, query);
    const asked = node.type === 'question' ? [node] : query.within(node.id, 'question');
    return asked.filter((question) => query.sameAs(question.id)?.canonical === question);
  });
}

/** All questions of the notes in the order of the book: by topic, then what belongs to none. */
export function questionsInOrder(query: GraphQuery): NodeOf<'question'>[] {
  const placed = new Set(query.topics().flatMap((topic) => questionsAt(topic.id, query)));
  const others = query
    .byType('question')
    .filter((question) => query.sameAs(question.id)?.canonical === question && !placed.has(question));
  return [...placed, ...others];
}

/** The number of each question in the book: a reference, so the same whatever a book is cut to. */
export function bookNumbers(query: GraphQuery): ReadonlyMap<string, number> {
  return new Map(questionsInOrder(query).map(({ id }, index) => [id, index + 1]));
}
