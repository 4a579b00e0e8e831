import type { Graph } from '../graph/index.ts';
import { columnsOf, type Flat, flatNode, type Kind } from './flat.ts';
import { edgeValues } from './graphml.ts';

/** The column types of the importer. */
const TYPES: Readonly<Record<Kind, string>> = {
  string: 'string',
  strings: 'string[]',
  integer: 'long',
  number: 'double',
  boolean: 'boolean',
};
/** The importer's default separator between the items of a list. */
const BETWEEN = ';';

/** One of the two files, row by row, because a large graph can exceed the maximum length of a string. */
export interface CsvFile {
  name: 'nodes.csv' | 'relationships.csv';
  rows(): Iterable<string>;
}

/**
 * Exports the graph for Neo4j's bulk importer (https://neo4j.com/docs/operations-manual/current/import/).
 *
 * @param graph - The graph.
 * @returns `nodes.csv` with `:ID`, `:LABEL` and typed properties, and `relationships.csv` with `:START_ID`, `:END_ID`
 *   and `:TYPE`. Edge types are written in upper case, as in `PART_OF`.
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

/** Maps an iterable lazily. */
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
    // The separator cannot be escaped in a list.
    return typeof value === 'object' ? value.map((item) => item.replaceAll(BETWEEN, ',')).join(BETWEEN) : String(value);
  });
}

/**
 * A row as in RFC 4180. All cells are quoted, so they need not be examined. Lone surrogates are not valid UTF-8 and are
 * replaced.
 */
function row(values: readonly string[]): string {
  return `${values.map((value) => `"${value.toWellFormed().replaceAll('"', '""')}"`).join(',')}\n`;
}

function labelOf(type: string): string {
  return type.charAt(0).toUpperCase() + type.slice(1);
}

function typeOf(type: string): string {
  return type.replace(/[A-Z]/gu, (letter) => `_${letter}`).toUpperCase();
}
