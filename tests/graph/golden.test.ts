import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { createQuery, type Graph, plainText } from '../../generators/graph/index.ts';
import { fixture, graphOf } from './notes.ts';

/** A graph as a tree for a reviewer: nodes inside what they are part of, rich text as plain text. */
function outline(graph: Graph): string {
  const query = createQuery(graph);
  const show = (value: unknown): unknown => {
    if (Array.isArray(value)) {
      const [first] = value;
      const isRich = typeof first === 'object' && first !== null && 'type' in first;
      return isRich ? plainText(value).split('\n') : value.map(show);
    }
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, show(inner)]));
  };
  const visit = (id: string): unknown => {
    const node = query.node(id);
    if (!node) return undefined;
    const { id: name, type: _, source, rule, confidence, ...fields } = node;
    const shown = Object.entries(fields).filter(([, value]) => !(Array.isArray(value) && value.length === 0));
    const parts = query.childrenOf(id).map((child) => visit(child.id));
    return {
      [`${name} (${source.line}-${source.endLine}, ${confidence}: ${rule})`]: {
        ...Object.fromEntries(shown.map(([key, value]) => [key, show(value)])),
        ...(parts.length > 0 && { parts }),
      },
    };
  };
  const edges = graph.edges
    .filter(({ type }) => type !== 'partOf')
    .map(
      (edge) => `${edge.from} ${edge.type} ${edge.to} (${edge.type === 'sameAs' ? `${edge.grade}: ` : ''}${edge.rule})`,
    );
  const notes = query.byType('note').map((node) => visit(node.id));
  return stringify({ notes, edges, coverage: graph.coverage, diagnostics: graph.diagnostics }, { lineWidth: 0 });
}

test.each(['git', 'sql', 'kubernetes'])('the graph of %s.md is as approved', async (name) => {
  await expect(outline(graphOf(fixture(name), `${name}.md`))).toMatchFileSnapshot(`golden/${name}.yaml`);
});
