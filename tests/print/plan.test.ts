import type { PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';
import { expect, test } from 'vitest';
import { cardWordsFor, codeLanguagesOf, createHighlighter } from '../../generators/cards/index.ts';
import { createQuery } from '../../generators/graph/index.ts';
import { createTypeset } from '../../generators/print/compiler.ts';
import { composeDocuments } from '../../generators/print/compose.ts';
import { loadFonts } from '../../generators/print/fonts.ts';
import { createGlyphCheck } from '../../generators/print/glyphs.ts';
import { loadKinds } from '../../generators/print/kinds.ts';
import { plainPdf } from '../helpers/plain-pdf.ts';
import { graphOf } from './helpers/graph.ts';
import { SAMPLE } from './helpers/sample.ts';

const graph = graphOf({ 'kettles.md': SAMPLE });
const highlighter = await createHighlighter(codeLanguagesOf(graph));
const tools = {
  glyphs: createGlyphCheck(loadFonts()),
  highlighter,
  kinds: loadKinds(),
  wordsOf: () => cardWordsFor('en'),
};
const typeset = createTypeset(loadFonts(), []);

test.each(['cheat-sheet', 'topic-book', 'question-book', 'quiz', 'crib', 'command-card'] as const)(
  'a plan of its own does not change a %s, byte for byte',
  (kind) => {
    const [document] = composeDocuments(createQuery(graph), tools, { kinds: [kind] });
    if (!document) throw new Error(`There is no ${kind}.`);
    const atOnce = plainPdf(document.layout, JSON.stringify(document.content), 'a4', [], {
      pdfStandard: 'ua-1' as PdfStandard,
    });
    const { pdf } = typeset(document, { paper: 'a4', language: 'en', grey: false });
    expect(Buffer.compare(Buffer.from(pdf.bytes), atOnce)).toBe(0);
  },
);
