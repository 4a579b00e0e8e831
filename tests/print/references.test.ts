import { expect, test } from 'vitest';
import { printAll } from '../../generators/index.ts';
import { graphOf } from './helpers/graph.ts';
import { pdfInfo, pdfText } from './helpers/pdf.ts';

const print = async (note: string, kind: 'cheat-sheet' | 'question-book' | 'topic-book' = 'cheat-sheet') => {
  const { files } = await printAll(graphOf({ 'folder/a.md': note }), { papers: ['a4'], kinds: [kind] });
  const bytes = files[0]?.bytes ?? new Uint8Array();
  return { bytes, text: pdfText(bytes) };
};

test('links are numbered, and each address is listed once at the end of the card', async () => {
  const { text } = await print(`# Links

### Q1: Where is it written?

In [the manual](https://example.org/manual) ([documentation](https://example.org/docs)), see [the manual](https://example.org/manual).

So says https://example.net/as-it-is, and so does <ada@example.org>.
`);
  expect(text).toContain('In the manual[1][2], see the manual[1].');
  expect(text).not.toContain('(documentation)');
  expect(text).toContain('[1] example.org/manual [2] example.org/docs');
  expect(text).not.toContain('[3]');
  expect(text).not.toContain('mailto');
});

test('a table with more columns than fit repeats the heading of its first column in every row', async () => {
  const columns = ['Tool', 'Speed', 'Size', 'Price', 'Age', 'Licence'];
  const row = (cells: string[]) => `| ${cells.join(' | ')} |`;
  const note = `# Tools\n\n${row(columns)}\n${row(columns.map(() => '---'))}\n${row(['hammer', 'a', 'b', 'c', 'd', 'e'])}\n`;
  expect((await print(note)).text).toContain('Tool: hammer');
});

test('lists keep up to six levels', async () => {
  const deep = Array.from({ length: 6 }, (_, level) => `${'  '.repeat(level)}- level ${level + 1}`).join('\n');
  const { text } = await print(`# Deep\n\n${deep}\n`);
  expect(text.match(/[•–] level/g)).toHaveLength(6);
});

test('a PDF has metadata: author, date and subject', async () => {
  const head = '---\ntitle: Tea\nauthor: [Ada, Bo]\ndate: 2026-03-04\ntags: [tea, water]\n---\n\n';
  const { bytes } = await print(`${head}# Tea\n\nHot.\n`);
  expect(pdfInfo(bytes)).toMatchObject({
    Author: 'Ada, Bo',
    Subject: expect.stringContaining('Folder'),
    Keywords: 'tea, water',
    CreationDate: expect.stringContaining('2026'),
  });
  // Without a date in the notes there is none in the PDF.
  expect(pdfInfo((await print('# Tea\n\nHot.\n')).bytes)).not.toHaveProperty('CreationDate');
});

test('a name keeps its leading dot', async () => {
  const { text, bytes } = await print('# .NET in a container\n\n## .dockerignore\n\nSmall.\n\n## --rm\n\nGone.\n');
  for (const name of ['.NET in a container', '.dockerignore', '--rm']) expect(text).toContain(name);
  expect(pdfInfo(bytes)['Title']).toBe('.NET in a container');
});

test('a contradiction is shown at the card', async () => {
  const notes = {
    'a.md': '# One\n\n### Q1: What is the default port?\n\nThe default port of Redis is 6379.\n',
    'b.md': '# Two\n\n### Q1: Which port does it use?\n\nThe default port of Redis is 6380.\n',
  };
  const graph = graphOf(notes);
  const disagree = graph.edges.some(({ type }) => type === 'contradicts');
  expect(disagree).toBe(true);
  const { files } = await printAll(graph, { papers: ['a4'], kinds: ['question-book'] });
  expect(pdfText(files[0]?.bytes ?? new Uint8Array())).toMatch(/Contradicted Here: “.*6379.*Two: “.*6380/);
});
