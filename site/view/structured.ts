import { type GraphNode, nodeToJsonLd } from '../../generators/index.ts';
import { query } from './data.ts';
import { nodeHref } from './links.ts';

/**
 * What a page says, in terms of schema.org, for search engines. Out: JSON that can stand in a script element; undefined for
 * what has no place there. Ids are the addresses of pages.
 */
export function structuredData(node: GraphNode): string | undefined {
  const thing = nodeToJsonLd(query, node, (id) => {
    const other = query.node(id);
    return (other && nodeHref(other)) ?? `#${encodeURIComponent(id)}`;
  });
  if (!thing) return undefined;
  const said = node.type === 'question' ? { '@type': 'QAPage', mainEntity: thing } : thing;
  return JSON.stringify({ '@context': 'https://schema.org', ...said }).replaceAll('<', '\\u003c');
}
