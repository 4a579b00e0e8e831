import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toJson } from '../../generators/export/index.ts';
import { buildGraph, createQuery, type Graph, graphSchema } from '../../generators/graph/index.ts';
import { fixture, note } from './notes.ts';

/** Lines that notes are made of, from tidy to torn. */
const line = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(...['git', 'sql', 'kubernetes'].flatMap((name) => fixture(name).split('\n'))),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '',
      '# A',
      '## A',
      '### Trap: A',
      '### Q1: A?',
      '**Fix:** b',
      '- **Q:** a',
      '- **A:** b',
      '1. x',
      '   more',
      '```',
      '```yaml',
      '| a | b |',
      '|---|---|',
      '| `git x` | 5 MB |',
      'a -> b -> c',
      '<details><summary>Q</summary>',
      '</details>',
      '<b>',
      '[a]: b',
      '---',
      '***',
      '> **Tip:** x',
      '**Problem:** a',
      '**Solution:** b',
      'Step 1: go',
      '### Step 1: go',
      '\t',
      '**Trap:**',
      '- ',
      '`',
      '<!-- offer: x -->',
      '<!--',
      '-->',
      '[^1]',
      '[^1]: note',
      '**A?**',
      '#',
      '**',
      '1️⃣ What?',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => text.replaceAll('\0', '')) },
);
// A blank first line: a rule there would open a front matter, and a broken one is refused, as it should be.
const markdown = fc.array(line, { maxLength: 40 }).map((lines) => ['', ...lines].join('\n'));

function check(graph: Graph, lengths: ReadonlyMap<string, number>): void {
  graphSchema.parse(graph);
  const ids = new Set(graph.nodes.map(({ id }) => id));
  expect(ids.size).toBe(graph.nodes.length);
  for (const { from, to } of graph.edges) {
    expect(ids).toContain(from);
    expect(ids).toContain(to);
  }
  for (const { source } of graph.nodes) {
    expect(source.line).toBeLessThanOrEqual(source.endLine);
    expect(source.endLine).toBeLessThanOrEqual(lengths.get(source.path) ?? 0);
  }
  const { lines, typed, noise, unparsed, reasons } = graph.coverage;
  expect(typed + noise + unparsed.length).toBe(lines);
  expect(Object.values(reasons).reduce((sum, count) => sum + count, 0)).toBe(noise);
  const query = createQuery(graph);
  for (const node of graph.nodes) {
    expect(query.noteOf(node.id)?.source.path).toBe(node.source.path);
    if (node.type !== 'section') continue;
    for (const item of node.content)
      expect(typeof item === 'number' ? node.body[item] : query.node(item)).toBeDefined();
    expect(node.content.filter((item) => typeof item === 'number')).toEqual(node.body.map((_, index) => index));
  }
}

test('any notes give a complete graph: unique ids, edges between nodes, spans in the file, every line accounted for', () => {
  fc.assert(
    fc.property(fc.array(markdown, { minLength: 1, maxLength: 3 }), (texts) => {
      const documents = texts.map((text, index) => note(text, `${index}.md`));
      const graph = buildGraph(documents);
      check(graph, new Map(documents.map(({ path, sourceLines }) => [path, sourceLines.length])));
      expect(toJson(buildGraph([...documents].reverse()))).toBe(toJson(graph));
    }),
    { numRuns: 150 },
  );
});
