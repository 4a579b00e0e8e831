import { hasAccents, site } from './data.ts';
import { type NavigationItem, navigation } from './navigation.ts';

/** What each page shows around its own content. */
export interface Frame {
  /** The site's name. */
  title: string;
  navigation: readonly NavigationItem[];
  hasAccents: boolean;
}

export const frame: Frame = { title: site.title, navigation, hasAccents };
