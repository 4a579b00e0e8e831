import { escaped } from '../card-html.ts';
import { query } from '../data.ts';
import { frame } from '../frame.ts';
import { home } from '../home.ts';
import { href, topicHref } from '../links.ts';
import { published } from '../published.ts';
import { lines } from './lines.ts';

const PATH = 'feed.xml';

/** Topics of notes with a date in their front matter, newest first. */
const dated = query
  .topics()
  .flatMap((topic) => {
    const date = query.noteOf(topic.id)?.date;
    return date === undefined ? [] : [{ title: topic.title, date, link: published(topicHref(topic)) ?? '' }];
  })
  .sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1));

/** The link to the feed. Undefined if there is none. */
export const feedHref = frame.url !== undefined && dated.length > 0 ? href(PATH) : undefined;

/**
 * The RSS 2.0 feed of topics, most recently updated first. Undefined if no note has a date, or if the address of the
 * site is not configured. An edited note becomes a new item.
 */
export function feed(): string | undefined {
  if (feedHref === undefined) return undefined;
  return lines(
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">',
    '<channel>',
    `<title>${escaped(frame.title)}</title>`,
    `<link>${escaped(published(href('')) ?? '')}</link>`,
    `<description>${escaped(home().about)}</description>`,
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
