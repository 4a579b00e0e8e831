import {
  cardKinds,
  countOf,
  isCardKind,
  kindInfo,
  type NodeOf,
  type NodeType,
  type Stretch,
} from '../../generators/index.ts';
import { strings } from '../strings/index.ts';
import { type CardView, commandsView, correctionsIn, proseView, viewOf } from './card.ts';
import { downloads, query } from './data.ts';
import { anchorOf, href, topicHref, topicSlug } from './links.ts';
import { latest } from './once.ts';
import { isWide, type Place, placesOf } from './sheet-layout.ts';
import { structuredData } from './structured.ts';

/** A section of a sheet with its cards. What stands before the first section has no title. */
export interface Band extends Place {
  anchor: string;
  title: string;
  number: string | undefined;
  cards: (CardView & { wide: boolean })[];
}

/** A topic's cheat sheet, ready to be laid out. */
export interface Sheet {
  slug: string;
  title: string;
  course: string | undefined;
  bands: Band[];
  /** The kinds of cards on it, the most frequent first. */
  kinds: { kind: NodeType; icon: string; label: string; count: number }[];
  pdfs: { href: string; text: string }[];
}

/** A topic in a list. */
export interface TopicLink {
  title: string;
  href: string;
  course: string | undefined;
  /** How many things of each kind it holds, the most frequent first. */
  counts: { kind: NodeType; count: number; text: string }[];
}

/** All topics, in the order of the notes. */
export const topicLinks: readonly TopicLink[] = query.topics().map((topic) => ({
  title: topic.title,
  href: topicHref(topic),
  course: query.noteOf(topic.id)?.course,
  counts: countsOf(topic),
}));

/** All that the page of a topic is made of. */
export const topicPageOf = latest((topic: NodeOf<'section'>) => ({
  sheet: sheetOf(topic),
  structured: structuredData(topic),
}));

/** The sheet of a topic: its sections of depth 2 become bands, all that is deeper becomes cards. */
export function sheetOf(topic: NodeOf<'section'>): Sheet {
  const isSection = (stretch: Stretch) => stretch.kind === 'node' && stretch.node.type === 'section';
  const own = query.contentOf(topic.id).filter((stretch) => !isSection(stretch));
  const sections = query.childrenOf(topic.id).filter((node) => node.type === 'section');
  const bands = [
    { anchor: 'top', title: '', number: undefined, cards: cardsOf(topic, own) },
    ...sections.map((section) => ({
      anchor: anchorOf(section),
      title: section.title,
      number: section.number,
      cards: cardsOf(section, query.contentOf(section.id)),
    })),
  ].filter(({ title, cards }) => title !== '' || cards.length > 0);
  const places = placesOf(bands.map(({ cards }) => cards));
  return {
    slug: topicSlug(topic),
    title: topic.title,
    course: query.noteOf(topic.id)?.course,
    bands: bands.map((band, index) => ({
      ...band,
      cards: wideLast(band.cards),
      span: places[index]?.span ?? 1,
      columns: places[index]?.columns ?? 1,
    })),
    kinds: kindsOf(bands.flatMap(({ cards }) => cards)),
    pdfs: downloads
      .filter((download) => download.kind === 'cheat-sheet' && download.topic === topic.id)
      .map((download) => ({ href: href(download.href), text: strings.print[download.paper ?? 'a4'] })),
  };
}

/** A card as wide as the sheet would tear the columns apart, so it stands below them. */
function wideLast(cards: readonly CardView[]): Band['cards'] {
  const marked = cards.map((card) => ({ ...card, wide: isWide(card) }));
  return [...marked.filter(({ wide }) => !wide), ...marked.filter(({ wide }) => wide)];
}

/** One card for each stretch of a section and its sub-sections; commands that stand together share one. */
function cardsOf(section: NodeOf<'section'>, stretches: readonly Stretch[], isSub = false): CardView[] {
  const cards: CardView[] = [];
  const commands: NodeOf<'command'>[] = [];
  const flush = () => {
    const together = commands.splice(0);
    if (together.length > 0) cards.push(commandsView(section, together));
  };
  // The heading of a sub-section stands once, above what comes first.
  let title = isSub ? section.title : '';
  for (const stretch of stretches) {
    if (stretch.kind === 'node' && stretch.node.type === 'command') {
      commands.push(stretch.node);
      continue;
    }
    flush();
    if (stretch.kind === 'prose') {
      cards.push(proseView(section, stretch.blocks, title));
      title = '';
    } else if (stretch.node.type === 'section') {
      cards.push(...cardsOf(stretch.node, query.contentOf(stretch.node.id), true));
    } else if (isCardKind(stretch.node.type)) cards.push(viewOf(stretch.node));
  }
  flush();
  const isSaid = title === '' || cards.some((card) => card.title === title);
  const headed = isSaid ? withAnchor(section, cards, isSub && title !== '') : [proseView(section, [], title), ...cards];
  return withCorrections(section, headed);
}

/** Links to a section whose title is that of a card lead to its first card. */
function withAnchor(section: NodeOf<'section'>, cards: CardView[], isNeeded: boolean): CardView[] {
  const [first, ...others] = cards;
  return first && isNeeded ? [{ ...first, sectionAnchor: anchorOf(section) }, ...others] : cards;
}

/** What is wrong in a section is said before what it holds. */
function withCorrections(section: NodeOf<'section'>, cards: CardView[]): CardView[] {
  const corrections = correctionsIn(section);
  const [first, ...others] = cards;
  if (corrections.length === 0) return cards;
  if (first?.kind === 'prose') return [{ ...first, parts: [...corrections, ...first.parts] }, ...others];
  return [{ ...proseView(section, [], ''), parts: corrections }, ...cards];
}

function kindsOf(cards: readonly CardView[]): Sheet['kinds'] {
  return cardKinds
    .map((kind) => {
      const count = cards.reduce((sum, card) => sum + (card.kind === kind ? card.count : 0), 0);
      const { icon, noun, plural } = kindInfo(kind);
      return { kind, icon, label: count === 1 ? capitalised(noun) : plural, count };
    })
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function countsOf(topic: NodeOf<'section'>): TopicLink['counts'] {
  return cardKinds
    .map((kind) => ({ kind, count: query.within(topic.id, kind).length }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .map(({ kind, count }) => ({ kind, count, text: countOf(kind, count) }));
}
