import { kindInfo } from '../../generators/index.ts';
import { downloads, packs, query } from './data.ts';
import { href } from './links.ts';

export interface NavigationItem {
  title: string;
  icon: string;
  href: string;
}

const ALL: readonly (NavigationItem & { shown: boolean })[] = [
  { title: 'Sheets', icon: 'notebook-text', href: href('topics/'), shown: query.topics().length > 0 },
  { title: 'Questions', icon: kindInfo('question').icon, href: href('questions/'), shown: has('question') },
  { title: 'Commands', icon: kindInfo('command').icon, href: href('commands/'), shown: has('command') },
  { title: 'Compare', icon: kindInfo('comparison').icon, href: href('compare/'), shown: has('comparison') },
  { title: 'Traps', icon: kindInfo('pitfall').icon, href: href('traps/'), shown: has('pitfall') },
  { title: 'Templates', icon: 'package', href: href('templates/'), shown: packs.length > 0 },
  {
    title: 'Print',
    icon: 'printer',
    href: href('print/'),
    shown: downloads.some(({ paper }) => paper !== undefined),
  },
];

/** The parts of the site that the notes have something for. */
export const navigation: readonly NavigationItem[] = ALL.filter(({ shown }) => shown);

function has(type: 'question' | 'command' | 'comparison' | 'pitfall'): boolean {
  return query.byType(type).length > 0;
}
