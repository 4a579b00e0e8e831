import { expect, test } from 'vitest';
import { loadSigns } from '../../generators/print/fonts.ts';
import type { DocumentLayout } from '../../generators/print/ir.ts';
import { type PrintJob, startTypesetting, typesetAll } from '../../generators/print/typeset-pool.ts';

const content: DocumentLayout = {
  layout: 'question-book',
  content: {
    title: 'Sets',
    about: { authors: [], subject: '', keywords: [] },
    pageWords: ['', ' / '],
    continued: '',
    summary: '',
    notesMargin: false,
    listsQuestions: true,
    items: [{ type: 'heading', level: 1, title: [{ type: 'text', value: 'All of ℤ' }] }],
  },
};
const job: PrintJob = { document: content, look: { paper: 'a4', language: 'en', grey: false } };

test('a thread that was started early prints the same as one that is started for its documents', async () => {
  const { name, files } = loadSigns();
  const print = async () => {
    const pdfs: Buffer[] = [];
    await typesetAll([job], [{ name, files }], (_, { pdf }) => pdfs.push(Buffer.from(pdf.bytes)));
    return pdfs;
  };
  const [expected] = await print();
  startTypesetting();
  const [early] = await print();
  expect(early?.length).toBeGreaterThan(0);
  expect(early).toEqual(expected);
});
