import { addressPart, createPages, distinctAddresses, escapedPath } from '../../generators/browser.ts';
import type { GraphNode, NodeOf } from '../../generators/index.ts';
import { query, sources } from './data.ts';

const BASE = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/** A path of the site, `topics/git/`, as a link that works under any base path and in any script. */
export function href(path: string): string {
  return BASE + escapedPath(path);
}

const pages = createPages(query);

/** The name of a topic in addresses; its last part alone where that is unique. */
export const topicSlug = pages.topicSlug;

/** The name of a question in addresses. */
export const questionSlug = pages.questionSlug;

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
  const address = pages.addressOf(node);
  return address === undefined ? undefined : BASE + address;
}
