import { describe, expect, test } from 'vitest';
import { plainText } from '../../generators/graph/index.ts';
import { graphOf, nodesOf } from './notes.ts';

const LIST = `# Storage

## Kinds of disks

There are three.

1. Hard disk (the old one)

   - **Speed:** Slow.
   - **Fits:** Archives.

2. Solid state disk

   - **Speed:** Fast.
   - **Price:** High.
   - **Fits:** Databases.
   - **⚠ Danger:** It wears out.

3. Tape

   - **Speed:** Very slow.
   - **Fits:** Backups.
`;

describe('siblings with the same labels are a comparison', () => {
  test('has a column per sibling and a row per label, and no cell is invented', () => {
    const [node] = nodesOf(LIST, 'comparison');
    expect(node).toMatchObject({
      title: 'Kinds of disks',
      rule: 'parallel',
      subjects: ['Hard disk', 'Solid state disk', 'Tape'],
      aspects: ['Speed', 'Fits', 'Price', 'Danger'],
    });
    expect(node?.cells.map((row) => row.map((cell) => plainText(cell)))).toEqual([
      ['Slow.', 'Fast.', 'Very slow.'],
      ['Archives.', 'Databases.', 'Backups.'],
      ['', 'High.', ''],
      ['', 'It wears out.', ''],
    ]);
  });

  test('each sibling is a concept, which names its content', () => {
    const { nodes, edges } = graphOf(LIST);
    const concepts = nodes.filter(({ type, rule }) => type === 'concept' && rule === 'parallel');
    expect(concepts.map(({ title }) => title)).toEqual(['Hard disk', 'Solid state disk', 'Tape']);
    expect(nodes.filter(({ type }) => type === 'pitfall').map(({ title }) => title)).toEqual(['Solid state disk']);
    const contrasted = edges.filter(({ type }) => type === 'contrasts').map(({ to }) => to);
    for (const { id } of concepts) expect(contrasted).toContain(id);
  });

  test('headings work too, and the text around them is kept', () => {
    const heading = (name: string) => `### ${name}\n\n- **Reads:** x\n- **Writes:** y\n`;
    const markdown = `# Locks\n\n## Modes\n\nTwo.\n\n${heading('Shared')}\n${heading('Exclusive')}\n### Deadlock\n\nNobody moves.\n`;
    expect(nodesOf(markdown, 'comparison').map(({ subjects }) => subjects)).toEqual([['Shared', 'Exclusive']]);
    expect(nodesOf(markdown, 'section').map(({ title }) => title)).toEqual(['Locks', 'Modes', 'Deadlock']);
  });

  test.each([
    ['labels of traps', ['Situation', 'Fix'], 3],
    ['labels of cards', ['Question', 'Answer'], 3],
    ['too many of them', ['Reads', 'Writes'], 9],
    ['one alone', ['Reads', 'Writes'], 1],
  ])('not %s', (_, labels, count) => {
    const items = Array.from(
      { length: count },
      (__, index) => `- Thing ${index}\n${labels.map((label) => `  - **${label}:** x`).join('\n')}`,
    );
    expect(nodesOf(`# T\n\n## Things\n\n${items.join('\n')}`, 'comparison')).toEqual([]);
  });

  test('but not if they share only one label', () => {
    expect(
      nodesOf('# T\n\n- One\n  - **A side:** x\n  - **B side:** x\n- Two\n  - **A side:** x\n', 'comparison'),
    ).toEqual([]);
  });
});

test('a bold line after the list of a labelled block begins a new block', () => {
  const markdown =
    '# T\n\n## Cake\n\n### Steps\n\n1. Mix.\n2. Bake.\n\n**The "Why":** Taste & smell\n\n- **Taste:** Good.\n- **Smell:** Better.\n';
  const [procedure] = nodesOf(markdown, 'procedure');
  expect(procedure?.steps).toHaveLength(2);
  expect(procedure?.result).toEqual([]);
  expect(nodesOf(markdown, 'section').map(({ title }) => title)).toContain('The "Why": Taste & smell');
});

test('a result after the list is the result', () => {
  const [procedure] = nodesOf('# T\n\n### Steps\n\n1. Mix.\n2. Bake.\n\n**Result:** A cake.\n', 'procedure');
  expect(plainText(procedure?.result ?? [])).toBe('A cake.');
});
