import { codeLanguagesOf, createHighlighter } from '../cards/index.ts';
import { createQuery, type Graph } from '../graph/index.ts';
import { type Diagnostic, sortDiagnostics } from '../report/index.ts';
import { createTypeset, type Paper, type Pdf } from './compiler.ts';
import { documentsOf, type PrintDocument, type PrintRequest } from './documents.ts';
import { loadFonts } from './fonts.ts';
import { createGlyphCheck } from './glyphs.ts';
import { printHighlight } from './highlight.ts';
import { loadKinds } from './kinds.ts';
import { createSetter } from './rich-text.ts';

/** A PDF. `path` is a file name, safe and unique among all that are printed together. */
export interface PrintedFile extends Pdf, Pick<PrintDocument, 'kind' | 'title' | 'topic' | 'time'> {
  path: string;
  paper: Paper;
}

export interface PrintOptions extends Partial<PrintRequest> {
  papers: readonly Paper[];
}

/**
 * Prints what is asked for, each document on every paper: by default a cheat sheet for each topic and a book of all
 * questions. Out: tagged PDFs (PDF/UA-1), byte for byte the same for the same graph, and one diagnostic for each note with
 * characters that the shipped fonts lack. What would be empty gives no file.
 */
export async function printAll(
  graph: Graph,
  { papers, kinds = ['cheat-sheet', 'question-book'], ...request }: PrintOptions,
): Promise<{ files: PrintedFile[]; diagnostics: Diagnostic[] }> {
  const query = createQuery(graph);
  const fonts = loadFonts();
  const glyphs = createGlyphCheck(fonts);
  const highlighter = await createHighlighter(codeLanguagesOf(graph));
  const set = createSetter(glyphs, printHighlight(highlighter));
  const documents = documentsOf(query, set, loadKinds(), { kinds, ...request });
  highlighter.dispose();

  const typeset = createTypeset(fonts);
  const files = documents.flatMap((document) =>
    papers.map((paper): PrintedFile => {
      const { name, layout: _, content: __, ...about } = document;
      return { ...about, path: `${name}-${paper}.pdf`, paper, ...typeset(document, paper) };
    }),
  );
  return { files, diagnostics: sortDiagnostics(glyphs.diagnostics()) };
}
