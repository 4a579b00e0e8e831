import { query } from './data.ts';
import { frame } from './frame.ts';
import { questionSlug, topicSlug } from './links.ts';
import { questionPageOf } from './questions.ts';
import { sourcePages } from './sources.ts';
import { topicPageOf } from './topic.ts';

export { filesBeside } from './beside/index.ts';
export { shares } from './shares.ts';

/**
 * The view models of the pages of topics, questions and sources, by address (`topics/git`). Pages with equal view
 * models are equal, given the same frame and program. All other pages depend on the whole graph.
 */
const views: ReadonlyMap<string, () => object> = new Map<string, () => object>([
  ...query.topics().map((topic) => [`topics/${topicSlug(topic)}`, () => topicPageOf(topic)] as const),
  ...query.byType('question').map((node) => [`questions/${questionSlug(node)}`, () => questionPageOf(node)] as const),
  ...sourcePages.map((page) => [`sources/${page.slug}`, () => page] as const),
]);

/** The cache key of a page. Undefined for pages that depend on the whole graph. */
export function keyOfPage(address: string): string | undefined {
  const view = views.get(address);
  return view && JSON.stringify([frame, view()]);
}
