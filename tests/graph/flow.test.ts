import { expect, test } from 'vitest';
import { buildGraph } from '../../generators/graph/index.ts';
import { note } from './notes.ts';

test.each([
  ['its label, in bold', '## Phase 2: Baking (an hour)\n\n**Bread:** flour -> dough -> loaf', 'Bread', 'flour'],
  ['its label, in plain text', '## Phase 2: Baking (an hour)\n\n- Bread: flour -> dough -> loaf', 'Bread', 'flour'],
  ['its heading, without the number', '## Phase 2: Baking\n\nflour -> dough -> loaf', 'Baking', 'flour'],
])('a chain of arrows is named by %s', (_, markdown, title, first) => {
  const flows = buildGraph([note(`# Bakery\n\n${markdown}\n`, 'a.md')]).nodes.flatMap((node) =>
    node.type === 'flow' ? [[node.title, node.stops[0]]] : [],
  );
  expect(flows).toEqual([[title, [{ type: 'text', value: first }]]]);
});
