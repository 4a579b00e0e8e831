import { type GraphNode, headOf, isCardKind } from '../../generators/index.ts';
import { strings } from '../strings/index.ts';
import { cutAtWord } from './card.ts';
import { textOf } from './card-text.ts';
import type { InLanguage } from './card-views.ts';
import { graph, query, words } from './data.ts';
import { inLanguage } from './in-language.ts';
import { href, nodeHref, topicHref } from './links.ts';
import { once } from './once.ts';
import { packPages } from './packs.ts';
import { spread } from './spread.ts';
import { topicLinks } from './topic.ts';

/** What a link shows of what it leads to. */
export interface Preview {
  kind: string;
  title: string;
  /** Its first lines. */
  text: string;
  /** What it is written in, where that has to be said. */
  inLanguage?: InLanguage;
}

/** Previews by the addresses that they are of, from the start page on. */
export type Previews = Readonly<Record<string, Preview>>;

const LENGTH = 220;
/** How many questions say what a topic without a beginning is about. */
const QUESTIONS = 3;
/** Pages and cards that one file is about at most, on average: a few kilobytes, compressed. */
const IN_A_FILE = 64;
const ROOT = href('');

/** All that a link can lead to and that has something to show, each in one of several files. */
export const previewFiles = once((): readonly Previews[] =>
  spread(previews(), IN_A_FILE, (address) => address.replace(/#.*$/u, '')),
);

function previews(): Map<string, Preview> {
  const found = new Map<string, Preview>();
  const add = (target: string | undefined, preview: Preview) => {
    const address = target?.slice(ROOT.length);
    // Where several things stand in one place, the first is what it is called after.
    if (address && preview.title && preview.text && !found.has(address)) found.set(address, preview);
  };
  const counts = new Map(topicLinks.map((topic) => [topic.href, topic.counts.map(({ text }) => text).join(', ')]));
  for (const topic of query.topics()) {
    // Lists of topics count what is in each, so that what it begins with says more.
    const first =
      textOf(topic).trim() ||
      query
        .questionsOf(topic.id)
        .slice(0, QUESTIONS)
        .map(({ title }) => title)
        .join(' ');
    const text = cutAtWord(first, LENGTH) || counts.get(topicHref(topic)) || '';
    add(topicHref(topic), { ...aboutOf(topic), kind: strings.searchKinds.sheet.label, text });
  }
  for (const node of graph.nodes) {
    if (node.type !== 'section' && !isCardKind(node.type)) continue;
    add(nodeHref(node), { ...aboutOf(node), ...shownOf(node) });
  }
  for (const pack of packPages) {
    const text = pack.files.map(({ path }) => path).join(', ');
    add(pack.href, { kind: strings.searchKinds.template.label, title: pack.title, text });
  }
  return found;
}

function aboutOf(node: GraphNode): Pick<Preview, 'title' | 'inLanguage'> {
  const said = inLanguage(node);
  return { title: node.title, ...(said.lang !== undefined && { inLanguage: said }) };
}

function shownOf(node: GraphNode): Pick<Preview, 'kind' | 'text'> {
  const kind = node.type === 'section' ? strings.searchKinds.section.label : headOf(node, words).label;
  return { kind, text: cutAtWord(textOf(node), LENGTH) };
}
