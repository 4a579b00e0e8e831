import { strings } from '../strings/index.ts';
import { hasAccents, pageLanguage, site } from './data.ts';
import { type NavigationItem, navigation } from './navigation.ts';
import { previewFiles } from './previews.ts';

/** What each page shows around its own content. */
export interface Frame {
  /** The site's name. */
  title: string;
  navigation: readonly NavigationItem[];
  hasAccents: boolean;
  /** Address of the start page, where it is known. */
  url: string | undefined;
  /** Whether pages name pictures for who shares them. */
  pictures: boolean | undefined;
  /** What the pages speak. */
  language: string;
  /** Parts of the site that are left out. */
  hidden: readonly string[];
  /** How many files hold what links show of what they lead to; see scripts/previews. */
  previews: number;
  /** What the pages are made with. */
  madeWith: string;
}

const { title, url, hidden, pictures } = site;
export const frame: Frame = {
  title,
  navigation,
  hasAccents,
  url,
  pictures,
  language: pageLanguage,
  hidden,
  previews: previewFiles().length,
  madeWith: site.toolsOnly ? strings.site.madeWithoutNotes : strings.site.madeWith,
};
