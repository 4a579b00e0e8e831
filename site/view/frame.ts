import { hasAccents, site } from './data.ts';
import { type NavigationItem, navigation } from './navigation.ts';

/** What each page shows around its own content. */
export interface Frame {
  /** The site's name. */
  title: string;
  navigation: readonly NavigationItem[];
  hasAccents: boolean;
  /** Address of the start page, where it is known. */
  url: string | undefined;
  /** Language of the notes, where it was said. */
  language: string | undefined;
  /** Parts of the site that are left out. */
  hidden: readonly string[];
}

const { title, url, language, hidden } = site;
export const frame: Frame = { title, navigation, hasAccents, url, language, hidden };
