import { describe, expect, test } from 'vitest';
import { graphOf } from './notes.ts';

const table = (header: string, ...rows: string[]) =>
  [header, header.replace(/[^|]+/gu, '---'), ...rows].map((row) => `| ${row} |`).join('\n');

/** The tables of a note: type, title. */
function tables(markdown: string): string[] {
  return graphOf(markdown)
    .nodes.filter(({ type }) => type === 'comparison' || type === 'reference')
    .map(({ type, title }) => `${type}: ${title}`);
}

describe('a comparison compares things', () => {
  test.each([
    ['two columns that are things', '## Ways', table(' | Merge | Rebase', 'History | kept | new'), 'Merge vs Rebase'],
    [
      'a corner that names aspects',
      '## Ways',
      table('Feature | Oak | Pine | Ash', 'Hard | yes | no | yes'),
      'Oak vs Pine vs Ash',
    ],
    [
      'rows that the question names',
      '## What is the difference between PUT and POST?',
      table('Verb | Usage | Repeatable', 'PUT | replace | yes', 'POST | add | no'),
      'PUT vs POST',
    ],
    ['columns that the heading names', '## Speed and size', table('Name | Speed | Size', 'a | 1 | 2'), 'Speed vs Size'],
    ['a label that says so', '### Compare: Woods', table('Name | Price', 'oak | high'), 'Woods'],
  ])('%s', (_, heading, markdown, title) => {
    expect(tables(`# T\n\n${heading}\n\n${markdown}`)).toEqual([`comparison: ${title}`]);
  });

  test.each([
    ['settings', table('Setting | Default', 'Timeout | 30 s')],
    ['settings with more', table('Option | Type | Default', 'retries | number | 3')],
    ['an inventory', table('Name | Owner | Location', 'db-1 | Ada | Rome')],
    ['a glossary', table('Term | Meaning', 'pod | a group of containers')],
    ['billing', table('Service | Description | Billing', 'Queue | holds messages | per request')],
    ['what each is asked', table('Metric | What it measures | Ideal value', 'LCP | loading | 2.5 s')],
    ['a column with a question mark', table('Kind | Ordered? | Notes on it', 'list | yes | any', 'set | no | once')],
    ['pros and cons', table('Strategy | Pros | Cons', 'wait | safe | slow', 'retry | quick | costly')],
    ['commands that are none', table('Symptom | Check', 'slow | the disk')],
  ])('%s: a reference table, named by its section', (_, markdown) => {
    expect(tables(`# T\n\n## House rules\n\n${markdown}`)).toEqual(['reference: House rules']);
  });
});

test('the title of a note names what its tables compare, if it says that it compares', () => {
  const terms = table('Concept | Definition', '**Oak** | a hard wood', '**Pine** | a soft one');
  expect(tables(`# Oak vs Pine\n\n## Definitions\n\n${terms}`)).toEqual(['comparison: Oak vs Pine']);
  expect(tables(`# Oak and Pine\n\n## Definitions\n\n${terms}`)).toEqual(['reference: Definitions']);
  const ages = table('Level | Age | Height', 'young | 5 | 2 m', 'old | 90 | 30 m');
  expect(tables(`# Oak vs Pine\n\n## Ages\n\n${ages}`)).toEqual(tables(`# Trees\n\n## Ages\n\n${ages}`));
});

test('columns that describe are known in languages that have no other words', () => {
  for (const [header, row] of [
    ['ツール | 説明 | よくある用途', '槌 | 重い | 釘'],
    ['工具 | 特点 | 适用场景', '锤 | 重 | 钉子'],
    ['Инструмент | Описание | Пример', 'молот | тяжёлый | гвоздь'],
  ] as const)
    expect(tables(`# T\n\n## House rules\n\n${table(header, row)}`)).toEqual(['reference: House rules']);
  expect(tables(`# T\n\n## 道具\n\n${table('項目 | 槌 | 鋸', '重さ | 二 | 一')}`)).toEqual(['comparison: 槌 vs 鋸']);
});

test('a table that is said to compare compares its rows if its columns describe', () => {
  const tools = (heading: string, header: string) =>
    tables(`# T\n\n## ${heading}\n\n${table(header, 'hammer | heavy | nails', 'saw | light | boards')}`);
  expect(tools('Comparison of tools', 'Way | Description | Usage')).toEqual(['comparison: hammer vs saw']);
  expect(tools('道具の比較', '道具 | 説明 | 用途')).toEqual(['comparison: hammer vs saw']);
  expect(tools('Tools', 'Way | Description | Usage')).toEqual(['reference: Tools']);
});

test('a reference keeps all cells, and adds those missing from a row', () => {
  const [node] = graphOf(
    `# T\n\n${table('Setting | Default | Unit', 'Timeout | `30` | s', 'Retries | 3')}`,
  ).nodes.filter((one) => one.type === 'reference');
  expect(node).toMatchObject({
    columns: ['Setting', 'Default', 'Unit'],
    rows: [
      [[{ type: 'text', value: 'Timeout' }], [{ type: 'inlineCode', value: '30' }], [{ type: 'text', value: 's' }]],
      [[{ type: 'text', value: 'Retries' }], [{ type: 'text', value: '3' }], []],
    ],
  });
});
