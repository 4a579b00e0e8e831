import { definedBy } from '../extract/subject.ts';
import type { GraphEdge, GraphNode, NodeId, NodeType } from '../schema/index.ts';
import { plainText } from '../text.ts';
import { followUpEdges, orderEdges } from './order.ts';
import { createTermFinder, type Term, type TermFinder, termsOf } from './terms.ts';
import { textsOf } from './texts.ts';

type Kind = Exclude<GraphEdge['type'], 'sameAs'>;

/** The relation between a node and the concepts in its title, if more specific than `about`. */
const BY_TITLE: Readonly<Partial<Record<NodeType, Kind>>> = {
  pitfall: 'warnsAbout',
  example: 'illustrates',
  analogy: 'illustrates',
  procedure: 'illustrates',
};

export { addKnownTerms } from './known-terms.ts';

/**
 * Creates the edges between existing nodes except `partOf`: their order, and what the notes say about their own
 * concepts. Linear in the text.
 *
 * @param nodes - All nodes in source order.
 * @param partOf - The `partOf` edges.
 * @param known - The known terms with a node.
 * @returns The new edges.
 */
export function linkNodes(
  nodes: readonly GraphNode[],
  partOf: readonly GraphEdge[],
  known: readonly Term[],
): GraphEdge[] {
  const fromFiles = new Set(known.map(({ id }) => id));
  const finder = createTermFinder([...termsOf(nodes.filter(({ id }) => !fromFiles.has(id))), ...known]);
  const parents = new Map(partOf.map(({ from, to }) => [from, to]));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const concepts = new Map<NodeId, NodeId>();
  const edges: GraphEdge[] = [...orderEdges(nodes, parents), ...followUpEdges(nodes, parents)];
  for (const node of nodes) {
    const parent = parents.get(node.id);
    if (node.type === 'concept' && parent) concepts.set(parent, node.id);
    edges.push(...edgesOf(node, parent && byId.get(parent), parent && concepts.get(parent), finder));
  }
  return edges;
}

/** Ids of concepts that a practice can recommend. */
const CHOSEN = /^(?:tool|image|instruction|language)\//u;

/** The edges from a node to concepts, or to the question that contains it. */
function edgesOf(
  node: GraphNode,
  parent: GraphNode | undefined,
  nearby: NodeId | undefined,
  finder: TermFinder,
): GraphEdge[] {
  const { path } = node.source;
  const { title, body } = textsOf(node);
  const edges = new Map<NodeId, GraphEdge>();
  const add = (
    type: Kind,
    to: NodeId | undefined,
    rule: string,
    confidence: 'labelled' | 'inferred' = 'inferred',
  ): void => {
    if (to && to !== node.id && !edges.has(to)) edges.set(to, { type, from: node.id, to, rule, confidence });
  };
  if (node.type === 'practice')
    for (const name of node.appliesTo) add('appliesTo', finder.exactly(name, path), 'named', 'labelled');
  if (node.type === 'practice')
    for (const to of finder.find(plainText(node.do), path).keys()) if (CHOSEN.test(to)) add('recommends', to, 'do');
  if (node.type === 'comparison')
    for (const name of [...node.subjects, ...node.aspects]) add('contrasts', finder.exactly(name, path), 'table');
  const asked = node.type === 'question' ? definedBy(plainText(node.question)) : undefined;
  if (asked) add('defines', finder.exactly(asked, path), 'what-is');
  const byTitle = BY_TITLE[node.type];
  const own = new Set(title === '' ? [] : finder.find(title, path).keys());
  for (const to of own) add(byTitle ?? 'about', to, 'title');
  if (byTitle && own.size === 0) {
    if (byTitle === 'illustrates' && parent?.type === 'question') add('illustrates', parent.id, 'within');
    else add(byTitle, nearby, 'beside');
  }
  for (const to of body === '' ? [] : finder.find(body, path).keys()) add('mentions', to, 'text');
  return [...edges.values()];
}
