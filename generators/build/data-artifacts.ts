import { toGraphml, toJson, toJsonLd, toJsonSchema } from '../export/index.ts';
import type { Graph } from '../graph/index.ts';
import type { Artifact } from './artifact.ts';

const utf8 = new TextEncoder();

/** The graph in every export format. */
export function dataArtifacts(graph: Graph): Artifact[] {
  const files = [
    { name: 'graph.json', title: 'Knowledge graph', content: toJson(graph) },
    { name: 'graph.jsonld', title: 'Knowledge graph in terms of schema.org (JSON-LD)', content: toJsonLd(graph) },
    {
      name: 'graph.graphml',
      title: 'Knowledge graph for Gephi, yEd and networkx (GraphML)',
      content: toGraphml(graph),
    },
    { name: 'graph.schema.json', title: 'JSON Schema of the graph', content: toJsonSchema() },
    {
      name: 'report.json',
      title: 'Coverage and problems of the notes',
      content: `${JSON.stringify({ coverage: graph.coverage, diagnostics: graph.diagnostics }, null, 2)}\n`,
    },
  ];
  return files.map(({ name, title, content }) => ({
    download: { href: `data/${name}`, bytes: utf8.encode(content).length, kind: 'data', title },
    content,
  }));
}
