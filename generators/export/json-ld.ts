import type { Thing } from 'schema-dts';
import { titleAlone } from '../cards/index.ts';
import {
  createQuery,
  type Graph,
  type GraphNode,
  type GraphQuery,
  type NodeOf,
  type NodeType,
  plainText,
} from '../graph/index.ts';

/** Returns the IRI of a node, absolute or relative to the document. */
export type IriOf = (id: string) => string;

/** The schema.org properties of a node, without those that all nodes share. */
type Said = Exclude<Thing, string> & object;
type Mapping = { [T in NodeType]?: (node: NodeOf<T>) => Said };

const term = ({ aliases, definition }: NodeOf<'concept' | 'tool' | 'image' | 'instruction' | 'language'>): Said => ({
  '@type': 'DefinedTerm',
  ...(aliases.length > 0 && { alternateName: [...aliases] }),
  ...(definition.length > 0 && { description: plainText(definition) }),
});

/**
 * Maps each node type to schema.org. An offer is something that a chat wanted to do, not knowledge, so it has no
 * equivalent.
 */
const MAPPING: Mapping = {
  note: ({ tags }) => ({ '@type': 'TechArticle', ...(tags.length > 0 && { keywords: [...tags] }) }),
  section: ({ body }) => ({ '@type': 'TechArticle', ...(body.length > 0 && { articleBody: plainText(body) }) }),
  question: ({ question, given = [], answer, level, empty }) => ({
    '@type': 'Question',
    text: [plainText(question), plainText(given)].filter((text) => text !== '').join('\n'),
    ...(level && { educationalLevel: level }),
    answerCount: empty ? 0 : 1,
    ...(!empty && { acceptedAnswer: { '@type': 'Answer', text: plainText(answer) } }),
  }),
  cloze: ({ sentence }) => {
    const hidden = sentence.flatMap((part) => ('hidden' in part ? [plainText(part.hidden)] : []));
    return {
      '@type': 'Question',
      text: sentence.map((part) => ('said' in part ? plainText(part.said) : '_____')).join(''),
      answerCount: hidden.some((answer) => answer !== '') ? 1 : 0,
      acceptedAnswer: { '@type': 'Answer', text: hidden.join(', ') },
    };
  },
  comparison: ({ subjects, aspects, cells }) => ({
    '@type': 'Table',
    text: [
      ['', ...subjects],
      ...aspects.map((aspect, row) => [aspect, ...(cells[row] ?? []).map((cell) => plainText(cell))]),
    ]
      .map((cellsOfRow) => cellsOfRow.join(' | '))
      .join('\n'),
  }),
  reference: ({ columns, rows }) => ({
    '@type': 'Table',
    text: [columns, ...rows.map((row) => row.map((cell) => plainText(cell)))].map((row) => row.join(' | ')).join('\n'),
  }),
  procedure: ({ steps, goal }) => ({
    '@type': 'HowTo',
    ...(goal.length > 0 && { description: plainText(goal) }),
    step: steps.map(({ content }, index) => ({ '@type': 'HowToStep', position: index + 1, text: plainText(content) })),
  }),
  flow: ({ stops }) => ({
    '@type': 'ItemList',
    itemListElement: stops.map((stop, index) => ({ '@type': 'ListItem', position: index + 1, name: plainText(stop) })),
  }),
  example: ({ code, language }) => ({
    '@type': 'SoftwareSourceCode',
    text: code,
    ...(language && { programmingLanguage: language }),
  }),
  command: ({ synopsis, description }) => ({
    '@type': 'SoftwareSourceCode',
    codeSampleType: 'command',
    text: synopsis,
    ...(description.length > 0 && { description: plainText(description) }),
  }),
  pitfall: ({ kind, situation, trap, reason, fix, body }) => ({
    '@type': 'CreativeWork',
    genre: kind,
    text: plainText([...situation, ...trap, ...reason, ...fix, ...body]),
  }),
  analogy: ({ picture, pairs }) => ({
    '@type': 'CreativeWork',
    genre: 'analogy',
    text: [plainText(picture), ...pairs.map(({ source, target }) => `${plainText(source)}: ${plainText(target)}`)]
      .filter((text) => text !== '')
      .join('\n'),
  }),
  practice: (practice) => ({
    '@type': 'CreativeWork',
    genre: 'practice',
    text: plainText([...practice.do, ...practice.dont, ...practice.why, ...practice.body]),
  }),
  tip: ({ kind, body }) => ({ '@type': 'CreativeWork', genre: kind, text: plainText(body) }),
  claim: ({ quote, sources }) => ({
    '@type': 'Claim',
    text: quote,
    ...(sources.length > 0 && { citation: [...sources] }),
  }),
  concept: term,
  tool: term,
  image: term,
  instruction: term,
  language: term,
};

const LINKS = [
  ['partOf', 'isPartOf'],
  ['about', 'about'],
  ['contrasts', 'about'],
  ['illustrates', 'about'],
  ['warnsAbout', 'about'],
  ['defines', 'about'],
  ['mentions', 'mentions'],
] as const;

/**
 * Converts a node to schema.org, with links to the nodes it is about. Undefined for node types without an equivalent.
 */
export function nodeToJsonLd(query: GraphQuery, node: GraphNode, iriOf: IriOf): Record<string, unknown> | undefined {
  const say = MAPPING[node.type] as ((node: GraphNode) => Said) | undefined;
  if (!say) return undefined;
  const links: Record<string, { '@id': string }[]> = {};
  for (const [type, property] of LINKS) {
    for (const other of query.neighbours(node.id, type))
      links[property] = [...(links[property] ?? []), { '@id': iriOf(other.id) }];
  }
  const { path, line } = node.source;
  return { '@id': iriOf(node.id), ...say(node), name: titleAlone(node), ...links, isBasedOn: `${path}:${line}` };
}

/**
 * Exports the graph as JSON-LD with schema.org terms, indented by two spaces. The ids are URNs defined by Cribsmith.
 */
export function toJsonLd(graph: Graph): string {
  const query = createQuery(graph);
  const things = graph.nodes.flatMap((node) => nodeToJsonLd(query, node, urnOf) ?? []);
  return `${JSON.stringify({ '@context': 'https://schema.org', '@graph': things }, null, 2)}\n`;
}

function urnOf(id: string): string {
  return `urn:cribsmith:${encodeURI(id.toWellFormed())}`;
}
