import { OFFLINE_ZIP } from '../../generators/index.ts';
import { strings } from '../strings/index.ts';
import { commandCount } from './commands.ts';
import { downloads, isBidirectional, isHidden, query, site } from './data.ts';
import { href } from './links.ts';
import { once } from './once.ts';
import { packPages } from './packs.ts';
import { practiceCards } from './practice-cards.ts';
import { type Handout, timePages } from './times.ts';
import { type TopicLink, topicLinks } from './topic.ts';

/** A download for the evening before. */
export interface Shortcut {
  icon: string;
  title: string;
  text: string;
  /** A single link, or one for each paper size. */
  links: { text: string; href: string }[];
}

/** A question, a sentence with a colon, a numbered step, a file, or a note about the note such as `[WIP]`. */
const NO_SUBJECT = /^\[|[?？؟:：]|[.।。]$|^\p{L}+\s+\d+(?:\P{L}|$)|^\p{Ll}\S*\.\w{1,5}$/u;

/** `Topic 18: Kafka`, `Part A — Chapter 2: Storage`. */
const ORDERED = /^(?:.{0,80}\s)?(\p{L}{1,30})\s\d{1,4}\s?[:.—–-]\s(?=\S)/u;

const questions = once(() => query.byType('question').filter(({ id }) => query.sameAs(id)?.canonical.id === id));

const isPractised = once(() => practiceCards().length > 0 && !isHidden('practice'));
const isPrinted = downloads.some(({ paper }) => paper);

const books = downloads.filter(({ kind }) => kind === 'question-book');
/** The volumes on one paper size. */
const volumes = books.filter(({ paper }) => paper === books[0]?.paper);
const isDivided = volumes.length > 1;

const counts = once(() => ({
  topics: topicLinks().length,
  questions: questions().length,
  traps: query.byType('pitfall').length,
  comparisons: query.byType('comparison').length,
  commands: commandCount(),
}));

/** Text that keeps its own direction within a sentence that runs the other way. */
const isolated = (text: string) => `\u2068${text}\u2069`;

/** The start page. It has no links to empty pages. */
export const home = once(() => {
  const summary = (['topics', 'questions', 'commands', 'traps'] as const)
    .filter((what) => counts()[what] > 0)
    .map((what) => strings.home[what](counts()[what]));
  const about = site.toolsOnly ? strings.make.lead : introduction();
  return {
    title: site.title,
    courses: coursesOf(topicLinks()),
    shortcuts: shortcuts(),
    summary,
    about,
    description: site.toolsOnly ? about : strings.home.description(summary.join(', ')),
    /** Whether there are notes, but nothing to show. */
    isEmpty: topicLinks().length === 0 && !site.toolsOnly,
    actions: actions(),
    times: timePages().map(({ title, href, text, take }) => ({ title, href, text, take })),
    untilDate: untilDate(),
    packs: packPages.map(({ title, href, files }) => ({
      title,
      href,
      files: files.map(({ path }) => path),
    })),
  };
});

/** What the notes are about, and what can be done with them. */
function introduction(): string {
  const named = namedTopics(withoutOrder(topicLinks()));
  return strings.home.about(
    named.map(({ title }) => (isBidirectional ? isolated(title) : title)),
    topicLinks().length - named.length,
    { practise: isPractised(), print: isPrinted },
  );
}

/** The topics without what only orders them: a word with a number that several of their titles have. */
export function withoutOrder<T extends Pick<TopicLink, 'title'>>(topics: readonly T[]): T[] {
  const words = Map.groupBy(topics, ({ title }) => ORDERED.exec(title)?.[1] ?? '');
  return topics.map((topic) => {
    const [order, word = ''] = ORDERED.exec(topic.title) ?? [];
    return order !== undefined && (words.get(word)?.length ?? 0) > 1
      ? { ...topic, title: topic.title.slice(order.length) }
      : topic;
  });
}

/**
 * The topics that the introduction names: three, or four if there are no more. Topics without cards come last, because a
 * changelog or a guide for contributors does not say what the notes are about. Titles that do not read as a subject
 * within a sentence come after those that do, and a title is named once.
 */
export function namedTopics<T extends Pick<TopicLink, 'counts' | 'title'>>(topics: readonly T[]): T[] {
  const place = ({ counts, title }: T) => (counts.length > 0 ? 0 : 2) + (NO_SUBJECT.test(title) ? 1 : 0);
  const distinct = [...Map.groupBy(topics, ({ title }) => title).values()].flatMap(([first]) => first ?? []);
  const ordered = distinct.toSorted((a, b) => place(a) - place(b));
  return ordered.slice(0, topics.length <= 4 ? 4 : 3);
}

/** The suggested actions. */
function actions(): { icon: string; title: string; href: string }[] {
  const all = [
    {
      icon: 'graduation-cap',
      title: strings.home.practise,
      href: href('practice/'),
      shown: isPractised(),
    },
    { icon: 'notebook-text', title: strings.home.read, href: href('topics/'), shown: topicLinks().length > 0 },
    { icon: 'printer', title: strings.home.print, href: href('print/'), shown: isPrinted },
    {
      icon: 'package',
      title: strings.home.dockerfile,
      href: href('templates/'),
      shown: packPages.length > 0,
    },
    { icon: 'wand-sparkles', title: strings.make.title, href: href('make/'), shown: site.toolsOnly },
    { icon: 'list-checks', title: strings.check.title, href: href('check/'), shown: site.toolsOnly },
    { icon: 'folder-search', title: strings.project.title, href: href('templates/project/'), shown: site.toolsOnly },
  ];
  return all.filter(({ shown }) => shown).map(({ shown: _, ...action }) => action);
}

/**
 * The link to practice with a daily number of cards, and the corresponding book and deck. Undefined if there is nothing
 * to practise.
 */
function untilDate(): { href: string; take: Handout[] } | undefined {
  if (!isPractised()) return undefined;
  const [book] = books;
  const deck = downloads.find(({ kind, time }) => kind === 'deck' && time === undefined);
  return {
    href: href('practice/'),
    take: [
      ...(book ? [{ text: strings.home.book, href: href(isDivided ? 'print/' : book.href) }] : []),
      ...(deck ? [{ text: strings.home.deck, href: href(deck.href) }] : []),
    ],
  };
}

/** The topics by course. A single course has no heading. */
function coursesOf(topics: readonly TopicLink[]): { title: string; topics: TopicLink[] }[] {
  const courses = [...Map.groupBy(topics, ({ course }) => course ?? '')];
  return courses.map(([title, members]) => ({ title: courses.length > 1 ? title : '', topics: members }));
}

function shortcuts(): Shortcut[] {
  const answered = questions().filter(({ empty }) => !empty).length;
  const sheets = downloads.filter(({ kind, paper }) => kind === 'cheat-sheet' && paper === 'a4').length;
  const open = (path: string, text = strings.home.openLink) => [{ text, href: href(path) }];
  return [
    {
      icon: 'book-open',
      title: strings.home.book,
      text:
        answered > 0
          ? strings.home.bookText(
              answered,
              volumes.reduce((sum, { pages = 0 }) => sum + pages, 0),
            )
          : strings.home.questions(counts().questions),
      links: isDivided
        ? open('print/', strings.nav.print)
        : books.map(({ href: path, paper }) => ({
            text: paper === 'letter' ? strings.print.shortLetter : strings.print.a4,
            href: href(path),
          })),
      count: books.length,
    },
    {
      icon: 'printer',
      title: strings.home.sheets,
      text: strings.home.sheetsText(sheets),
      links: open('print/', strings.nav.print),
      count: sheets,
    },
    {
      icon: 'triangle-alert',
      title: strings.traps.title,
      text: strings.home.trapsText(counts().traps),
      links: open('traps/'),
      count: isHidden('traps') ? 0 : counts().traps,
    },
    {
      icon: 'scale',
      title: strings.home.comparisons,
      text: strings.home.comparisonsText(counts().comparisons),
      links: open('compare/'),
      count: isHidden('compare') ? 0 : counts().comparisons,
    },
    {
      icon: 'terminal',
      title: strings.commands.title,
      text: strings.home.commandsText(counts().commands),
      links: open('commands/'),
      count: isHidden('commands') ? 0 : counts().commands,
    },
    {
      icon: 'wand-sparkles',
      title: strings.make.title,
      text: strings.home.makeText,
      links: open('make/'),
      count: site.toolsOnly || site.zip === false ? 0 : 1,
    },
    {
      icon: 'archive',
      title: strings.home.zip,
      text: strings.home.zipText,
      links: open(OFFLINE_ZIP, strings.home.download),
      count: site.toolsOnly || site.zip === false ? 0 : 1,
    },
  ]
    .filter(({ count }) => count > 0)
    .map(({ count: _, ...errand }) => errand);
}
