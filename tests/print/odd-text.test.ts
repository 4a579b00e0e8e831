import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printAll } from '../../generators/index.ts';
import { graphOfTexts } from './helpers/graph.ts';

const ODD = [
  '#',
  '$x$',
  '*',
  '@me',
  '_',
  '`',
  '\\',
  '//',
  '/*',
  '<a>',
  '[',
  '"',
  '#let x = 1',
  '\u0000',
  '\u0007',
  '\ud800',
];
const SCRIPTS = [
  '👩‍👩‍👧',
  '🇩🇪',
  '1️⃣',
  '☑️',
  '👍🏽',
  'שלום',
  'العربية',
  '漢字',
  'हिन्दी',
  'é',
  'x⃣',
  '\u202eabc',
  '\ufeff',
  '\ue000',
  '\u2028',
];

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ unit: fc.constantFrom(...ODD, ...SCRIPTS, ' ', 'a', '\n', '\t'), maxLength: 12 }),
  fc.constantFrom('', ' ', 'x'.repeat(300), ...ODD, ...SCRIPTS),
);

test('a graph with any text can be printed', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 30, maxLength: 60 }), async (texts) => {
      const { files, diagnostics } = await printAll(graphOfTexts(texts), { papers: ['letter'] });
      const kinds = files.map(({ kind }) => kind);
      // What would be mostly squares is left out, and said.
      if (diagnostics.length === 0) expect(kinds).toEqual(['cheat-sheet', 'question-book']);
      else expect(['cheat-sheet', 'question-book']).toEqual(expect.arrayContaining(kinds));
    }),
    { numRuns: 12, seed: 7 },
  );
});
