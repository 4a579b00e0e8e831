import type { NodeOf, Stretch } from '../../generators/index.ts';
import { type Card, cardOf, commandsCard, proseCard } from './card.ts';
import { downloads, query } from './data.ts';
import { anchorOf, href, topicHref, topicSlug } from './links.ts';
import { toHtmlOf } from './rich-text.ts';
import { type Kind, kinds } from './tokens.ts';

/** One `h2` of a sheet with its cards. */
export interface SheetSection {
  anchor: string;
  title: string;
  number: string | undefined;
  leadHtml: string;
  cards: Card[];
}

/** A topic's cheat sheet, ready to be laid out. */
export interface Sheet {
  slug: string;
  title: string;
  leadHtml: string;
  /** Cards that stand before the first section. */
  cards: Card[];
  sections: SheetSection[];
  /** How many cards of each kind, the most frequent first. */
  counts: { kind: Kind; text: string }[];
  pdfs: { href: string; text: string }[];
}

/** A topic in a list. */
export interface TopicLink {
  title: string;
  href: string;
  course: string | undefined;
  counts: Sheet['counts'];
}

/** All topics, in the order of the notes. */
export const topicLinks: readonly TopicLink[] = query.topics().map((topic) => ({
  title: topic.title,
  href: topicHref(topic),
  course: query.noteOf(topic.id)?.course,
  counts: countsOf(topic),
}));

/** The sheet of a topic: its sections of depth 2 become sections, all that is deeper becomes cards. */
export function sheetOf(topic: NodeOf<'section'>): Sheet {
  const stretches = query.contentOf(topic.id);
  const isSection = (stretch: Stretch) => stretch.kind === 'node' && stretch.node.type === 'section';
  const own = stretches.filter((stretch) => !isSection(stretch));
  return {
    slug: topicSlug(topic),
    title: topic.title,
    ...leadAndCards(topic, own),
    sections: query
      .childrenOf(topic.id)
      .filter((node) => node.type === 'section')
      .map((section) => ({
        anchor: anchorOf(section),
        title: section.title,
        number: section.number,
        ...leadAndCards(section, query.contentOf(section.id)),
      })),
    counts: countsOf(topic),
    pdfs: downloads
      .filter((download) => download.kind === 'cheat-sheet' && download.topic === topic.id)
      .map((download) => ({ href: href(download.href), text: download.paper === 'letter' ? 'US Letter' : 'A4' })),
  };
}

/** Prose before the first card leads the section in; later prose and sub-sections become cards. */
function leadAndCards(section: NodeOf<'section'>, stretches: readonly Stretch[]): { leadHtml: string; cards: Card[] } {
  const [first, ...others] = stretches;
  if (first?.kind !== 'prose') return { leadHtml: '', cards: cardsOf(section, stretches) };
  return { leadHtml: toHtmlOf(first.blocks), cards: cardsOf(section, others) };
}

/** One card for each stretch; commands that stand together share one. */
function cardsOf(section: NodeOf<'section'>, stretches: readonly Stretch[]): Card[] {
  const cards: Card[] = [];
  const commands: NodeOf<'command'>[] = [];
  const flush = () => {
    const together = commands.splice(0);
    if (together.length > 0) cards.push(commandsCard(section, together));
  };
  for (const stretch of stretches) {
    if (stretch.kind === 'node' && stretch.node.type === 'command') {
      commands.push(stretch.node);
      continue;
    }
    flush();
    if (stretch.kind === 'prose') cards.push(proseCard(section, stretch.blocks, section.title));
    else if (stretch.node.type === 'section') cards.push(...cardsOf(stretch.node, query.contentOf(stretch.node.id)));
    else {
      const card = cardOf(stretch.node);
      if (card) cards.push(card);
    }
  }
  flush();
  return cards;
}

function countsOf(topic: NodeOf<'section'>): Sheet['counts'] {
  const counted = (Object.keys(kinds) as Kind[]).map((kind) => ({ kind, count: query.within(topic.id, kind).length }));
  return counted
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .map(({ kind, count }) => ({
      kind,
      text: `${count} ${(count === 1 ? kinds[kind].label : kinds[kind].plural).toLowerCase()}`,
    }));
}
