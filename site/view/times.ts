import { cardKinds, countOf, type NodeType, type PickReason } from '../../generators/index.ts';
import { strings } from '../strings/index.ts';
import { downloads, isHidden, query, words } from './data.ts';
import { href, nodeHref } from './links.ts';
import { once } from './once.ts';
import { picks, practiceCards } from './practice-cards.ts';

/** A file or page with exactly the cards of a set. */
export interface Handout {
  text: string;
  href: string;
}

/** The most important cards for a time budget. */
export interface TimePage {
  name: string;
  title: string;
  href: string;
  /** The number of cards of each kind, and the reasons for picking them. */
  text: string;
  counts: string;
  lead: string;
  take: Handout[];
  groups: {
    title: string;
    rows: { title: string; href: string; kind: string; label: string; time: string; reasons: string }[];
  }[];
}

type Picks = ReturnType<typeof picks>[number]['picked'];

/** Number of kinds and reasons in the description of a set. */
const NAMED = 2;

/** A page for each time budget that is large enough for something. */
export const timePages = once((): readonly TimePage[] =>
  picks()
    .filter(({ picked }) => picked.length > 0)
    .map(({ time, picked }) => {
      const counts = countsOf(picked);
      const title = words.times[time];
      const minutes = Math.max(1, Math.round(picked.reduce((sum, pick) => sum + pick.seconds, 0) / 60));
      const reasons = reasonsOf(picked).map((reason) => strings.times.reasons[reason]);
      return {
        name: time,
        title,
        href: href(`times/${time}/`),
        counts,
        // The cards may take less than the time budget.
        text: `${strings.times.minutes(minutes)} · ${strings.home.time(counts, reasons.join(', '))}`,
        lead: strings.times.lead(picked.length, minutes),
        take: takeOf(time),
        groups: groupsOf(picked),
      };
    }),
);

function takeOf(time: string): Handout[] {
  const isPractised =
    !isHidden('practice') && practiceCards().some(({ times }) => times.some((other) => other === time));
  const files = downloads.filter((file) => file.time === time);
  return [
    ...(isPractised ? [{ text: strings.home.practise, href: `${href('practice/')}?time=${time}` }] : []),
    ...files.map((file) => ({
      text:
        file.kind === 'deck'
          ? strings.home.deck
          : strings.home.pdf(strings.print[file.paper === 'letter' ? 'shortLetter' : 'a4']),
      href: href(file.href),
    })),
  ];
}

/** The most frequent kinds of the picked cards. */
function countsOf(picked: Picks): string {
  return cardKinds
    .map((kind: NodeType) => ({ kind, number: picked.filter(({ node }) => node.type === kind).length }))
    .filter(({ number }) => number > 0)
    .sort((a, b) => b.number - a.number)
    .slice(0, NAMED)
    .map(({ kind, number }) => countOf(kind, number, words))
    .join(', ');
}

/** The most frequent reasons for picking the cards. */
function reasonsOf(picked: Picks): PickReason[] {
  const counts = Map.groupBy(
    picked.flatMap(({ reasons }) => reasons),
    (reason) => reason,
  );
  return [...counts]
    .sort(([, one], [, other]) => other.length - one.length)
    .slice(0, NAMED)
    .map(([reason]) => reason);
}

function groupsOf(picked: Picks): TimePage['groups'] {
  const byTopic = Map.groupBy(picked, ({ node }) => query.topicOf(node.id)?.title ?? '');
  return [...byTopic].map(([title, own]) => ({
    title,
    rows: own.map(({ node, seconds, reasons }) => ({
      title: node.title,
      href: nodeHref(node) ?? href(''),
      kind: node.type,
      label: words.kinds[node.type].label,
      time: seconds < 60 ? strings.times.seconds(seconds) : strings.times.minutes(Math.round(seconds / 60)),
      reasons: reasons.map((reason) => strings.times.reasons[reason]).join(', '),
    })),
  }));
}
