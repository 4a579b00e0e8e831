import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import fc from 'fast-check';
import Graphology from 'graphology';
import graphml from 'graphology-graphml';
import jsonld from 'jsonld';
import { expect, test } from 'vitest';
import { toCsv, toGraphml, toJsonLd } from '../../generators/export/index.ts';
import { buildGraph, type Graph, graphSchema } from '../../generators/graph/index.ts';
import { fixture, note } from '../graph/notes.ts';
import { call } from '../helpers/call.ts';
import { folderWith } from '../helpers/folder.ts';

const graph = buildGraph(['git', 'sql', 'kubernetes'].map((name) => note(fixture(name), `${name}.md`)));

/** A few words of every alphabet, and what breaks naive writers. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(
    '"',
    ';',
    ',',
    '\n',
    '\r\n',
    ']]>',
    '<!--',
    '</script>',
    '&amp;',
    '\u0000',
    '\u0007',
    '\uFFFE',
    '\uD800',
    '👩‍💻',
    'שלום',
    '\u2028',
    "'); DROP",
  ),
);

/** A small graph whose titles and bodies are hostile. */
const hostileGraph = fc.array(fc.tuple(hostile, hostile), { minLength: 1, maxLength: 5 }).map((texts): Graph => {
  const nodes = texts.map(([title, text], index) => ({
    type: 'tip',
    id: `tip/n/${index}`,
    title,
    source: { path: `${text.replaceAll('\0', '')}.md`, line: 1, endLine: 1 },
    rule: 'tip',
    confidence: 'labelled',
    kind: 'tip',
    body: [{ type: 'paragraph', children: [{ type: 'text', value: text }] }],
  }));
  const edges = nodes.slice(1).map((node, index) => ({
    type: 'mentions',
    from: node.id,
    to: nodes[index]?.id,
    rule: 'text',
    confidence: 'inferred',
  }));
  const coverage = { lines: 0, typed: 0, noise: 0, reasons: {}, unparsed: [] };
  return graphSchema.parse({ version: 1, nodes, edges, coverage, diagnostics: [] });
});

/** As XML 1.0 and UTF-8 can hold it. */
const asXml = (text: string) =>
  text.toWellFormed().replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\uFFFD');

function readGraphMl(text: string) {
  return graphml.parse(Graphology as never, text);
}

/** What `neo4j-admin database import` makes of the pair: ids, labels and types, and properties by the type of their column. */
function readPair(source: Graph) {
  const [nodes, relationships] = toCsv(source).map(
    ({ rows }) =>
      parseCsv([...rows()].join(''), { columns: true, relax_column_count: false }) as Record<string, string>[],
  );
  return { nodes: nodes ?? [], relationships: relationships ?? [] };
}

test('graphology reads the GraphML: every node, edge and attribute', () => {
  const read = readGraphMl(toGraphml(graph));
  expect(read.order).toBe(graph.nodes.length);
  expect(read.size).toBe(graph.edges.length);
  for (const node of graph.nodes) {
    expect(read.getNodeAttribute(node.id, 'title')).toBe(node.title);
    expect(read.getNodeAttribute(node.id, 'type')).toBe(node.type);
    expect(read.getNodeAttribute(node.id, 'line')).toBe(node.source.line);
  }
  const question = graph.nodes.find(({ type }) => type === 'question');
  expect(read.getNodeAttribute(question?.id, 'empty')).toBe(false);
  expect(String(read.getNodeAttribute(question?.id, 'answer')).length).toBeGreaterThan(10);
});

test('any text survives a round trip through GraphML', () => {
  fc.assert(
    fc.property(hostileGraph, (hostiles) => {
      const read = readGraphMl(toGraphml(hostiles));
      for (const node of hostiles.nodes) {
        // Attributes are trimmed by this reader.
        expect(String(read.getNodeAttribute(node.id, 'title') ?? '').trim()).toBe(asXml(node.title).trim());
      }
    }),
  );
});

test('a CSV reader reads both files: every id, label, type and property', () => {
  const { nodes, relationships } = readPair(graph);
  expect(nodes.map((row) => row[':ID'])).toEqual(graph.nodes.map(({ id }) => id));
  expect(nodes.map((row) => row['title:string'])).toEqual(graph.nodes.map(({ title }) => title));
  expect(nodes.map((row) => Number(row['line:long']))).toEqual(graph.nodes.map(({ source }) => source.line));
  expect(relationships.map((row) => [row[':START_ID'], row[':END_ID']])).toEqual(
    graph.edges.map(({ from, to }) => [from, to]),
  );
  expect(new Set(relationships.map((row) => row[':TYPE']))).toContain('PART_OF');
  const ids = new Set(nodes.map((row) => row[':ID']));
  expect(ids.size).toBe(nodes.length);
  for (const row of relationships) {
    expect(ids).toContain(row[':START_ID']);
    expect(ids).toContain(row[':END_ID']);
  }
});

test('any text survives a round trip through CSV', () => {
  fc.assert(
    fc.property(hostileGraph, (hostiles) => {
      expect(readPair(hostiles).nodes.map((row) => row['title:string'] ?? '')).toEqual(
        hostiles.nodes.map(({ title }) => title.toWellFormed()),
      );
    }),
  );
});

/** schema.org's own context is a page that maps every term into its vocabulary; nothing is fetched here. */
const documentLoader = async (url: string) => {
  if (url !== 'https://schema.org') throw new Error(`Unexpected fetch of ${url}.`);
  return {
    contextUrl: undefined,
    documentUrl: url,
    document: { '@context': { '@vocab': 'http://schema.org/', citation: { '@id': 'http://schema.org/citation' } } },
  } as never;
};

interface Expanded {
  '@id': string;
  '@type': string[];
  [property: string]: unknown;
}

test('a JSON-LD processor expands the graph into terms of schema.org', async () => {
  const expanded = (await jsonld.expand(JSON.parse(toJsonLd(graph)), { documentLoader })) as unknown as Expanded[];
  const said = graph.nodes.filter(({ type }) => type !== 'offer');
  expect(expanded.length).toBe(said.length);
  const byId = new Map(expanded.map((thing) => [decodeURI(thing['@id']), thing]));
  for (const node of said)
    expect(byId.get(`urn:cribsmith:${node.id}`)?.['http://schema.org/name']).toEqual([{ '@value': node.title }]);
  const types = new Set(expanded.flatMap((thing) => thing['@type']));
  for (const type of ['Question', 'DefinedTerm', 'HowTo', 'TechArticle', 'SoftwareSourceCode', 'Table'])
    expect(types).toContain(`http://schema.org/${type}`);
  const question = expanded.find((thing) => thing['@type'].includes('http://schema.org/Question'));
  expect(JSON.stringify(question?.['http://schema.org/acceptedAnswer'])).toContain('http://schema.org/Answer');
  const quads = (await jsonld.toRDF(JSON.parse(toJsonLd(graph)), { documentLoader })) as unknown as {
    predicate: { value: string };
  }[];
  expect(quads.length).toBeGreaterThan(expanded.length);
  for (const { predicate } of quads)
    expect(predicate.value).toMatch(/^http:\/\/(?:schema\.org\/|www\.w3\.org\/1999\/02\/22-rdf-syntax-ns#)/);
});

test('any text survives in JSON-LD, and every id stays valid', async () => {
  await fc.assert(
    fc.asyncProperty(hostileGraph, async (hostiles) => {
      const expanded = (await jsonld.expand(JSON.parse(toJsonLd(hostiles)), {
        documentLoader,
      })) as unknown as Expanded[];
      expect(expanded.map((thing) => thing['@id'])).toEqual(hostiles.nodes.map(({ id }) => `urn:cribsmith:${id}`));
    }),
  );
});

test.each([
  ['json', 'graph.json', /^\{/],
  ['jsonld', 'graph.jsonld', /"@context": "https:\/\/schema\.org"/],
  ['graphml', 'graph.graphml', /<graphml /],
])('the command writes %s to standard output or to a folder', async (format, file, start) => {
  const notes = folderWith({ 'git.md': '# Git\n\n## Q1: What is a commit?\n\nA snapshot.\n' });
  const out = mkdtempSync(join(tmpdir(), 'cribsmith-out-'));
  const printed = await call('graph', notes, '--format', format);
  expect(printed).toMatchObject({ code: 0, stderr: '', stdout: expect.stringMatching(start) });
  expect((await call('graph', notes, '--format', format, '--out', out)).code).toBe(0);
  expect(readFileSync(join(out, file), 'utf8')).toBe(printed.stdout);
  expect((await call('graph', notes, '--format', format, '--out', out)).code).toBe(2);
  rmSync(out, { recursive: true });
});

test('the two CSV files require a folder', async () => {
  const notes = folderWith({ 'git.md': '# Git\n' });
  const refused = await call('graph', notes, '--format', 'csv');
  expect(refused).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('--out DIR') });
  const out = folderWith();
  expect((await call('graph', notes, '--format', 'csv', '--out', out)).code).toBe(0);
  expect(readFileSync(join(out, 'nodes.csv'), 'utf8')).toMatch(/^":ID",":LABEL"/);
  expect(readFileSync(join(out, 'relationships.csv'), 'utf8')).toMatch(/^":START_ID",":END_ID",":TYPE"/);
});
