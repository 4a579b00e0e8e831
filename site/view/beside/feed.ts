import { escaped } from '../card-html.ts';
import { query } from '../data.ts';
import { frame } from '../frame.ts';
import { home } from '../home.ts';
import { href, topicHref } from '../links.ts';
import { published } from '../published.ts';
import { lines } from './lines.ts';

const PATH = 'feed.xml';

/** The topics of notes whose front matter says when they were last worked on, the latest first. */
const dated = query
  .topics()
  .flatMap((topic) => {
    const date = query.noteOf(topic.id)?.date;
    return date === undefined ? [] : [{ title: topic.title, date, link: published(topicHref(topic)) ?? '' }];
  })
  .sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1));

/** Address of the feed; undefined where there is none. */
export const feedHref = frame.url !== undefined && dated.length > 0 ? href(PATH) : undefined;

/**
 * The topics in the order in which they were last worked on, as RSS 2.0; undefined where no note says when, or nobody has said where
 * the site is. An edited note is an item of its own by its date.
 */
export function feed(): string | undefined {
  if (feedHref === undefined) return undefined;
  return lines(
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">',
    '<channel>',
    `<title>${escaped(frame.title)}</title>`,
    `<link>${escaped(published(href('')) ?? '')}</link>`,
    `<description>${escaped(home.about)}</description>`,
    `<language>${frame.language}</language>`,
    `<atom:link href="${escaped(published(feedHref) ?? '')}" rel="self" type="application/rss+xml"/>`,
    ...dated.flatMap(({ title, date, link }) => [
      '<item>',
      `<title>${escaped(title)}</title>`,
      `<link>${escaped(link)}</link>`,
      `<guid isPermaLink="false">${escaped(`${link}#${date}`)}</guid>`,
      `<pubDate>${new Date(`${date}T00:00:00Z`).toUTCString()}</pubDate>`,
      '</item>',
    ]),
    '</channel>',
    '</rss>',
  );
}
