import { strings } from '../strings/index.ts';
import { downloads, query, site } from './data.ts';
import { href } from './links.ts';
import { packPages } from './packs.ts';
import { type TopicLink, topicLinks } from './topic.ts';

/** A thing to take along on the evening before. */
export interface Errand {
  icon: string;
  title: string;
  text: string;
  /** One link, or one for each paper. */
  links: { text: string; href: string }[];
}

const counts = {
  topics: topicLinks.length,
  questions: query.byType('question').filter(({ id }) => query.sameAs(id)?.canonical.id === id).length,
  traps: query.byType('pitfall').length,
  comparisons: query.byType('comparison').length,
  commands: query.byType('command').length,
};

/** The start page. Nothing on it leads to a page that has nothing to show. */
export const home = {
  title: site.title,
  summary: [
    strings.home.topics(counts.topics),
    strings.home.questions(counts.questions),
    strings.home.commands(counts.commands),
    strings.home.traps(counts.traps),
  ].filter((words) => !words.startsWith('0 ')),
  courses: coursesOf(topicLinks),
  errands: errands(),
  packs: packPages.map(({ title, href, files }) => ({ title, href, files: files.map(({ path }) => path) })),
};

/** Topics by course; one course alone needs no heading. */
function coursesOf(topics: readonly TopicLink[]): { title: string; topics: TopicLink[] }[] {
  const courses = [...Map.groupBy(topics, ({ course }) => course ?? '')];
  return courses.map(([title, members]) => ({ title: courses.length > 1 ? title : '', topics: members }));
}

function errands(): Errand[] {
  const books = downloads.filter(({ kind }) => kind === 'question-book');
  const sheets = downloads.filter(({ kind, paper }) => kind === 'cheat-sheet' && paper === 'a4').length;
  const open = (path: string, text = strings.home.openLink) => [{ text, href: href(path) }];
  return [
    {
      icon: 'book-open',
      title: strings.home.book,
      text: strings.home.bookText(counts.questions, books[0]?.pages ?? 0),
      links: books.map(({ href: path, paper }) => ({
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
      text: strings.home.trapsText(counts.traps),
      links: open('traps/'),
      count: counts.traps,
    },
    {
      icon: 'scale',
      title: strings.home.comparisons,
      text: strings.home.comparisonsText(counts.comparisons),
      links: open('compare/'),
      count: counts.comparisons,
    },
    {
      icon: 'terminal',
      title: strings.commands.title,
      text: strings.home.commandsText(counts.commands),
      links: open('commands/'),
      count: counts.commands,
    },
  ]
    .filter(({ count }) => count > 0)
    .map(({ count: _, ...errand }) => errand);
}
