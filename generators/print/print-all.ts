import { codeLanguagesOf, createHighlighter } from '../cards/index.ts';
import { createQuery, type Graph } from '../graph/index.ts';
import { type Diagnostic, sortDiagnostics } from '../report/index.ts';
import { cheatSheetOf } from './cheat-sheet.ts';
import { createTypeset, type Paper } from './compiler.ts';
import { createFileNames } from './file-names.ts';
import { loadFonts } from './fonts.ts';
import { createGlyphCheck } from './glyphs.ts';
import { printHighlight } from './highlight.ts';
import { loadKinds } from './kinds.ts';
import { questionBookOf } from './question-book.ts';
import { createSetter } from './rich-text.ts';

/** A PDF. `path` is a file name, safe and unique among all that are printed together. */
export interface PrintedFile {
  path: string;
  bytes: Uint8Array;
  kind: 'cheat-sheet' | 'question-book';
  /** Id of the topic that a cheat sheet is about. */
  topic?: string;
  paper: Paper;
  title: string;
  pages: number;
}

/**
 * Prints a cheat sheet for each topic and one book of all questions, each on every paper asked for.
 * Out: tagged PDFs (PDF/UA-1), byte for byte the same for the same graph, and one diagnostic for each note
 * with characters that the shipped fonts lack. A graph without topics or questions gives no file for them.
 */
export async function printAll(
  graph: Graph,
  { papers }: { papers: readonly Paper[] },
): Promise<{ files: PrintedFile[]; diagnostics: Diagnostic[] }> {
  const query = createQuery(graph);
  const fonts = loadFonts();
  const glyphs = createGlyphCheck(fonts);
  const kinds = loadKinds();
  const highlighter = await createHighlighter(codeLanguagesOf(graph));
  const set = createSetter(glyphs, printHighlight(highlighter));
  const topics = query.topics();
  const sheets = topics.map((topic) => ({ topic, sheet: cheatSheetOf(topic, query, set, kinds) }));
  const book = questionBookOf(query, set);
  highlighter.dispose();

  const typeset = createTypeset(fonts);
  const fileName = createFileNames();
  const files: PrintedFile[] = [];
  for (const { topic, sheet } of sheets) {
    if (!sheet) continue;
    const slug = fileName(topic.title);
    for (const paper of papers) {
      const pdf = typeset('cheat-sheet', sheet, paper);
      const path = `cheat-sheet-${slug}-${paper}.pdf`;
      files.push({ path, kind: 'cheat-sheet', topic: topic.id, paper, title: sheet.title, ...pdf });
    }
  }
  if (book) {
    for (const paper of papers) {
      const pdf = typeset('question-book', book, paper);
      files.push({ path: `question-book-${paper}.pdf`, kind: 'question-book', paper, title: book.title, ...pdf });
    }
  }
  return { files, diagnostics: sortDiagnostics(glyphs.diagnostics()) };
}
