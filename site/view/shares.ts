import { tokensWith } from '../../generators/index.ts';
import { strings } from '../strings/index.ts';
import { query, site } from './data.ts';
import { inLanguage } from './in-language.ts';
import { href, nodeHref, topicHref, topicSlug } from './links.ts';
import { navigation } from './navigation.ts';
import { once } from './once.ts';
import { topicTitle } from './topic-title.ts';

/** A preview picture of a page for sharing, which is drawn by the build. */
export interface Share {
  /** The path of the picture, relative to the start page. */
  path: string;
  title: string;
  kind: string;
  /** The title of the site. */
  site: string;
  colour: string;
  /** The language of the title, without region. */
  language: string;
}

const { surface } = tokensWith(site.theme);

/**
 * Pictures by the link of the page: the start page, topics, and the pages in the navigation. Empty if pictures are
 * disabled.
 */
const byPage = once((): ReadonlyMap<string, Share> => {
  if (!site.pictures) return new Map();
  const shareOf = (name: string, title: string, kind = '', language: string = site.interfaceLanguage): Share => ({
    path: `pictures/${name}.png`,
    title,
    kind,
    site: site.title,
    colour: surface.light.accent,
    language,
  });
  return new Map([
    [href(''), shareOf('start', site.title)],
    ...navigation.map((item) => [item.href, shareOf(nameOf(item.href), item.title)] as const),
    ...query.topics().map((topic) => {
      const { lang } = inLanguage(topic);
      const language = lang && new Intl.Locale(lang).language;
      return [
        topicHref(topic),
        shareOf(`topics/${topicSlug(topic)}`, topicTitle(topic), strings.searchKinds.sheet.label, language),
      ] as const;
    }),
  ]);
});

const topicOfQuestion = once(
  () =>
    new Map(
      query.byType('question').flatMap((question) => {
        const topic = query.topicOf(question.id);
        return topic ? [[nodeHref(question) ?? '', topicHref(topic)] as const] : [];
      }),
    ),
);

/** All pictures to draw, without duplicates. */
export const shares = once((): readonly Share[] => [...byPage().values()]);

/** The picture of a page: its own, or that of its topic, its list, or the site. */
export function shareOf(link: string): Share | undefined {
  const list = href(`${link.slice(href('').length).split('/')[0] ?? ''}/`);
  return [link, topicOfQuestion().get(link), list, href('')].map((page) => byPage().get(page ?? '')).find(Boolean);
}

/** The name of a link: `questions` for `questions/`. */
function nameOf(link: string): string {
  return link.slice(href('').length).replace(/\/$/u, '').replaceAll('/', '-');
}
