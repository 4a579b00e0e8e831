import { type GraphNode, isCardKind } from '../../generators/index.ts';
import { textOf } from './card-text.ts';
import { graph, query } from './data.ts';
import { href, nodeHref } from './links.ts';
import { once } from './once.ts';
import { packPages } from './packs.ts';
import { spread } from './spread.ts';

/** What is said at each address, from the start page on, on one line. The search in the browser takes its excerpts from it. */
export type SearchTexts = Readonly<Record<string, string>>;

/** Texts that one file holds: a few kilobytes, compressed. */
const IN_A_FILE = 16;
const ROOT = href('');

/** The texts of all that is found, each in the file that its address names. */
export const searchTextFiles = once((): readonly SearchTexts[] => spread(searchTexts(), IN_A_FILE));

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

/** What stands in a section, in the order of its note. */
function titlesIn(section: GraphNode): string[] {
  return query.childrenOf(section.id).map(({ title }) => title);
}
