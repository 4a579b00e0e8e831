import { distinctAddresses, topicAddresses } from './addresses.ts';
import type { GraphQuery } from './query/index.ts';
import type { GraphNode, NodeOf } from './schema/index.ts';

/** The pages of the site: their addresses, and the best page for each node. */
export interface Pages {
  /** The slug of a topic: the last part of its id if that is unique. */
  topicSlug(topic: NodeOf<'section'>): string;
  /** The slug of a question. */
  questionSlug(question: NodeOf<'question'>): string;
  /**
   * The URL of the page that shows a node, relative to the home page and escaped: its own page, or its place on the
   * sheet of its topic. Undefined if no page shows it.
   */
  addressOf(node: GraphNode): string | undefined;
}

/**
 * Assigns addresses to the nodes of a graph.
 *
 * @param query - The graph.
 */
export function createPages(query: GraphQuery): Pages {
  const topics = topicAddresses(query.topics());
  const asked = query.byType('question');
  const addresses = distinctAddresses(asked.map((question) => [slugOf(question)]));
  const questions = new Map<string, string>(asked.map(({ id }, index) => [id, addresses[index] ?? '']));
  /** Nodes with a place of their own on a sheet. */
  const placed = new Set<string>(query.byType('section').flatMap(({ content }) => content.map(String)));

  const topicSlug = (topic: NodeOf<'section'>) => topics.get(topic.id) ?? slugOf(topic).replaceAll('/', '-');
  const questionSlug = (question: NodeOf<'question'>) => questions.get(question.id) ?? slugOf(question);

  /** The node that shows a node: the node itself if it is on a named sheet, otherwise the one it is part of. */
  const holderOf = (node: GraphNode): GraphNode => {
    const parent = query.parentOf(node.id);
    if (!parent || parent.type === 'note') return node;
    const isShown = parent.type === 'section' && placed.has(node.id) && (node.type !== 'section' || node.title !== '');
    return isShown ? node : holderOf(parent);
  };
  const known = new Map<string, string | undefined>();
  const addressOf = (node: GraphNode): string | undefined => {
    if (!known.has(node.id)) known.set(node.id, addressFor(node));
    return known.get(node.id);
  };
  const addressFor = (node: GraphNode): string | undefined => {
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

/** The id of a node's HTML element on the sheet of its topic. */
export function anchorOf(node: GraphNode): string {
  return node.id.replaceAll('/', '-');
}

/** Escapes a path of the site for a URL. Letters of any script are allowed. */
export function escapedPath(path: string): string {
  return encodeURI(path).replace(/[?#]/g, encodeURIComponent);
}

/** A node's id without the type: `git/rebase` for `question/git/rebase`. */
function slugOf(node: GraphNode): string {
  return node.id.slice(node.type.length + 1);
}
