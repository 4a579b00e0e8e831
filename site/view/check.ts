import { practices, query } from './data.ts';
import { nodeHref, sourceLink } from './links.ts';

/** Links to the explanations of practices, by the last part of their ids. */
export const checkPractices = Object.fromEntries(
  practices.map(({ id, title, source }) => {
    const own = query.node(id);
    const place = { title, path: source.path, line: source.line };
    return [id.split('/').at(-1) ?? id, { ...place, href: own ? nodeHref(own) : sourceLink(source).href }];
  }),
);
