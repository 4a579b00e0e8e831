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
import { filesFor, spread } from './spread.ts';
import { topicLinks } from './topic.ts';

/** The preview of a link. */
export interface Preview {
  kind: string;
  title: string;
  /** The first lines of the target. */
  text: string;
  /** Its language, if it differs from that of the page. */
  inLanguage?: InLanguage;
}

/** Previews by address relative to the start page. */
export type Previews = Readonly<Record<string, Preview>>;

const LENGTH = 220;
/** Number of questions that describe a topic without an introduction. */
const QUESTIONS = 3;
/** Maximum average number of previews per file, which makes a few kilobytes when compressed. */
const ENTRIES_PER_FILE = 64;
const ROOT = href('');

/** The nodes that may have a preview. */
const targets = graph.nodes.filter(({ type }) => type === 'section' || isCardKind(type));

/** The number of files with previews, which each page contains. It does not depend on what the previews say. */
export const previewFileCount = filesFor(targets.length + packPages.length, ENTRIES_PER_FILE);

/** The previews of all link targets with content, distributed over several files. */
export const previewFiles = once((): readonly Previews[] =>
  spread(previews(), previewFileCount, (address) => address.replace(/#.*$/u, '')),
);

function previews(): Map<string, Preview> {
  const found = new Map<string, Preview>();
  const add = (target: string | undefined, preview: Preview) => {
    const address = target?.slice(ROOT.length);
    // If an address has several nodes, the first one provides the title.
    if (address && preview.title && preview.text && !found.has(address)) found.set(address, preview);
  };
  const counts = new Map(topicLinks().map((topic) => [topic.href, topic.counts.map(({ text }) => text).join(', ')]));
  for (const topic of query.topics()) {
    // Lists of topics already show the number of cards, so the preview shows the beginning instead.
    const first = textOf(topic).trim() || namesOfQuestions(topic.id) || beginningOf(topic.id);
    const text = cutAtWord(first, LENGTH) || counts.get(topicHref(topic)) || '';
    add(topicHref(topic), { ...aboutOf(topic), kind: strings.searchKinds.sheet.label, text });
  }
  for (const node of targets) add(nodeHref(node), { ...aboutOf(node), ...shownOf(node) });
  for (const pack of packPages) {
    const text = pack.files.map(({ path }) => path).join(', ');
    add(pack.href, { kind: strings.searchKinds.template.label, title: pack.title, text });
  }
  return found;
}

function namesOfQuestions(topicId: string): string {
  const questions = query.questionsOf(topicId).slice(0, QUESTIONS);
  return questions.map(({ title }) => title).join(' ');
}

/** The text of the first section of a topic that has any. */
function beginningOf(topicId: string): string {
  const sections = query.childrenOf(topicId).filter(({ type }) => type === 'section');
  return sections.map((section) => textOf(section).trim()).find((text) => text !== '') ?? '';
}

function aboutOf(node: GraphNode): Pick<Preview, 'title' | 'inLanguage'> {
  const said = inLanguage(node);
  return { title: node.title, ...(said.lang !== undefined && { inLanguage: said }) };
}

function shownOf(node: GraphNode): Pick<Preview, 'kind' | 'text'> {
  const kind = node.type === 'section' ? strings.searchKinds.section.label : headOf(node, words).label;
  return { kind, text: cutAtWord(textOf(node), LENGTH) };
}
