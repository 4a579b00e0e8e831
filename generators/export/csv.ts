import type { Graph } from '../graph/index.ts';
import { columnsOf, type Flat, flatNode, type Kind } from './flat.ts';
import { edgeValues } from './graphml.ts';

/** Types of columns that the importer knows. */
const TYPES: Readonly<Record<Kind, string>> = {
  string: 'string',
  strings: 'string[]',
  integer: 'long',
  number: 'double',
  boolean: 'boolean',
};
/** Between the values of a list, as the importer expects. */
const BETWEEN = ';';

/** A file of the pair, row by row, so that a graph larger than memory's strings can be written. */
export interface CsvFile {
  name: 'nodes.csv' | 'relationships.csv';
  rows(): Iterable<string>;
}

/**
 * Writes the graph for Neo4j's bulk importer (https://neo4j.com/docs/operations-manual/current/import/).
 *
 * @returns `nodes.csv` with `:ID`, `:LABEL` and typed properties, and `relationships.csv` with `:START_ID`, `:END_ID` and
 * `:TYPE`. Types of edges are in the importer's upper case, `PART_OF`.
 */
export function toCsv(graph: Graph): CsvFile[] {
  return [
    {
      name: 'nodes.csv',
      *rows() {
        const columns = columnsOf(each(graph.nodes, flatNode));
        yield row([':ID', ':LABEL', ...headers(columns)]);
        for (const node of graph.nodes) yield row([node.id, labelOf(node.type), ...cells(columns, flatNode(node))]);
      },
    },
    {
      name: 'relationships.csv',
      *rows() {
        const valuesOf = (edge: Graph['edges'][number]) => edgeValues(edge).filter(([name]) => name !== 'type');
        const columns = columnsOf(each(graph.edges, valuesOf));
        yield row([':START_ID', ':END_ID', ':TYPE', ...headers(columns)]);
        for (const edge of graph.edges)
          yield row([edge.from, edge.to, typeOf(edge.type), ...cells(columns, valuesOf(edge))]);
      },
    },
  ];
}

/** One by one, so that no list of all is made. */
function* each<T, R>(items: Iterable<T>, work: (item: T) => R): Generator<R> {
  for (const item of items) yield work(item);
}

function headers(columns: ReadonlyMap<string, Kind>): string[] {
  return [...columns].map(([name, kind]) => `${name}:${TYPES[kind]}`);
}

function cells(columns: ReadonlyMap<string, Kind>, values: readonly [string, Flat][]): string[] {
  const own = new Map(values);
  return [...columns.keys()].map((name) => {
    const value = own.get(name) ?? '';
    // A list has no way to escape what stands between its values.
    return typeof value === 'object' ? value.map((item) => item.replaceAll(BETWEEN, ',')).join(BETWEEN) : String(value);
  });
}

/** RFC 4180: every cell in quotes, so that no cell has to be looked at twice. Lone surrogates are no UTF-8. */
function row(values: readonly string[]): string {
  return `${values.map((value) => `"${value.toWellFormed().replaceAll('"', '""')}"`).join(',')}\n`;
}

function labelOf(type: string): string {
  return type.charAt(0).toUpperCase() + type.slice(1);
}

function typeOf(type: string): string {
  return type.replace(/[A-Z]/gu, (letter) => `_${letter}`).toUpperCase();
}
