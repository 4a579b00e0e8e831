import { NodeCompiler, type PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';
import { cardWordsFor, codeLanguagesOf, createHighlighter } from '../../generators/cards/index.ts';
import { createQuery, type Graph } from '../../generators/graph/index.ts';
import { LAYOUTS } from '../../generators/print/compiler.ts';
import { composeDocuments } from '../../generators/print/compose.ts';
import { type FontFamily, loadFonts, loadSigns } from '../../generators/print/fonts.ts';
import { createGlyphCheck } from '../../generators/print/glyphs.ts';
import { loadKinds } from '../../generators/print/kinds.ts';

const PAPERS = { a4: 'a4', letter: 'us-letter' } as const;
/** 2000-01-01, in seconds. */
const CREATED = 946_684_800;

/** The first document of a kind, as the command line composes it. */
export async function composedBy(graph: Graph, kind: 'cheat-sheet' | 'question-book') {
  const highlighter = await createHighlighter(codeLanguagesOf(graph));
  const tools = {
    glyphs: createGlyphCheck([...loadFonts(), loadSigns()]),
    highlighter,
    kinds: loadKinds(),
    wordsOf: () => cardWordsFor('en'),
  };
  const [document] = composeDocuments(createQuery(graph), tools, { kinds: [kind] });
  if (!document) throw new Error(`There is no ${kind}.`);
  const content = JSON.stringify(document.content);
  return { name: document.name, layout: document.layout, content, language: 'en', signs: /[ℤ∝]/u.test(content) };
}

/** What the command line makes of a document, compiled once, without the mark of PDF/UA-1 unless asked for. */
export function plainPdf(
  layout: string,
  content: string,
  paper: keyof typeof PAPERS,
  further: readonly FontFamily[] = [],
  standard: { pdfStandard?: PdfStandard } = {},
): Buffer {
  const fontBlobs = [...loadFonts(), ...further].flatMap(({ files }) => files);
  const compiler = NodeCompiler.create({ workspace: LAYOUTS, fontArgs: [{ fontBlobs }] });
  compiler.mapShadow(`${LAYOUTS}content.json`, Buffer.from(content));
  const { result } = compiler.compile({
    mainFilePath: `${LAYOUTS}${layout}/main.typ`,
    inputs: { paper: PAPERS[paper], fonts: further.map(({ name }) => name).join(','), lang: 'en', grey: '' },
  });
  if (!result) throw new Error(`The layout ${layout} cannot be compiled.`);
  return compiler.pdf(result, { ...standard, creationTimestamp: CREATED });
}
