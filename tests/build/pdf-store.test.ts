import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openPdfStore } from '../../generators/build/pdf-store.ts';
import { printAll } from '../../generators/index.ts';
import { folderWith } from '../helpers/folder.ts';
import { graphOf } from '../print/helpers/graph.ts';

function noteOf(topic: string, answers: readonly string[]): string {
  const questions = answers.map((answer, index) => `## Q${index + 1}: What is ${topic} ${index}?\n\n${answer}\n`);
  return `# ${topic}\n\n${questions.join('\n')}`;
}

describe('cached PDFs', () => {
  test('equal those printed without a cache after any series of edits', async () => {
    const folder = folderWith();
    const words = fc.constantFrom('A snapshot.', 'A pointer to a commit.', '`git add` stages it.');
    const notes = fc.dictionary(
      fc.constantFrom('git', 'docker', 'kettle'),
      fc.array(words, { minLength: 1, maxLength: 2 }),
      {
        minKeys: 1,
      },
    );
    await fc.assert(
      fc.asyncProperty(notes, async (edited) => {
        const texts = Object.entries(edited).map(([name, answers]) => [`${name}.md`, noteOf(name, answers)]);
        const graph = graphOf(Object.fromEntries(texts));
        const store = openPdfStore(folder);
        const kinds = ['cheat-sheet', 'question-book', 'crib', 'quiz', 'selection'] as const;
        const warm = await printAll(graph, { papers: ['a4'], kinds, store });
        store.forgetOthers();
        const cold = await printAll(graph, { papers: ['a4'], kinds });
        expect(warm).toEqual(cold);
        // Of what is made of all notes, the heights of its parts are kept as well.
        const pdfs = new Set(warm.files.map(({ bytes }) => Buffer.from(bytes).toString('base64')));
        const ofAll = warm.files.filter(({ topics }) => topics === undefined);
        expect(readdirSync(folder)).toHaveLength(pdfs.size + ofAll.length);
      }),
      { numRuns: 6 },
    );
  });

  test('are printed again if their file is damaged', () => {
    const folder = folderWith();
    const pdf = { bytes: new Uint8Array([1, 2, 3]), pages: 7, leftOut: [] };
    const store = openPdfStore(folder);
    store.save('a', pdf);
    expect(store.load('a')).toEqual(pdf);
    expect(store.load('b')).toBeUndefined();
    const file = join(folder, 'a');
    const bytes = readFileSync(file);
    for (let index = 0; index < bytes.length; index++) {
      const damaged = Buffer.from(bytes);
      damaged[index] = (damaged[index] ?? 0) ^ 1;
      writeFileSync(file, damaged);
      expect(store.load('a')).toBeUndefined();
    }
    writeFileSync(file, '');
    expect(store.load('a')).toBeUndefined();
  });

  test('are removed if a run did not use them', () => {
    const folder = folderWith();
    const pdf = { bytes: new Uint8Array([1]), pages: 1, leftOut: [] };
    const first = openPdfStore(folder);
    for (const name of ['a', 'b']) first.save(name, pdf);
    const second = openPdfStore(folder);
    second.load('b');
    second.forgetOthers();
    expect(readdirSync(folder)).toEqual(['b']);
  });
});
