import { cardWordsOf, codeLanguagesOf, createHighlighter, type Keep } from '../cards/index.ts';
import { createQuery, type Graph, noteLanguagesOf, topicAddresses } from '../graph/index.ts';
import { type Diagnostic, sortDiagnostics } from '../report/index.ts';
import type { Paper, Pdf } from './compiler.ts';
import { composeDocuments } from './compose.ts';
import type { PrintDocument, PrintRequest } from './documents.ts';
import type { FontPlaces } from './font-files.ts';
import { loadFonts } from './fonts.ts';
import { furtherFonts } from './further-fonts.ts';
import { createGlyphCheck } from './glyphs.ts';
import { type KindColours, loadKinds } from './kinds.ts';
import { type PdfStore, printJobs } from './print-jobs.ts';
import { type PrintSite, wayBackOf } from './way-back.ts';

/** A PDF. `path` is a file name, safe and unique among all that are printed together. */
export interface PrintedFile extends Pdf, Pick<PrintDocument, 'kind' | 'title' | 'topic' | 'time'> {
  path: string;
  paper: Paper;
}

export interface PrintOptions extends Partial<PrintRequest> {
  papers: readonly Paper[];
  /** Where fonts for scripts that the shipped ones lack are looked for: by default, on the machine. */
  fonts?: FontPlaces | undefined;
  /** Without colours, for printers that have none. */
  grey?: boolean;
  /** Colours of kinds of cards, in place of those of the tokens. */
  colours?: KindColours | undefined;
  /** Language of the notes, as a tag; recognised for each note when left out. */
  language?: string | undefined;
  /** Where PDFs are kept between runs; without it, all are made. */
  store?: PdfStore | undefined;
  /** Where coloured code is kept between runs. */
  keepCode?: Keep | undefined;
  /** Told how many of the PDFs that have to be made are there. */
  onCount?: ((done: number, of: number) => void) | undefined;
  /** The published site, to which PDFs lead back. */
  site?: PrintSite | undefined;
  /** Stops the printing when it is aborted. */
  signal?: AbortSignal | undefined;
}

/**
 * Prints what is asked for, each document on every paper: by default a cheat sheet for each topic and a book of all
 * questions. Out: tagged PDFs (PDF/UA-1), byte for byte the same for the same graph and fonts; a diagnostic for each note with
 * characters that no font has, and one for each script without a font. What would be empty, or mostly squares, gives no file.
 */
export async function printAll(
  graph: Graph,
  {
    papers,
    kinds = ['cheat-sheet', 'topic-book', 'question-book'],
    fonts = { folders: [], installed: true },
    store,
    keepCode,
    signal,
    onCount,
    sources = false,
    grey = false,
    language: said,
    colours,
    site,
    ...request
  }: PrintOptions,
): Promise<{ files: PrintedFile[]; diagnostics: Diagnostic[] }> {
  if (papers.length === 0) return { files: [], diagnostics: [] };
  const shipped = loadFonts();
  const { further, diagnostics } = furtherFonts(graph, fonts, shipped);
  const glyphs = createGlyphCheck([...shipped, ...further]);
  const posterCode = (request.posters ?? []).map(({ highlight }) => highlight);
  const codeLanguages = [...new Set([...codeLanguagesOf(graph), ...posterCode])];
  const highlighter = await createHighlighter(codeLanguages, keepCode);
  const query = createQuery(graph);
  const languages = noteLanguagesOf(query, said);
  const tools = { glyphs, highlighter, kinds: loadKinds(colours), wordsOf: cardWordsOf(query, said) };
  const compose = (some: Partial<PrintRequest> & Pick<PrintRequest, 'kinds'>): PrintDocument[] => {
    const composed = composeDocuments(query, tools, { sources, ...request, ...some });
    return site ? withWayBack(composed, site, topicAddresses(query.topics())) : composed;
  };

  const print = async (wanted: readonly PrintDocument[]): Promise<PrintedFile[]> => {
    const jobs = wanted.flatMap((document) => {
      const topic = query.node(document.topic ?? '');
      const { language } = new Intl.Locale(document.language ?? (topic ? languages.of(topic) : languages.main) ?? 'en');
      // What is made of all notes is made again after each edit.
      const lasting = document.topic === undefined ? document.name : undefined;
      return papers.map((paper) => ({ document, look: { paper, language, grey }, lasting }));
    });
    const pdfs = await printJobs(jobs, further, store, signal, onCount);
    return jobs.flatMap(({ document, look: { paper } }, index): PrintedFile[] => {
      const { name, layout: _, content: __, language: ___, ...about } = document;
      const pdf = pdfs[index];
      return pdf ? [{ ...about, path: `${name}-${paper}.pdf`, paper, ...pdf }] : [];
    });
  };
  const first = await print(compose({ kinds: kinds.filter((kind) => kind !== 'topic-book') }));
  // Beside cheat sheets, a whole topic is worth paper only where its sheet had no room for all of it.
  const sheets = first.filter(({ kind }) => kind === 'cheat-sheet');
  const cut = new Set(sheets.flatMap(({ topic, leftOut }) => (leftOut.length > 0 ? topic : [])));
  const topics = (id: string) => sheets.length === 0 || cut.has(id);
  const second = kinds.includes('topic-book') ? await print(compose({ kinds: ['topic-book'], topics })) : [];
  highlighter.dispose();
  const order = new Map(kinds.map((kind, index) => [kind, index]));
  const files = [...first, ...second].sort((a, b) => (order.get(a.kind) ?? 0) - (order.get(b.kind) ?? 0));
  return { files, diagnostics: sortDiagnostics([...diagnostics, ...glyphs.diagnostics()]) };
}

/** The same documents, each with where the site shows what it holds. */
function withWayBack(
  documents: readonly PrintDocument[],
  site: PrintSite,
  topics: ReadonlyMap<string, string>,
): PrintDocument[] {
  return documents.map((document) => {
    const back = wayBackOf(document, site, topics);
    return back ? ({ ...document, content: { ...document.content, back } } as PrintDocument) : document;
  });
}
