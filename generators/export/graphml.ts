import type { Graph, GraphEdge } from '../graph/index.ts';
import { byCodeUnit } from '../report/index.ts';
import { columnsOf, type Flat, flatNode, type Kind } from './flat.ts';

/** The attribute types of GraphML. It has no lists, so a list of strings becomes one string. */
const TYPES: Readonly<Record<Kind, string>> = {
  string: 'string',
  strings: 'string',
  integer: 'long',
  number: 'double',
  boolean: 'boolean',
};
const HEAD =
  '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">';

/**
 * Exports the graph as GraphML (http://graphml.graphdrawing.org): nodes and directed edges with typed attributes, in
 * the order of the graph.
 */
export function toGraphml(graph: Graph): string {
  const nodes = graph.nodes.map((node) => ({
    id: node.id,
    values: [['type', node.type] as [string, Flat], ...flatNode(node)],
  }));
  const edges = graph.edges.map((edge) => ({ edge, values: edgeValues(edge) }));
  const nodeKeys = columnsOf(nodes.map(({ values }) => values));
  const edgeKeys = columnsOf(edges.map(({ values }) => values));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    HEAD,
    ...keysOf('node', nodeKeys),
    ...keysOf('edge', edgeKeys),
    '  <graph id="cribsmith" edgedefault="directed">',
    ...nodes.map(({ id, values }) => `    <node id="${xml(id)}">${dataOf('node', values)}</node>`),
    ...edges.map(
      ({ edge, values }, index) =>
        `    <edge id="e${index}" source="${xml(edge.from)}" target="${xml(edge.to)}">${dataOf('edge', values)}</edge>`,
    ),
    '  </graph>',
    '</graphml>',
    '',
  ].join('\n');
}

/** The fields of an edge except its ends. Its source becomes `path`, `line` and `endLine`. */
export function edgeValues({ from: _from, to: _to, source, ...fields }: GraphEdge): [string, Flat][] {
  const flat = Object.entries({ ...fields, ...source }).map(([name, value]): [string, Flat] => [
    name,
    typeof value === 'object' ? JSON.stringify(value) : value,
  ]);
  return flat.sort(([a], [b]) => byCodeUnit(a, b));
}

function keysOf(domain: 'node' | 'edge', keys: ReadonlyMap<string, Kind>): string[] {
  return [...keys].map(
    ([name, kind]) => `  <key id="${domain}-${name}" for="${domain}" attr.name="${name}" attr.type="${TYPES[kind]}"/>`,
  );
}

function dataOf(domain: 'node' | 'edge', values: readonly [string, Flat][]): string {
  return values
    .map(
      ([name, value]) =>
        `<data key="${domain}-${name}">${xml(typeof value === 'object' ? value.join('; ') : String(value))}</data>`,
    )
    .join('');
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/**
 * Escapes text for an element or attribute. Characters that XML 1.0 does not allow (section 2.2) become the replacement
 * character.
 */
function xml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\u{FFFD}')
    .replace(/[&<>"\t\n\r]/gu, (character) => ESCAPES[character] ?? character);
}
