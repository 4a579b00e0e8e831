import { expect, test } from 'vitest';
import { plainText } from '../../generators/graph/index.ts';
import { buildGraph, readDocument } from '../../generators/index.ts';
import { figureOf } from '../../generators/print/figures.ts';

const figuresOf = (notes: string): string[] =>
  buildGraph([readDocument({ path: 'tea.md', bytes: Buffer.from(notes) })]).nodes.flatMap((node) => {
    const figure = node.type === 'claim' && node.kind === 'quantity' ? figureOf(node) : undefined;
    return figure ? [plainText([...figure.head, ...figure.body])] : [];
  });

test('the figures of a crib are limits and sizes, not examples, output, steps, links or conversation', () => {
  const facts = [
    'A kettle holds up to 2 GB of steam.',
    'The default lifetime of a leaf is 15 minutes.',
    'HTTP listens on TCP port 80.',
    'A pot takes about 4 minutes to brew.',
    'Cups: They have a minimum delay of 7 ms.',
    'Maximum temperature of the plate: 95 %',
  ];
  const passing = [
    'For example, a cup is limited to 31 MB.',
    "Let's wait for a maximum of 32 seconds.",
    'Logs after 33 seconds: "done"',
    'See https://tea.example/?limit=34%25 for the limit of 34 MB.',
    'Set the default interval to 35 seconds.',
    'In this example, the timeout is 36 seconds.',
    'The pot will be emptied after a maximum of 37 seconds.',
    'If we pour, the limit is 38 MB.',
    'They have a limit of 39 MB.',
    'The default value is 41 MB.',
    'A kettle has a limit of 42 MB, as follows:',
    'tea_leaf - 43 bytes',
    'Total: ~44 bytes',
    'Output: 45 MB',
    'Zum Beispiel ist die Kanne auf maximal 46 MB begrenzt, wie dieses Beispiel zeigt.',
  ];
  const found = figuresOf(['# Tea', '## Kettles', ...facts, ...passing].join('\n\n')).join('\n');
  for (const said of ['2 GB', '15 minutes', 'port 80', '4 minutes', 'Cups: They have a minimum delay of 7 ms', '95 %'])
    expect(found).toContain(said);
  expect(found.match(/\b(?:3\d|4[1-6]) ?(?:MB|seconds|bytes|%)/gu)).toBeNull();
});

test('the figures of a crib are found in notes without spaces between words', () => {
  expect(figuresOf('# 茶\n\n## 壶\n\n壶的默认容量是 7 MB。\n\n例如，杯子的上限是 31 MB。\n\n我们等待 32 ms。')).toEqual(
    ['壶的默认容量是 7 MB。'],
  );
});

test('a figure of a crib names the thing that it is of, by the heading above it where its label does not', () => {
  const sections = [
    '## Requirements\n\n- **Disk:** 31 GB\n- RAM: 32 GB minimum\n- Low resource usage: Requires only 33 MB\n- Limited to 34 MB (a limit of the shelf)',
    '## Kinds\n\nLimited choice: teas of other makers can be brewed as well, but it is not certain that they taste 35 % alike.',
    '## The small pot\n\n- Original Size: 861 MB\n- Size: Tiny (~5 MB)\n- Memory of a lid: 3 MB',
  ];
  const found = figuresOf(`# Tea\n\n${sections.join('\n\n')}\n`);
  expect(found.join('\n')).not.toMatch(/\b3[1-5] /u);
  expect(found).toContain('The small potOriginal Size: 861 MB');
  expect(found).toContain('The small potSize: Tiny (~5 MB)');
  expect(found.join('\n')).toMatch(/Memory of a lid:? ?3 MB/u);
});
