import {
  cardKinds,
  distinctPicks,
  type GraphNode,
  pickFor,
  type StudyCard,
  TIME_NAMES,
  TIMES,
  type TimeName,
  worthOf,
} from '../../generators/index.ts';
import type { InLanguage } from './card-views.ts';
import { query, words } from './data.ts';
import { inLanguage } from './in-language.ts';
import { href, nodeHref } from './links.ts';
import { once } from './once.ts';
import { practisableCards } from './practisable.ts';
import { type Level, levels } from './questions.ts';

/** A card in the data of the practice page. Its id is the same as in the decks. */
export interface PracticeCard {
  id: string;
  kind: GraphNode['type'];
  /** Sentences with gaps use the syntax of Anki: `{{c1::hidden}}`. */
  form: StudyCard['form'];
  topic: string;
  level: string;
  /** Its language, if it differs from that of the page. */
  inLanguage?: InLanguage;
  front: string;
  back: string;
  /** The address of its page, relative to the start page. */
  url: string;
  path: string;
  /** Whether its id is set explicitly in the note. */
  anchored: boolean;
  /** The time budgets that it is picked for. */
  times: readonly TimeName[];
}

const ROOT = href('');

/** The cards picked for each time budget, the same as on paper. */
export const picks = once(() =>
  distinctPicks(
    TIME_NAMES.map((time) => {
      const picked = pickFor(query, { seconds: TIMES[time] });
      return { time, picked, nodes: picked.map(({ node }) => node) };
    }),
  ),
);

/** All cards that can be practised, most important first. */
export const practiceCards = once((): readonly PracticeCard[] => {
  const picked = picks().map(({ time, nodes }) => ({ time, ids: new Set<string>(nodes.map(({ id }) => id)) }));
  return practisableCards()
    .flatMap((card) => {
      const node = query.node(card.id.split('#')[0] ?? '');
      return node ? [{ card, node, worth: worthOf(node, query) }] : [];
    })
    .sort((a, b) => b.worth - a.worth)
    .map(({ card, node }) => ({
      id: card.id,
      kind: node.type,
      form: card.form,
      topic: query.topicOf(node.id)?.title ?? '',
      level: (node.type === 'question' && node.level) || '',
      ...(inLanguage(card).lang && { inLanguage: inLanguage(card) }),
      front: fromPage(card.front),
      back: fromPage(card.back),
      url: (nodeHref(node) ?? ROOT).slice(ROOT.length),
      path: card.source.path,
      anchored: card.anchored,
      times: picked.filter(({ ids }) => ids.has(node.id)).map(({ time }) => time),
    }));
});

/** Converts links to be relative to the practice page, wherever the site is served. */
function fromPage(html: string): string {
  return html.replaceAll(`href="${ROOT}`, 'href="../');
}

/** The topics that a session can be limited to. */
export function practiceTopics(): { title: string; count: number }[] {
  const counts = Map.groupBy(practiceCards(), ({ topic }) => topic);
  return query
    .topics()
    .map(({ title }) => ({ title, count: counts.get(title)?.length ?? 0 }))
    .filter(({ count }) => count > 0);
}

export function practiceLevels(): Level[] {
  return levels.filter(({ name }) => practiceCards().some((card) => card.level === name));
}

/** The kinds of cards that a session can be limited to. */
export function practiceKinds(): { kind: GraphNode['type']; plural: string }[] {
  const kinds = new Set(practiceCards().map(({ kind }) => kind));
  return cardKinds.filter((kind) => kinds.has(kind)).map((kind) => ({ kind, plural: words.kinds[kind].plural }));
}
