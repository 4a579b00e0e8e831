import { addressPart, createPages, distinctAddresses, escapedPath } from '../../generators/browser.ts';
import type { GraphNode, NodeOf } from '../../generators/index.ts';
import { query, sources } from './data.ts';

const BASE = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/** Converts a path of the site such as `topics/git/` to a link that works under any base path and in any script. */
export function href(path: string): string {
  return BASE + escapedPath(path);
}

const pages = createPages(query);

/** The slug of a topic. Only its last part if that is unique. */
export const topicSlug = pages.topicSlug;

/** The slug of a question. */
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

/** The slug of the source page of a note: its path, without the extension if that is unique. */
export function sourceSlug(path: string): string {
  return sourceSlugs.get(path) ?? addressPart(path);
}

/** The place in the notes that a node was read from: its label and, if the note is on the site, the link. */
export function sourceLink(source: GraphNode['source']): { text: string; href: string | undefined } {
  const text = `${source.path}:${source.line}`;
  if (!sourceSlugs.has(source.path)) return { text, href: undefined };
  return { text, href: `${href(`sources/${sourceSlug(source.path)}/`)}#L${source.line}` };
}

/** The page that shows a node best: its own, or its place on the sheet of its topic. */
export function nodeHref(node: GraphNode): string | undefined {
  const address = pages.addressOf(node);
  return address === undefined ? undefined : BASE + address;
}
