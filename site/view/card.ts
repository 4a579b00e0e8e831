import { anchorOf, plainText } from '../../generators/browser.ts';
import type { Block } from '../../generators/index.ts';
import { createCardViews } from './card-views.ts';
import { query, words } from './data.ts';
import { htmlOf } from './html.ts';
import { inLanguage } from './in-language.ts';
import { nodeHref, sourceLink } from './links.ts';
import { canPractise } from './practisable.ts';

export type { CardView, PartView } from './card-views.ts';

/** Creates the cards of this site. */
export const cardViews = createCardViews({
  query,
  words,
  html: htmlOf,
  anchorOf,
  nodeHref,
  inLanguage,
  sourceLink,
  canPractise,
});
export const { viewOf } = cardViews;

/** The beginning of an answer, for lists. At most `length` characters, cut at a word boundary. */
export function excerpt(blocks: readonly Block[], length = 140): string {
  return cutAtWord(plainText(blocks), length);
}

/** The beginning of a text on one line. At most `length` characters, cut at a word boundary. */
export function cutAtWord(words: string, length: number): string {
  const text = words.replace(/\s+/g, ' ').trim();
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), length / 2))} …`;
}
