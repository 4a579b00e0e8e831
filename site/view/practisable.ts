import { studyCards } from '../../generators/index.ts';
import { isHidden, query, words } from './data.ts';
import { htmlOf } from './html.ts';
import { nodeHref } from './links.ts';
import { once } from './once.ts';

/** All cards that can be practised, in the order of the notes. */
export const practisableCards = once(() => studyCards(query, htmlOf, words).cards);

const addresses = once((): ReadonlySet<string | undefined> => {
  const nodes = isHidden('practice') ? [] : practisableCards().map(({ id }) => query.node(id.split('#')[0] ?? ''));
  return new Set(nodes.map((node) => node && nodeHref(node)));
});

/** Whether the content at an address of the site can be practised. */
export function canPractiseAt(href: string | undefined): boolean {
  return href !== undefined && addresses().has(href);
}
