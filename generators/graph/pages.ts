import { distinctAddresses, topicAddresses } from './addresses.ts';
import type { GraphQuery } from './query/index.ts';
import type { GraphNode, NodeOf } from './schema/index.ts';

/** Where the site shows what: names of pages in addresses, and for each node the place that shows it best. */
export interface Pages {
  /** The name of a topic in addresses; its last part alone where that is unique. */
  topicSlug(topic: NodeOf<'section'>): string;
  /** The name of a question in addresses. */
  questionSlug(question: NodeOf<'question'>): string;
  /**
   * The page that shows a node, its own or its place on its topic's sheet: an address from the start page, escaped.
   * Out: undefined for what no page shows.
   */
  addressOf(node: GraphNode): string | undefined;
}

/**
 * Finds the pages of a graph's nodes.
 *
 * @param query - The graph.
 */
export function createPages(query: GraphQuery): Pages {
  const topics = topicAddresses(query.topics());
  const asked = query.byType('question');
  const addresses = distinctAddresses(asked.map((question) => [slugOf(question)]));
  const questions = new Map<string, string>(asked.map(({ id }, index) => [id, addresses[index] ?? '']));
  /** Nodes that stand on a sheet on their own. */
  const placed = new Set<string>(query.byType('section').flatMap(({ content }) => content.map(String)));

  const topicSlug = (topic: NodeOf<'section'>) => topics.get(topic.id) ?? slugOf(topic).replaceAll('/', '-');
  const questionSlug = (question: NodeOf<'question'>) => questions.get(question.id) ?? slugOf(question);

  /** What shows a node: itself where it stands on a sheet under a name, else the node that it is a part of. */
  const holderOf = (node: GraphNode): GraphNode => {
    const parent = query.parentOf(node.id);
    if (!parent || parent.type === 'note') return node;
    const isShown = parent.type === 'section' && placed.has(node.id) && (node.type !== 'section' || node.title !== '');
    return isShown ? node : holderOf(parent);
  };
  const addressOf = (node: GraphNode): string | undefined => {
    if (node.type === 'question') return escapedPath(`questions/${questionSlug(node)}/`);
    if (node.type === 'section' && node.depth === 1) return escapedPath(`topics/${topicSlug(node)}/`);
    const holder = holderOf(node);
    if (holder.id !== node.id) return addressOf(holder);
    const topic = query.topicOf(node.id);
    const page = topic && addressOf(topic);
    return page === undefined ? undefined : `${page}#${encodeURIComponent(anchorOf(node))}`;
  };
  return { topicSlug, questionSlug, addressOf };
}

/** The id of a node's element on its topic's sheet. */
export function anchorOf(node: GraphNode): string {
  return node.id.replaceAll('/', '-');
}

/** A path of the site in any script, as it stands in an address. */
export function escapedPath(path: string): string {
  return encodeURI(path).replace(/[?#]/g, encodeURIComponent);
}

/** The parts of a node's id after its type: `question/git/rebase` is `git/rebase`. */
function slugOf(node: GraphNode): string {
  return node.id.slice(node.type.length + 1);
}
