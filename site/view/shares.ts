import { tokensWith } from '../../generators/index.ts';
import { strings } from '../strings/index.ts';
import { query, site } from './data.ts';
import { inLanguage } from './in-language.ts';
import { href, nodeHref, topicHref, topicSlug } from './links.ts';
import { navigation } from './navigation.ts';
import { once } from './once.ts';

/** The picture of a page that somebody shares, which the build draws. */
export interface Share {
  /** Where the picture is, from the start page. */
  path: string;
  title: string;
  kind: string;
  /** Title of the site. */
  site: string;
  colour: string;
  /** What the title is written in, as a language without region. */
  language: string;
}

const { surface } = tokensWith(site.theme);

/** Pictures by the links to their pages: the start page, topics, and what the navigation leads to. None where they are not drawn. */
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
        shareOf(`topics/${topicSlug(topic)}`, topic.title, strings.searchKinds.sheet.label, language),
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

/** All pictures that the build draws, each once. */
export const shares = once((): readonly Share[] => [...byPage().values()]);

/** The picture of a page: its own, else that of its topic, else that of the list that it is in, else that of the site. */
export function shareOf(link: string): Share | undefined {
  const list = href(`${link.slice(href('').length).split('/')[0] ?? ''}/`);
  return [link, topicOfQuestion().get(link), list, href('')].map((page) => byPage().get(page ?? '')).find(Boolean);
}

/** `questions` for the link to `questions/`. */
function nameOf(link: string): string {
  return link.slice(href('').length).replace(/\/$/u, '').replaceAll('/', '-');
}
