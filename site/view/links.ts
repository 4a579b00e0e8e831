import { addressPart, distinctAddresses, topicAddresses } from '../../generators/browser.ts';
import type { GraphNode, NodeOf } from '../../generators/index.ts';
import { query, sources } from './data.ts';

const BASE = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/** A path of the site, `topics/git/`, as a link that works under any base path and in any script. */
export function href(path: string): string {
  return BASE + encodeURI(path).replace(/[?#]/g, encodeURIComponent);
}

/** The parts of a node's id after its type: `question/git/rebase` is `git/rebase`. */
function slugOf(node: GraphNode): string {
  return node.id.slice(node.type.length + 1);
}

const topicSlugs = topicAddresses(query.topics());
const questionAddresses = addressesOf(query.byType('question'), (question) => [slugOf(question)]);

function addressesOf<Item extends GraphNode>(
  nodes: readonly Item[],
  wanted: (node: Item) => readonly [string, ...string[]],
): ReadonlyMap<string, string> {
  const addresses = distinctAddresses(nodes.map(wanted));
  return new Map(nodes.map(({ id }, index) => [id, addresses[index] ?? '']));
}

/** The name of a topic in addresses; its last part alone where that is unique. */
export function topicSlug(topic: NodeOf<'section'>): string {
  return topicSlugs.get(topic.id) ?? slugOf(topic).replaceAll('/', '-');
}

/** The name of a question in addresses. */
export function questionSlug(question: NodeOf<'question'>): string {
  return questionAddresses.get(question.id) ?? slugOf(question);
}

export function topicHref(topic: NodeOf<'section'>): string {
  return href(`topics/${topicSlug(topic)}/`);
}

const sourceAddresses = distinctAddresses(
  sources.map(({ path }) => [partsOf(path.replace(/\.[^./]+$/u, '')), partsOf(path)]),
);
const sourceSlugs = new Map(sources.map(({ path }, index) => [path, sourceAddresses[index] ?? '']));

function partsOf(path: string): string {
  return path.split('/').map(addressPart).join('/');
}

/** Name of a note's source page: its path in words, without the ending where that is unique. */
export function sourceSlug(path: string): string {
  return sourceSlugs.get(path) ?? addressPart(path);
}

/** Where a reader finds what a node was made from: the words and, if the note is on the site, the link. */
export function sourceLink(source: GraphNode['source']): { text: string; href: string | undefined } {
  const text = `${source.path}:${source.line}`;
  if (!sourceSlugs.has(source.path)) return { text, href: undefined };
  return { text, href: `${href(`sources/${sourceSlug(source.path)}/`)}#L${source.line}` };
}

/** The page that shows a node best: its own, or its place on its topic's sheet. */
export function nodeHref(node: GraphNode): string | undefined {
  if (node.type === 'question') return href(`questions/${questionSlug(node)}/`);
  if (node.type === 'section' && node.depth === 1) return topicHref(node);
  const holder = holderOf(node);
  if (holder.id !== node.id) return nodeHref(holder);
  const topic = query.topicOf(node.id);
  return topic ? `${topicHref(topic)}#${encodeURIComponent(anchorOf(node))}` : undefined;
}

/** Nodes that stand on a sheet on their own. */
const placed = new Set<string>(query.byType('section').flatMap(({ content }) => content.map(String)));

/** What shows a node: itself where it stands on a sheet under a name, else the node that it is a part of. */
function holderOf(node: GraphNode): GraphNode {
  const parent = query.parentOf(node.id);
  if (!parent || parent.type === 'note') return node;
  const isShown = parent.type === 'section' && placed.has(node.id) && (node.type !== 'section' || node.title !== '');
  return isShown ? node : holderOf(parent);
}

/** The id of a node's element on its topic's sheet. */
export function anchorOf(node: GraphNode): string {
  return node.id.replaceAll('/', '-');
}
