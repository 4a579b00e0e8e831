import type { EdgeType, NodeOf } from '../../generators/index.ts';
import { query } from './data.ts';
import { topicHref } from './links.ts';
import { once } from './once.ts';
import { topicTitle } from './topic-title.ts';

/** A topic with its address. */
export interface NamedTopic {
  title: string;
  href: string;
}

/** A topic with its prerequisites and the topics that build on it. */
export interface TopicAround {
  course: string | undefined;
  previous: NamedTopic | undefined;
  next: NamedTopic | undefined;
  buildsOn: NamedTopic[];
  builtUpon: NamedTopic[];
}

/** A stop on the learning path. */
export interface PathStop extends NamedTopic {
  course: string | undefined;
  buildsOn: NamedTopic[];
}

/** Edges to a thing that has to be known first. */
const NEEDS: readonly EdgeType[] = [
  'mentions',
  'about',
  'contrasts',
  'warnsAbout',
  'appliesTo',
  'recommends',
  'illustrates',
];
/** Fewer mentions of another topic are incidental. */
const ENOUGH = 2;

type Topic = NodeOf<'section'>;

/** The prerequisites of each topic: topics whose content it mentions more often than they mention its own. */
const needs = once((): ReadonlyMap<string, readonly Topic[]> => {
  const topics = query.topics();
  const named = new Map<string, Map<string, number>>();
  const wanted = new Set<string>(NEEDS);
  for (const { type, from, to } of query.graph.edges) {
    const user = wanted.has(type) ? query.topicOf(from)?.id : undefined;
    const used = user === undefined ? undefined : query.topicOf(to)?.id;
    if (user === undefined || used === undefined || user === used) continue;
    const counts = named.get(user) ?? new Map<string, number>();
    named.set(user, counts.set(used, (counts.get(used) ?? 0) + 1));
  }
  const times = (user: string, used: string) => named.get(user)?.get(used) ?? 0;
  return new Map(
    topics.map(({ id }) => [
      id,
      topics.filter((other) => times(id, other.id) >= ENOUGH && times(id, other.id) > times(other.id, id)),
    ]),
  );
});

/** All topics with content, in the order of the notes. All topics if none has any. */
export const listedTopics = once((): readonly Topic[] => {
  const filled = query.topics().filter(({ id }) => query.contentOf(id).length > 0);
  return filled.length > 0 ? filled : query.topics();
});

/** The listed topics in learning order: by course, in the order of the notes, otherwise prerequisites first. */
const learningOrder = once((): readonly Topic[] => {
  const courses = Map.groupBy(listedTopics(), ({ id }) => query.courseOf(id)?.title);
  return [...courses.values()].flatMap((topics) => {
    const isOrdered = topics.some(({ id }) => query.courseOf(id)?.isOrdered);
    return isOrdered ? topics : byNeed(topics);
  });
});

function byNeed(topics: readonly Topic[]): Topic[] {
  const order = new Set<Topic>();
  const begun = new Set<Topic>();
  const visit = (topic: Topic): void => {
    if (begun.has(topic)) return;
    begun.add(topic);
    for (const need of needs().get(topic.id) ?? []) if (topics.includes(need)) visit(need);
    order.add(topic);
  };
  for (const topic of topics) visit(topic);
  return [...order];
}

function named(topic: Topic): NamedTopic {
  return { title: topicTitle(topic), href: topicHref(topic) };
}

/**
 * The context of a topic.
 *
 * @param topic - A section of depth 1.
 * @returns Its course, the previous and next topic, its prerequisites, and the topics that build on it.
 */
export function aroundTopic(topic: Topic): TopicAround {
  const order = learningOrder();
  const place = order.indexOf(topic);
  // A topic without content has no place in the order.
  const [previous, next] = place < 0 ? [] : [order[place - 1], order[place + 1]];
  return {
    course: query.courseOf(topic.id)?.title,
    previous: previous && named(previous),
    next: next && named(next),
    buildsOn: (needs().get(topic.id) ?? []).map(named),
    builtUpon: order.filter(({ id }) => needs().get(id)?.includes(topic)).map(named),
  };
}

/** The learning path: the listed topics in order. */
export const learningPath = once((): readonly PathStop[] =>
  learningOrder().map((topic) => ({
    ...named(topic),
    course: query.courseOf(topic.id)?.title,
    buildsOn: (needs().get(topic.id) ?? []).map(named),
  })),
);
