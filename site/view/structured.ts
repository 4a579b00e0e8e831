import { type GraphNode, nodeToJsonLd } from '../../generators/index.ts';
import { query } from './data.ts';
import { nodeHref } from './links.ts';

/**
 * Describes the content of a page as schema.org data for search engines. Ids are the URLs of pages.
 *
 * @returns JSON that is safe in a script element. Undefined for nodes without an equivalent.
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
