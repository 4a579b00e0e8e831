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
import { askedCards } from './asked.ts';
import type { InLanguage } from './card-views.ts';
import { query, words } from './data.ts';
import { inLanguage } from './in-language.ts';
import { href, nodeHref } from './links.ts';
import { once } from './once.ts';
import { type Level, levels } from './questions.ts';

/** A card to practise, as the page of practice loads it. Its id is that of the decks. */
export interface PracticeCard {
  id: string;
  kind: GraphNode['type'];
  /** Gaps in the form of Anki, `{{c1::hidden}}`. */
  form: StudyCard['form'];
  topic: string;
  level: string;
  /** What it is written in, where that is not the language of the page. */
  inLanguage?: InLanguage;
  front: string;
  back: string;
  /** Where the whole of it is, from the start page. */
  url: string;
  path: string;
  /** The note names it itself. */
  anchored: boolean;
  /** The times into which it fits, with what else is worth them. */
  times: readonly TimeName[];
}

const ROOT = href('');

/** What is worth each of the times that somebody may have: the same on paper and here. */
export const picks = once(() =>
  distinctPicks(
    TIME_NAMES.map((time) => {
      const picked = pickFor(query, { seconds: TIMES[time] });
      return { time, picked, nodes: picked.map(({ node }) => node) };
    }),
  ),
);

/** Everything that can be practised, what is worth most first. */
export const practiceCards = once((): readonly PracticeCard[] => {
  const picked = picks().map(({ time, nodes }) => ({ time, ids: new Set<string>(nodes.map(({ id }) => id)) }));
  return askedCards()
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

/** Lets links lead from the page of practice, wherever the site is. */
function fromPage(html: string): string {
  return html.replaceAll(`href="${ROOT}`, 'href="../');
}

/** What a session can be limited to. */
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

/** The kinds of cards that there are. */
export function practiceKinds(): { kind: GraphNode['type']; plural: string }[] {
  const kinds = new Set(practiceCards().map(({ kind }) => kind));
  return cardKinds.filter((kind) => kinds.has(kind)).map((kind) => ({ kind, plural: words.kinds[kind].plural }));
}
