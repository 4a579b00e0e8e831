import { anchorOf } from '../../generators/browser.ts';
import { cardKinds, countOf, type NodeOf, type NodeType } from '../../generators/index.ts';
import { strings } from '../strings/index.ts';
import { cardViews } from './card.ts';
import type { InLanguage } from './card-views.ts';
import { downloads, query, words } from './data.ts';
import { inLanguage } from './in-language.ts';
import { aroundTopic, listedTopics } from './learning.ts';
import { href, topicHref, topicSlug } from './links.ts';
import { latest, once } from './once.ts';
import { type Band, createSheets, kindsOf, type SheetKind } from './sheet.ts';
import { columnsOf } from './sheet-layout.ts';
import { structuredData } from './structured.ts';
import { topicTitle } from './topic-title.ts';

const { bandsOf } = createSheets(query, cardViews, anchorOf);

/** A section of a sheet with its cards, and its number of columns on a wide screen. */
export type PlacedBand = Band & { columns: number };

/** The cheat sheet of a topic. */
export interface Sheet {
  slug: string;
  title: string;
  inLanguage: InLanguage;
  course: string | undefined;
  bands: PlacedBand[];
  /** The kinds of cards on it, most frequent first. */
  kinds: SheetKind[];
  pdfs: { href: string; text: string }[];
}

/** A topic in a list. */
export interface TopicLink {
  title: string;
  inLanguage: InLanguage;
  href: string;
  course: string | undefined;
  /** The number of cards of each kind, most frequent first. */
  counts: { kind: NodeType; count: number; text: string }[];
}

/** All topics with content, in the order of the notes. All topics if none has any. */
export const topicLinks = once((): readonly TopicLink[] =>
  listedTopics().map((topic) => ({
    title: topicTitle(topic),
    inLanguage: inLanguage(topic),
    href: topicHref(topic),
    course: query.courseOf(topic.id)?.title,
    counts: countsOf(topic),
  })),
);

/** The content of a topic page. */
export const topicPageOf = latest((topic: NodeOf<'section'>) => ({
  sheet: sheetOf(topic),
  around: aroundTopic(topic),
  structured: structuredData(topic),
}));

/** The sheet of a topic. Sections of depth 2 become bands, and everything deeper becomes cards. */
export function sheetOf(topic: NodeOf<'section'>): Sheet {
  const bands = bandsOf(topic);
  return {
    slug: topicSlug(topic),
    title: topicTitle(topic),
    inLanguage: inLanguage(topic),
    course: query.courseOf(topic.id)?.title,
    bands: bands.map((band) => ({ ...band, columns: columnsOf(band.cards) })),
    kinds: kindsOf(
      bands.flatMap(({ cards }) => cards),
      words,
    ),
    pdfs: downloads
      .filter((download) => download.kind === 'cheat-sheet' && download.topics?.includes(topic.id))
      .map((download) => ({ href: href(download.href), text: strings.print[download.paper ?? 'a4'] })),
  };
}

function countsOf(topic: NodeOf<'section'>): TopicLink['counts'] {
  return cardKinds
    .map((kind) => ({ kind, count: query.within(topic.id, kind).length }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .map(({ kind, count }) => ({ kind, count, text: countOf(kind, count, words) }));
}
