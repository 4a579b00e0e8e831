import { toGraphml, toJson, toJsonLd, toJsonSchema } from '../export/index.ts';
import type { Graph } from '../graph/index.ts';
import type { Artifact } from './artifact.ts';

const utf8 = new TextEncoder();

/** The graph in every export format, one after the other, because large ones do not fit in memory together. */
export function* dataArtifacts(graph: Graph): Generator<Artifact> {
  yield dataFile('graph.json', 'Knowledge graph', toJson(graph));
  yield dataFile('graph.jsonld', 'Knowledge graph in terms of schema.org (JSON-LD)', toJsonLd(graph));
  yield dataFile('graph.graphml', 'Knowledge graph for Gephi, yEd and networkx (GraphML)', toGraphml(graph));
  yield dataFile('graph.schema.json', 'JSON Schema of the graph', toJsonSchema());
  const { coverage, diagnostics } = graph;
  const report = `${JSON.stringify({ coverage, diagnostics }, null, 2)}\n`;
  yield dataFile('report.json', 'Coverage and problems of the notes', report);
}

function dataFile(name: string, title: string, content: string): Artifact {
  return { download: { href: `data/${name}`, bytes: utf8.encode(content).length, kind: 'data', title }, content };
}
