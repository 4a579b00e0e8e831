import { once } from '../../report/index.ts';
import { byCodeUnit, bySource } from '../compare.ts';
import type { Block, EdgeType, Graph, GraphEdge, GraphNode, NodeOf, NodeType } from '../schema/index.ts';
import { plainText } from '../text.ts';
import { centralityOf } from './centrality.ts';
import { byCourse, type Course, coursesOf } from './courses.ts';
import { learningOrder } from './learning-order.ts';
import { pathBetween } from './path.ts';
import { readingSeconds } from './reading-time.ts';
import { type SameQuestion, sameQuestions } from './same.ts';

/** A part of a section's content: prose, or a node. */
export type Stretch = { kind: 'prose'; blocks: Block[] } | { kind: 'node'; node: GraphNode };

/** Queries on a graph. Results are in source order unless stated otherwise. */
export interface GraphQuery {
  readonly graph: Graph;
  /** All nodes of one type. */
  byType<T extends NodeType>(type: T): readonly NodeOf<T>[];
  /** The node with this id, of any type. */
  node(id: string): GraphNode | undefined;
  /** The node with this id, if it has this type. */
  nodeOf<T extends NodeType>(type: T, id: string): NodeOf<T> | undefined;
  /**
   * The direct parts of a node. The children of a section or note are content of their own; those of any other node are
   * views of its own text.
   */
  childrenOf(id: string): readonly GraphNode[];
  /** The node that a node is directly part of. */
  parentOf(id: string): GraphNode | undefined;
  /** All nodes of one type inside a node, at any depth. */
  within<T extends NodeType>(id: string, type: T): readonly NodeOf<T>[];
  /** The sections of depth 1, ordered by course, note order, path and line. Numbers in paths count by value. */
  topics(): readonly NodeOf<'section'>[];
  /** The topic that contains a node. A topic contains itself. */
  topicOf(id: string): NodeOf<'section'> | undefined;
  /** The note that contains a node. A note contains itself. */
  noteOf(id: string): NodeOf<'note'> | undefined;
  /** The course of the note that contains a node. */
  courseOf(id: string): Course | undefined;
  /**
   * The content of a section in reading order: prose, nodes and subsections. Views of its prose, such as claims, are
   * left out.
   */
  contentOf(sectionId: string): readonly Stretch[];
  /** The nodes at the other end of a node's edges of one type, ordered by id. `in` follows the edges backwards. */
  neighbours(id: string, type: EdgeType, direction?: 'out' | 'in'): readonly GraphNode[];
  /** A node's edges of one type, with their grade, source and confidence. */
  edgesOf(id: string, type: EdgeType, direction?: 'out' | 'in'): readonly GraphEdge[];
  /** The questions of a topic, at any depth. */
  questionsOf(topicId: string): readonly NodeOf<'question'>[];
  /** The group of equivalent questions and pitfalls that a node belongs to. Undefined for a node that asks nothing. */
  sameAs(id: string): SameQuestion | undefined;
  /**
   * The nodes that link to a node with any edge except those of order and structure, without duplicates, ordered by id.
   */
  backlinks(id: string): readonly GraphNode[];
  /**
   * The shortest path between two nodes, including both ends. Empty if there is none. `types` limits the edges to
   * follow.
   */
  path(from: string, to: string, types?: readonly EdgeType[]): readonly GraphNode[];
  /** The importance of a node, as its share of the total. 0 for an unknown id. */
  centrality(id: string): number;
  /** The nodes in learning order: a definition before the nodes that mention the term. Defaults to all nodes. */
  learningOrder(ids?: readonly string[]): readonly GraphNode[];
  /** The time in seconds to read a node with everything inside it. 0 for an unknown id. */
  readingSeconds(id: string): number;
}

const known = new WeakMap<Graph, GraphQuery>();

/**
 * Indexes a graph. Each query is then a look-up or linear in its result. The index is cached by graph, so that a build
 * creates only one.
 *
 * @param graph - The graph. It must not change afterwards.
 * @returns The queries.
 */
export function createQuery(graph: Graph): GraphQuery {
  const query = known.get(graph) ?? indexed(graph);
  known.set(graph, query);
  return query;
}

function indexed(graph: Graph): GraphQuery {
  const nodes = new Map<string, GraphNode>();
  const types = new Map<NodeType, GraphNode[]>();
  for (const node of [...graph.nodes].sort(bySource)) {
    nodes.set(node.id, node);
    push(types, node.type, node);
  }
  const edges = new Map<string, GraphEdge[]>();
  for (const edge of graph.edges) {
    push(edges, `out ${edge.type} ${edge.from}`, edge);
    push(edges, `in ${edge.type} ${edge.to}`, edge);
  }

  const edgesOf: GraphQuery['edgesOf'] = (id, type, direction = 'out') => edges.get(`${direction} ${type} ${id}`) ?? [];
  const neighbours: GraphQuery['neighbours'] = (id, type, direction = 'out') =>
    present(edgesOf(id, type, direction).map((edge) => nodes.get(direction === 'out' ? edge.to : edge.from)));

  const parents = new Map<string, GraphNode>();
  const children = new Map<string, GraphNode[]>();
  for (const node of nodes.values()) {
    const [parent] = neighbours(node.id, 'partOf');
    if (!parent) continue;
    parents.set(node.id, parent);
    push(children, parent.id, node);
  }
  const parentOf = (id: string) => parents.get(id);
  const childrenOf = (id: string): readonly GraphNode[] => children.get(id) ?? [];

  const byType = <T extends NodeType>(type: T) => (types.get(type) ?? []) as NodeOf<T>[];
  const within: GraphQuery['within'] = <T extends NodeType>(id: string, type: T) => {
    const found: NodeOf<T>[] = [];
    const visit = (parent: string): void => {
      for (const child of childrenOf(parent)) {
        if (isOf(child, type)) found.push(child);
        visit(child.id);
      }
    };
    visit(id);
    return found;
  };
  const nearest = <T extends NodeType>(id: string, accepts: (node: GraphNode) => node is NodeOf<T>) => {
    let node = nodes.get(id);
    while (node && !accepts(node)) node = parentOf(node.id);
    return node as NodeOf<T> | undefined;
  };
  const noteOf = (id: string) => nearest(id, (node) => isOf(node, 'note'));

  const courses = once(() => coursesOf(byType('note')));

  const same = once(() => sameQuestions(nodes, graph.edges, ({ answer }) => plainText(answer).length));

  const shares = once(() => centralityOf(graph));
  const partsOf = (node: GraphNode): readonly GraphNode[] => {
    if (node.type === 'note') return childrenOf(node.id);
    if (node.type !== 'section') return [];
    return present(node.content.map((part) => (typeof part === 'string' ? nodes.get(part) : undefined)));
  };
  const seconds = (node: GraphNode): number =>
    partsOf(node).reduce((sum, part) => sum + seconds(part), readingSeconds(node));

  return {
    graph,
    byType,
    node: (id) => nodes.get(id),
    nodeOf: (type, id) => {
      const node = nodes.get(id);
      return node && isOf(node, type) ? node : undefined;
    },
    childrenOf,
    parentOf,
    within,
    topics: () => sortTopics(byType('section').filter(isTopic), noteOf, byCourse(courses())),
    topicOf: (id) => nearest(id, isTopic),
    noteOf,
    courseOf: (id) => courses().get(noteOf(id)?.id ?? ''),
    contentOf: (sectionId) => {
      const section = nodes.get(sectionId);
      return section?.type === 'section' ? stretchesOf(section, nodes) : [];
    },
    neighbours,
    edgesOf,
    questionsOf: (topicId) => within(topicId, 'question'),
    sameAs: (id) => same().get(id),
    backlinks: (id) => {
      const linking = graph.edges.filter(({ type, to }) => to === id && type !== 'partOf' && type !== 'next');
      return present([...new Set(linking.map(({ from }) => from))].sort(byCodeUnit).map((from) => nodes.get(from)));
    },
    path: (from, to, kinds) =>
      nodes.has(from) ? present(pathBetween(graph.edges, from, to, kinds).map((id) => nodes.get(id))) : [],
    centrality: (id) => shares().get(id) ?? 0,
    learningOrder: (ids) => {
      const wanted = ids && new Set(ids);
      return learningOrder(
        graph,
        [...nodes.values()].filter(({ id }) => !wanted || wanted.has(id)),
        shares(),
      );
    },
    readingSeconds: (id) => {
      const node = nodes.get(id);
      return node ? seconds(node) : 0;
    },
  };
}

function isTopic(node: GraphNode): node is NodeOf<'section'> {
  return node.type === 'section' && node.depth === 1;
}

function isOf<T extends NodeType>(node: GraphNode, type: T): node is NodeOf<T> {
  return node.type === type;
}

function sortTopics(
  topics: readonly NodeOf<'section'>[],
  noteOf: (id: string) => NodeOf<'note'> | undefined,
  byNote: ReturnType<typeof byCourse>,
) {
  const keyed = topics.map((topic) => ({ topic, note: noteOf(topic.id) }));
  keyed.sort((a, b) => byNote(a.note, b.note) || bySource(a.topic, b.topic));
  return keyed.map(({ topic }) => topic);
}

function stretchesOf(section: NodeOf<'section'>, nodes: ReadonlyMap<string, GraphNode>): Stretch[] {
  const stretches: Stretch[] = [];
  for (const item of section.content) {
    const last = stretches.at(-1);
    if (typeof item === 'number') {
      const block = section.body[item];
      if (!block) continue;
      if (last?.kind === 'prose') last.blocks.push(block);
      else stretches.push({ kind: 'prose', blocks: [block] });
    } else {
      const node = nodes.get(item);
      if (node) stretches.push({ kind: 'node', node });
    }
  }
  return stretches;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}

function present<T>(values: readonly (T | undefined)[]): T[] {
  return values.filter((value) => value !== undefined);
}
