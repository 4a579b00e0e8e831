import { type GraphNode, isCardKind } from '../../generators/index.ts';
import { textOf } from './card-text.ts';
import { graph, query } from './data.ts';
import { href, nodeHref } from './links.ts';
import { once } from './once.ts';
import { packPages } from './packs.ts';
import { filesFor, spread } from './spread.ts';

/** The text at each address relative to the start page, on one line. The search uses it for excerpts. */
export type SearchTexts = Readonly<Record<string, string>>;

/** Average number of texts per file, which makes a few kilobytes when compressed. */
const ENTRIES_PER_FILE = 16;
const ROOT = href('');

/** The texts of all search results, distributed over files by address. */
export const searchTextFiles = once((): readonly SearchTexts[] => {
  const texts = searchTexts();
  return spread(texts, filesFor(texts.size, ENTRIES_PER_FILE));
});

function searchTexts(): Map<string, string> {
  const texts = new Map<string, string>();
  const add = (target: string | undefined, text: string) => {
    const address = target?.slice(ROOT.length);
    const line = text.replace(/\s+/gu, ' ').trim();
    if (address && line !== '' && !texts.has(address)) texts.set(address, line);
  };
  for (const node of graph.nodes) {
    if (node.type === 'section') add(nodeHref(node), [textOf(node), ...titlesIn(node)].filter(Boolean).join(' · '));
    else if (isCardKind(node.type)) add(nodeHref(node), textOf(node));
  }
  for (const { href: target, files } of packPages) add(target, files.map(({ path }) => path).join(', '));
  return texts;
}

/** The titles in a section, in the order of the note. */
function titlesIn(section: GraphNode): string[] {
  return query.childrenOf(section.id).map(({ title }) => title);
}
