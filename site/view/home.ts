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
    of(counts.topics, 'topic'),
    of(counts.questions, 'question'),
    of(counts.commands, 'command'),
    of(counts.traps, 'trap'),
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
  const open = (path: string, text = 'Open') => [{ text, href: href(path) }];
  return [
    {
      icon: 'book-open',
      title: 'Question book',
      text: `${of(counts.questions, 'question')} with answers, ${of(books[0]?.pages ?? 0, 'page')}`,
      links: books.map(({ href: path, paper }) => ({ text: paper === 'letter' ? 'Letter' : 'A4', href: href(path) })),
      count: books.length,
    },
    {
      icon: 'printer',
      title: 'Cheat sheets',
      text: `${of(sheets, 'topic')} as PDF`,
      links: open('print/', 'Print'),
      count: sheets,
    },
    {
      icon: 'triangle-alert',
      title: 'Traps',
      text: `${of(counts.traps, 'thing')} that trip people up`,
      links: open('traps/'),
      count: counts.traps,
    },
    {
      icon: 'scale',
      title: 'This or that',
      text: `${of(counts.comparisons, 'comparison')} side by side`,
      links: open('compare/'),
      count: counts.comparisons,
    },
    {
      icon: 'terminal',
      title: 'Commands',
      text: `${of(counts.commands, 'line')} to know by heart`,
      links: open('commands/'),
      count: counts.commands,
    },
  ]
    .filter(({ count }) => count > 0)
    .map(({ count: _, ...errand }) => errand);
}

function of(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
