import { hasStudyCards, kindLook } from '../../generators/index.ts';
import { strings } from '../strings/index.ts';
import { commandGroups } from './commands.ts';
import { downloads, isHidden, packs, query, site, words } from './data.ts';
import { htmlOf } from './html.ts';
import { href } from './links.ts';

export interface NavigationItem {
  title: string;
  icon: string;
  href: string;
}

const ALL: readonly (NavigationItem & { shown: boolean })[] = [
  { title: strings.nav.sheets, icon: 'notebook-text', href: href('topics/'), shown: query.topics().length > 0 },
  { title: strings.nav.questions, icon: kindLook('question').icon, href: href('questions/'), shown: has('question') },
  {
    title: strings.nav.practice,
    icon: 'graduation-cap',
    href: href('practice/'),
    shown: !isHidden('practice') && hasStudyCards(query, htmlOf, words),
  },
  {
    title: strings.nav.commands,
    icon: kindLook('command').icon,
    href: href('commands/'),
    shown: commandGroups().length > 0 && !isHidden('commands'),
  },
  {
    title: strings.nav.compare,
    icon: kindLook('comparison').icon,
    href: href('compare/'),
    shown: has('comparison') && !isHidden('compare'),
  },
  {
    title: strings.nav.traps,
    icon: kindLook('pitfall').icon,
    href: href('traps/'),
    shown: has('pitfall') && !isHidden('traps'),
  },
  { title: strings.make.title, icon: 'wand-sparkles', href: href('make/'), shown: site.toolsOnly === true },
  { title: strings.check.title, icon: 'list-checks', href: href('check/'), shown: site.toolsOnly === true },
  {
    title: strings.nav.templates,
    icon: 'package',
    href: href('templates/'),
    shown: packs.length > 0,
  },
  {
    title: strings.nav.print,
    icon: 'printer',
    href: href('print/'),
    shown: downloads.some(({ paper }) => paper !== undefined),
  },
];

/** The parts of the site that have content. A site without notes has only the pages for a visitor's own files. */
export const navigation: readonly NavigationItem[] = ALL.filter(({ shown }) => shown);

function has(type: 'question' | 'comparison' | 'pitfall'): boolean {
  return query.byType(type).length > 0;
}
