import { cardKinds, countOf, distinctPicks } from '../../generators/index.ts';
import { strings } from '../strings/index.ts';
import { downloads, isHidden, query, site, words } from './data.ts';
import { href } from './links.ts';
import { packPages } from './packs.ts';
import { picks, practiceCards } from './practice-cards.ts';
import { type TopicLink, topicLinks } from './topic.ts';

/** A thing to take along on the evening before. */
export interface Errand {
  icon: string;
  title: string;
  text: string;
  /** One link, or one for each paper. */
  links: { text: string; href: string }[];
}

/** Topics that the sentence about the notes names. */
const NAMED = 3;

const counts = {
  topics: topicLinks.length,
  questions: query.byType('question').filter(({ id }) => query.sameAs(id)?.canonical.id === id).length,
  traps: query.byType('pitfall').length,
  comparisons: query.byType('comparison').length,
  commands: query.byType('command').length,
};

const summary = (['topics', 'questions', 'commands', 'traps'] as const)
  .filter((what) => counts[what] > 0)
  .map((what) => strings.home[what](counts[what]));
const about = site.toolsOnly
  ? strings.make.lead
  : strings.home.about(
      topicLinks.slice(0, NAMED).map(({ title }) => title),
      Math.max(0, topicLinks.length - NAMED),
    );

/** The start page. Nothing on it leads to a page that has nothing to show. */
export const home = {
  title: site.title,
  courses: coursesOf(topicLinks),
  errands: errands(),
  summary,
  about,
  description: site.toolsOnly ? about : strings.home.description(summary.join(', ')),
  /** Whether there are notes of which nothing can be shown. */
  isEmpty: topicLinks.length === 0 && !site.toolsOnly,
  actions: actions(),
  times: times(),
  packs: packPages.map(({ title, href, files }) => ({
    title,
    href,
    files: files.map(({ path }) => path),
  })),
};

/** What to do now. */
function actions(): { icon: string; title: string; href: string }[] {
  const all = [
    {
      icon: 'graduation-cap',
      title: strings.home.practise,
      href: href('practice/'),
      shown: practiceCards().length > 0 && !isHidden('practice'),
    },
    { icon: 'notebook-text', title: strings.home.read, href: href('topics/'), shown: topicLinks.length > 0 },
    { icon: 'printer', title: strings.home.print, href: href('print/'), shown: downloads.some(({ paper }) => paper) },
    {
      icon: 'package',
      title: strings.home.dockerfile,
      href: href('templates/'),
      shown: packPages.length > 0,
    },
    { icon: 'wand-sparkles', title: strings.make.title, href: href('make/'), shown: true },
    { icon: 'list-checks', title: strings.check.title, href: href('check/'), shown: site.toolsOnly },
    { icon: 'folder-search', title: strings.project.title, href: href('templates/project/'), shown: site.toolsOnly },
  ];
  return all.filter(({ shown }) => shown).map(({ shown: _, ...action }) => action);
}

/** For each time that somebody may have, what is worth it: to practise, and on paper. */
function times(): {
  title: string;
  text: string;
  practise: string | undefined;
  pdfs: { text: string; href: string }[];
}[] {
  return distinctPicks(picks())
    .filter(({ nodes }) => nodes.length > 0)
    .map(({ time, nodes }) => ({
      title: words.times[time],
      text: cardKinds
        .map((kind) => ({ kind, number: nodes.filter(({ type }) => type === kind).length }))
        .filter(({ number }) => number > 0)
        .sort((a, b) => b.number - a.number)
        .slice(0, 3)
        .map(({ kind, number }) => countOf(kind, number, words))
        .join(', '),
      practise:
        !isHidden('practice') && practiceCards().some((card) => card.times.includes(time))
          ? `${href('practice/')}?time=${time}`
          : undefined,
      pdfs: downloads
        .filter((file) => file.kind === 'selection' && file.time === time)
        .map((file) => ({ text: strings.print[file.paper ?? 'a4'], href: href(file.href) })),
    }));
}

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
      count: isHidden('traps') ? 0 : counts.traps,
    },
    {
      icon: 'scale',
      title: strings.home.comparisons,
      text: strings.home.comparisonsText(counts.comparisons),
      links: open('compare/'),
      count: isHidden('compare') ? 0 : counts.comparisons,
    },
    {
      icon: 'terminal',
      title: strings.commands.title,
      text: strings.home.commandsText(counts.commands),
      links: open('commands/'),
      count: isHidden('commands') ? 0 : counts.commands,
    },
  ]
    .filter(({ count }) => count > 0)
    .map(({ count: _, ...errand }) => errand);
}
