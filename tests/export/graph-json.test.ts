import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { toJson, toJsonSchema } from '../../generators/export/index.ts';
import { buildGraph } from '../../generators/graph/index.ts';
import { fixture, note } from '../graph/notes.ts';

const graph = buildGraph(['git', 'sql', 'kubernetes'].map((name) => note(fixture(name), `${name}.md`)));

test('the published schema accepts the graph and rejects damaged ones', () => {
  const validate = new Ajv2020({ strict: false, allErrors: true }).compile(JSON.parse(toJsonSchema()));
  const written = JSON.parse(toJson(graph));
  expect(validate(written), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
  expect(validate({ ...written, version: 2 })).toBe(false);
  expect(validate({ ...written, nodes: [{ ...written.nodes[0], type: 'poem' }] })).toBe(false);
  expect(validate({ ...written, edges: [{ ...written.edges[0], from: 'no id' }] })).toBe(false);
});

test('equal graphs give equal bytes, whatever the order of their keys', () => {
  const shuffled = {
    ...graph,
    nodes: graph.nodes.map((node) => Object.fromEntries(Object.entries(node).reverse()) as typeof node),
  };
  expect(toJson(shuffled)).toBe(toJson(graph));
  expect(toJson(graph).endsWith('}\n')).toBe(true);
  expect(JSON.parse(toJson(graph))).toEqual(graph);
});
