import { strings } from '../strings/index.ts';
import { hasAccents, pageLanguage, site } from './data.ts';
import { type NavigationItem, navigation } from './navigation.ts';
import { previewFileCount } from './previews.ts';

/** The content around each page. */
export interface Frame {
  /** The title of the site. */
  title: string;
  navigation: readonly NavigationItem[];
  /** The parts of the site that the bar of a phone has room for. */
  first: readonly NavigationItem[];
  /** The others, which a button of that bar brings. */
  more: readonly NavigationItem[];
  hasAccents: boolean;
  /** The URL of the start page, if known. */
  url: string | undefined;
  /** Whether pages have preview pictures for sharing. */
  pictures: boolean | undefined;
  /** The language of the interface. */
  language: string;
  /** Parts of the site that are left out. */
  hidden: readonly string[];
  /** The number of files with link previews; see scripts/previews. */
  previews: number;
  /** The credit line in the footer. */
  madeWith: string;
}

/** What fits beside one another on the narrowest phone. */
const BAR = 5;
const first = navigation.length > BAR ? navigation.slice(0, BAR - 1) : navigation;

const { title, url, hidden, pictures } = site;
export const frame: Frame = {
  title,
  navigation,
  first,
  more: navigation.slice(first.length),
  hasAccents,
  url,
  pictures,
  language: pageLanguage,
  hidden,
  previews: previewFileCount,
  madeWith: site.toolsOnly ? strings.site.madeWithoutNotes : strings.site.madeWith,
};
