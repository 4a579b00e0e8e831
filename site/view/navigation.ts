import { downloads, packs, query } from './data.ts';
import { href } from './links.ts';

export interface NavigationItem {
  title: string;
  href: string;
}

const ALL: readonly (NavigationItem & { shown: boolean })[] = [
  { title: 'Topics', href: href('topics/'), shown: query.topics().length > 0 },
  { title: 'Questions', href: href('questions/'), shown: query.byType('question').length > 0 },
  { title: 'Commands', href: href('commands/'), shown: query.byType('command').length > 0 },
  { title: 'Compare', href: href('compare/'), shown: query.byType('comparison').length > 0 },
  { title: 'Traps', href: href('traps/'), shown: query.byType('pitfall').length > 0 },
  { title: 'Templates', href: href('templates/'), shown: packs.length > 0 },
  { title: 'Print', href: href('print/'), shown: downloads.some(({ paper }) => paper !== undefined) },
];

/** The parts of the site that the notes have something for. */
export const navigation: readonly NavigationItem[] = ALL.filter(({ shown }) => shown);
