import { beforeAll, describe, expect, test } from 'vitest';
import { loadLibrary, type PrintedFile, printAll } from '../../generators/index.ts';
import { printEach } from '../../generators/print/index.ts';
import { realInput } from '../helpers/inputs.ts';
import { graphOf } from './helpers/graph.ts';
import { checkPdf, pdfBookmarks, pdfCopy, pdfInfo, pdfText } from './helpers/pdf.ts';

const KETTLE = `# Kettles

A kettle boils water.

## 1. Heating

### Q7: Why does a kettle switch itself off?

**Intent:** Do you know the bimetal?
**Level:** basic

Steam reaches a \`bimetal\` strip, which bends and opens the switch.

**Key phrase:** "Steam, not heat, ends it."

### Q8: What is scale?

TODO

### Compare: Gas and electricity

| | Gas | Electricity |
|---|---|---|
| Speed | slow | fast |

### Trap: No lid

**Situation:** The lid is open.
**Trap:** The water boils for ever.
**Fix:** Close the lid.

### Commands: Kettle control

| Command | What it does |
|---|---|
| \`kettle on --fast\` | Starts it |
| \`kettle off\` | Stops it |

\`\`\`bash
# heat
kettle on --fast && echo "done"
\`\`\`
`;

const only = (files: readonly PrintedFile[], path: string): PrintedFile => {
  const file = files.find((candidate) => candidate.path === path);
  if (!file) throw new Error(`${path} was not printed`);
  return file;
};

describe('notes with a topic and questions', () => {
  let files: PrintedFile[];
  beforeAll(async () => {
    ({ files } = await printAll(graphOf({ 'kettles.md': KETTLE }), { papers: ['a4', 'letter'] }));
  });

  test('give a sheet and a book in each paper size', () => {
    expect(files.map(({ path }) => path)).toEqual([
      'cheat-sheet-kettles-a4.pdf',
      'cheat-sheet-kettles-letter.pdf',
      'question-book-a4.pdf',
      'question-book-letter.pdf',
    ]);
  });

  test.each([
    ['cheat-sheet-kettles-a4.pdf', '595.276 x 841.89 pts (A4)', 'Kettles'],
    ['question-book-letter.pdf', '612 x 792 pts (letter)', 'Question book'],
  ])('%s is tagged, titled, valid and has the right paper size', (path, size, title) => {
    const file = only(files, path);
    expect(pdfInfo(file.bytes)).toMatchObject({
      Tagged: 'yes',
      Title: title,
      Pages: String(file.pages),
      'Page size': size,
    });
    checkPdf(file.bytes);
  });

  test('the book contains question, intent, level, answer and key phrase', () => {
    const text = pdfText(only(files, 'question-book-a4.pdf').bytes);
    for (const words of [
      'Why does a kettle switch itself off?',
      'Do you know the bimetal?',
      'basic',
      'Steam reaches a bimetal strip, which bends and opens the switch.',
      'Steam, not heat, ends it.',
      'Not answered in the notes.',
    ])
      expect(text).toContain(words);
  });

  test('the book prints a question with the same answer once, with all sources, and every different answer', async () => {
    const ask = (answer: string) => `# Tea\n\n## What is a tea cosy?\n\n${answer}\n`;
    const graph = graphOf({
      'a.md': ask('A cover for the pot.'),
      'b.md': ask('A cover for the pot.'),
      'c.md': ask('A cover of wool for the pot, which keeps tea warm.'),
    });
    const printed = await printAll(graph, { papers: ['a4'], sources: true });
    const text = pdfText(only(printed.files, 'question-book-a4.pdf').bytes);
    expect(text).toContain('2 questions');
    expect(text.match(/A cover for the pot\./g)).toHaveLength(1);
    for (const place of ['a.md:3', 'b.md:3', 'c.md:3']) expect(text).toContain(place);
  });

  test('the book has a bookmark for each question, below its section and topic', () => {
    expect(pdfBookmarks(only(files, 'question-book-a4.pdf').bytes)).toEqual([
      'Kettles',
      'Heating',
      '1 Why does a kettle switch itself off?',
      '2 What is scale?',
    ]);
  });

  test('the sheet contains prose, cards, page numbers and the number of each question in the book', () => {
    const text = pdfText(only(files, 'cheat-sheet-kettles-a4.pdf').bytes);
    for (const words of [
      'A kettle boils water.',
      'Steam reaches a bimetal strip',
      'Electricity',
      'Close the lid.',
      'kettle on --fast',
      'Page 1 of 1',
      'basic · No. 1',
    ])
      expect(text).toContain(words);
  });

  test('show lines and paths of notes only on request', async () => {
    const withSources = await printAll(graphOf({ 'kettles.md': KETTLE }), { papers: ['a4'], sources: true });
    for (const path of ['cheat-sheet-kettles-a4.pdf', 'question-book-a4.pdf']) {
      expect(pdfText(only(withSources.files, path).bytes)).toContain('kettles.md:7');
      expect(pdfText(only(files, path).bytes)).not.toContain('kettles.md');
    }
  });

  test('print the same bytes again', async () => {
    const again = await printAll(graphOf({ 'kettles.md': KETTLE }), { papers: ['a4', 'letter'] });
    expect(again.files.map(({ bytes }) => Buffer.from(bytes).toString('base64'))).toEqual(
      files.map(({ bytes }) => Buffer.from(bytes).toString('base64')),
    );
  });
});

test('a sheet and a book show what the site shows: level, intent, corrections, and code to avoid', async () => {
  const note = `# Java

## Q1: How do I start from Java?

**Level:** basic
**Intent:** Do you follow the releases?

\`\`\`dockerfile
FROM openjdk:17-slim
\`\`\`

## Parts

### Tool: Descaler

Dissolves lime.

### Analogy: The orchestra

- **The thermostat that watches over it** -> conductor

### Bad example

\`\`\`bash
kettle on --for-ever
\`\`\`

### Good example

\`\`\`bash
kettle on
\`\`\`
`;
  const { files } = await printAll(graphOf({ 'java.md': note }), { papers: ['a4'] });
  const sheet = pdfCopy(only(files, 'cheat-sheet-java-a4.pdf').bytes);
  for (const words of [
    'basic · No. 1',
    'Intent Do you follow the releases?',
    'Out of date',
    'temurin',
    'Tool',
    'Avoid',
  ])
    expect(sheet).toContain(words);
  expect(sheet).toMatch(/Dissolves lime\..*Avoid.*Better/);
  expect(sheet).toMatch(/conductor.*The thermostat that watches over it/);
  const book = pdfText(only(files, 'question-book-a4.pdf').bytes);
  expect(book).toMatch(/basic · Do you follow the releases\?.*Out of date.*temurin.*since 2022-07/);
});

test('notes without questions give no book, a graph without notes gives nothing', async () => {
  const prose = await printAll(graphOf({ 'prose.md': '# Prose\n\nOnly words.\n' }), { papers: ['a4'] });
  expect(prose.files.map(({ path }) => path)).toEqual(['cheat-sheet-prose-a4.pdf']);
  expect((await printAll(graphOf({}), { papers: ['a4'] })).files).toEqual([]);
});

/** Enough for a sheet of its own. */
const LONG = `${'A kettle boils the water that somebody has put into it. '.repeat(60)}\n`;

test('topics with the same name, or one that is not a valid file name, get unique names', async () => {
  const notes = { 'a.md': `# Same\n\n${LONG}`, 'b.md': `# Same\n\n${LONG}`, 'c.md': `# ../日本\n\n${LONG}` };
  const { files } = await printAll(graphOf(notes), { papers: ['letter'] });
  expect(files.map(({ path }) => path)).toEqual([
    'cheat-sheet-same-letter.pdf',
    'cheat-sheet-same-2-letter.pdf',
    'cheat-sheet-日本-letter.pdf',
  ]);
});

test('characters without a glyph become squares, with one warning per note', async () => {
  const notes = {
    'a.md': `# Tea\n\nचाय and 茶 are tea.\n\n## Q1: 茶?\n\n茶. ${'Leaves in hot water. '.repeat(10)}\n`,
    'b.md': `# Plain → ok ✅ é\n\nFine. ${LONG}`,
  };
  const { files, diagnostics } = await printAll(graphOf(notes), {
    papers: ['a4', 'letter'],
    fonts: { folders: [], installed: false },
  });
  const squares = diagnostics.filter(({ ruleId }) => ruleId === 'print-glyph-missing');
  expect(squares).toMatchObject([{ severity: 'warning', path: 'a.md' }]);
  expect(squares[0]?.message).toContain('U+8336');
  expect(pdfText(only(files, 'cheat-sheet-tea-a4.pdf').bytes)).toContain('□ are tea.');
  expect(pdfText(only(files, 'cheat-sheet-plain-ok-e-a4.pdf').bytes)).toContain('→ ok ✅ é');
});

test('PDFs are passed on one by one, with the same bytes as those that are kept', async () => {
  const [graph, papers] = [graphOf({ 'kettles.md': KETTLE }), ['a4', 'letter'] as const];
  const [passed, counts] = [new Map<string, Uint8Array>(), [] as number[]];
  const { files } = await printEach(
    graph,
    { papers, onCount: (done) => counts.push(done - passed.size) },
    (path, bytes) => passed.set(path, bytes),
  );
  const kept = (await printAll(graph, { papers })).files;
  expect(files.map(({ size, ...file }) => ({ ...file, size, bytes: passed.get(file.path) }))).toEqual(
    kept.map((file) => ({ ...file, size: file.bytes.length })),
  );
  expect(files.length).toBeGreaterThan(2);
  // Each has been passed on when it is counted.
  expect(counts).toEqual(files.map(() => 0));
});

test('printing ends with the error of the disk', async () => {
  const full = new Error('ENOSPC: no space left on device');
  const write = () => {
    throw full;
  };
  await expect(printEach(graphOf({ 'kettles.md': KETTLE }), { papers: ['a4'] }, write)).rejects.toBe(full);
});

test('wide tables, very long words, deep lists and long listings are printed completely', async () => {
  const columns = Array.from({ length: 12 }, (_, index) => `column${index}`);
  const row = `| ${columns.join(' | ')} |`;
  const tall = Array.from({ length: 150 }, (_, index) => `| row${index} | ${'words '.repeat(8)} | x |`).join('\n');
  const deep = Array.from({ length: 14 }, (_, index) => `${'  '.repeat(index)}- level${index}`).join('\n');
  const code = Array.from({ length: 200 }, (_, index) => `echo line${index} ${'a'.repeat(index)}`).join('\n');
  const note = [
    '# Extremes',
    `${row}\n|${'---|'.repeat(12)}\n${row}`,
    `| a | b | c |\n|---|---|---|\n${tall}`,
    `https://example.org/${'path/'.repeat(60)} ${'x'.repeat(500)}LAST`,
    deep,
    `\`\`\`bash\n${code}\n\`\`\``,
    `${'> '.repeat(12)}quoted`,
  ].join('\n\n');
  const { files } = await printAll(graphOf({ 'extremes.md': note }), { papers: ['a4'] });
  expect(only(files, 'cheat-sheet-extremes-a4.pdf').pages).toBeLessThanOrEqual(2);
  const text = pdfText(only(files, 'topic-book-extremes-a4.pdf').bytes);
  for (const words of ['column11', 'row149', 'level13', 'line199', 'quoted']) expect(text).toContain(words);
  expect(text.replaceAll(' ', '')).toContain('xLAST');
});

for (const name of ['gemini-docker-notes.txt', 'raw-paste.md', 'devops-exercises-containers.md']) {
  const input = realInput(name);
  test.skipIf(!input.present)(`prints the real notes ${name}`, async () => {
    const { files } = await printAll(loadLibrary(input.path).graph, { papers: ['a4'] });
    expect(files.length).toBeGreaterThan(1);
    for (const { bytes } of files) checkPdf(bytes);
  });
}
