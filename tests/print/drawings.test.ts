import { expect, test } from 'vitest';
import { printAll } from '../../generators/index.ts';
import { isDrawing } from '../../generators/print/drawings.ts';
import { graphOf } from './helpers/graph.ts';
import { pdfWords } from './helpers/pdf.ts';

const BOXES = `┌──────────────────────┐        ┌──────────────────────────┐        ┌───────────────────────┐
│ Kettle (copper)      │ ─────> │ Filter (paper)           │ ─────> │ Pot (glass)           │
│  holds the water     │        │  holds the grounds       │        │  holds the coffee     │
└──────────────────────┘        └──────────────────────────┘        └───────────────────────┘`;
const SEQUENCE = `   Guest                                                        Waiter
     |                                                            |
     |------ order, table=4 ------------------------------------->|
     |<----- receipt, table=4, number=17 -------------------------|`;

test.each([
  ['boxes', BOXES, undefined],
  ['a sequence', SEQUENCE, 'text'],
  ['boxes in ASCII', '+-----+     +-----+\n| cup |---->| lid |\n+-----+     +-----+', undefined],
])('%s are a drawing', (_, text, language) => {
  expect(isDrawing(text, language)).toBe(true);
});

test.each([
  ['the same in a programming language', BOXES, 'python'],
  ['a tree of files', 'kettle/\n├── lid/\n│   └── hinge.c\n└── spout.c', undefined],
  ['a pipe over several lines', 'kettle list |\n  grep red |\n  sort | uniq -c', undefined],
  ['a union of types', "type Lid =\n  | 'open'\n  | 'shut'\n  | 'lost'", undefined],
  ['arrows of a language', 'fn lid() -> Lid {\n  Lid::open()\n}\nfn cup() -> Cup {\n  Cup::new()\n}', undefined],
  ['a table of a shell', 'NAME    AGE\nkettle  4d\ncup     9d', undefined],
])('%s is none', (_, text, language) => {
  expect(isDrawing(text, language)).toBe(false);
});

const NOTE = `# Coffee

## How does the water travel?

\`\`\`
${BOXES}
\`\`\`

## How is coffee ordered?

\`\`\`text
${SEQUENCE}
\`\`\`
`;

test('no line of a drawing is wrapped in a column of a sheet', async () => {
  const { files } = await printAll(graphOf({ 'coffee.md': NOTE }), {
    papers: ['a4', 'letter'],
    kinds: ['cheat-sheet'],
  });
  expect(files).toHaveLength(2);
  for (const { bytes } of files) {
    const { words } = pdfWords(bytes);
    const topsOf = (...texts: string[]) => new Set(texts.map((text) => words.find((word) => word.text === text)?.top));
    for (const row of [
      ['(copper)', '(paper)', '(glass)'],
      ['number=17', 'receipt,'],
      ['Guest', 'Waiter'],
    ]) {
      const tops = topsOf(...row);
      expect(tops.has(undefined), row.join(' ')).toBe(false);
      expect(tops.size, row.join(' ')).toBe(1);
    }
  }
});
