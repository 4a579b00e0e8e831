import { query } from './data.ts';
import { frame } from './frame.ts';
import { questionSlug, topicSlug } from './links.ts';
import { questionPageOf } from './questions.ts';
import { sourcePages } from './sources.ts';
import { topicPageOf } from './topic.ts';

export { filesBeside } from './beside/index.ts';
export { shares } from './shares.ts';

/**
 * What the pages of topics, questions and sources are made of, by their addresses (`topics/git`). Two pages of the same view in
 * the same frame, made by the same program, are the same. The other pages are made of the whole graph.
 */
const views: ReadonlyMap<string, () => object> = new Map<string, () => object>([
  ...query.topics().map((topic) => [`topics/${topicSlug(topic)}`, () => topicPageOf(topic)] as const),
  ...query.byType('question').map((node) => [`questions/${questionSlug(node)}`, () => questionPageOf(node)] as const),
  ...sourcePages.map((page) => [`sources/${page.slug}`, () => page] as const),
]);

/** What a page is made of, as text that tells it from every other; undefined for a page that is made of the whole graph. */
export function keyOfPage(address: string): string | undefined {
  const view = views.get(address);
  return view && JSON.stringify([frame, view()]);
}
