import { describe, expect, test } from 'vitest';
import { buildGraph, type Graph, type GraphNode, graphSchema } from '../../generators/graph/index.ts';
import { note } from './notes.ts';

/** What must hold of any graph, however odd its notes: whole, each edge between nodes, each line accounted for. */
function whole(graph: Graph): Graph {
  graphSchema.parse(graph);
  const ids = new Set(graph.nodes.map(({ id }) => id));
  expect(ids.size).toBe(graph.nodes.length);
  expect(graph.edges.filter(({ from, to }) => !ids.has(from) || !ids.has(to))).toEqual([]);
  const { lines, typed, noise, unparsed } = graph.coverage;
  expect(typed + noise + unparsed.length).toBe(lines);
  return graph;
}

function ofType<T extends GraphNode['type']>({ nodes }: Graph, type: T): Extract<GraphNode, { type: T }>[] {
  return nodes.filter((node): node is Extract<GraphNode, { type: T }> => node.type === type);
}

function lines(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join('\n');
}

describe('pathological notes give a complete graph', { timeout: 300_000 }, () => {
  test('notes that link to each other in a circle', () => {
    const ring = Array.from({ length: 50 }, (_, index) =>
      note(
        `# Note ${index}\n\nSee [[note-${(index + 1) % 50}]] and [back](note-${(index + 49) % 50}.md).`,
        `note-${index}.md`,
      ),
    );
    expect(ofType(whole(buildGraph(ring)), 'note')).toHaveLength(50);
  });

  test('a note that links to itself gets no edge to itself', () => {
    const graph = whole(
      buildGraph([
        note('# Self\n\n### Q1: What is Self?\n\n**Self** is [[self]], [here](self.md#self), [[#Self]].', 'self.md'),
      ]),
    );
    expect(graph.edges.filter(({ from, to }) => from === to)).toEqual([]);
    expect(ofType(graph, 'question')).toHaveLength(1);
  });

  test('ten thousand identical questions are all kept, and the number of edges between them grows linearly', () => {
    const graph = whole(
      buildGraph([note(`# Same\n\n${lines(10_000, () => '### Q: What is a pod?\n\nA group of containers.\n')}`)]),
    );
    expect(ofType(graph, 'question')).toHaveLength(10_000);
    const same = graph.edges.filter(({ type }) => type === 'sameAs');
    expect(same.length).toBeGreaterThanOrEqual(9_999);
    expect(same.length).toBeLessThan(100_000);
  });

  test('identical questions in a thousand notes', () => {
    const notes = Array.from({ length: 1000 }, (_, index) =>
      note('# Same\n\n### Q1: What is a pod?\n\nA group.', `${index}.md`),
    );
    const graph = whole(buildGraph(notes));
    expect(ofType(graph, 'question')).toHaveLength(1000);
    expect(graph.edges.filter(({ type }) => type === 'sameAs').length).toBeLessThan(10_000);
  });

  test('a table of 5,000 rows is one reference with all rows', () => {
    const rows = lines(5000, (index) => `| thing ${index} | ${index} MB | a \`b${index}\` |`);
    const graph = whole(buildGraph([note(`# Sizes\n\n| Name | Size | Code |\n|---|---|---|\n${rows}`)]));
    const [table, ...others] = ofType(graph, 'reference');
    expect(others).toEqual([]);
    expect(table?.rows).toHaveLength(5000);
  });

  test('a hundred thousand headings with the same text', () => {
    const graph = whole(buildGraph([note(`# All\n\n${lines(100_000, () => '## Part\n')}`)]));
    expect(ofType(graph, 'section').length).toBeGreaterThanOrEqual(100_000);
  });

  test('fifty thousand lines with one question each', () => {
    const graph = whole(
      buildGraph([note(`# Asked\n\n${lines(50_000, (index) => `- What is thing number ${index}?`)}`)]),
    );
    expect(graph.coverage.unparsed).toEqual([]);
  });

  test('two thousand terms that mention each other in a circle', () => {
    const graph = whole(
      buildGraph([
        note(`# Terms\n\n${lines(2000, (index) => `- **Term ${index}**: like term ${(index + 1) % 2000}.`)}`),
      ]),
    );
    expect(graph.edges.length).toBeLessThan(40_000);
  });
});
