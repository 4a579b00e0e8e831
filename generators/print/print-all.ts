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
import { onigurumaFromFile } from './oniguruma.ts';
import { type PdfStore, printJobs } from './print-jobs.ts';
import { type PrintSite, wayBackOf } from './way-back.ts';

/** A PDF. `path` is a file name that is safe and unique among all files that are printed together. */
export interface PrintedFile extends Pdf, Pick<PrintDocument, 'kind' | 'title' | 'topics' | 'time' | 'covers'> {
  path: string;
  paper: Paper;
}

/** A PDF that has been passed on. `size` is its length in bytes. */
export interface PassedFile extends Omit<PrintedFile, 'bytes'> {
  size: number;
}

/** The result of printing. */
export interface Printout<File> {
  /** In the order of the requested kinds. */
  files: File[];
  /** Notes with missing glyphs, and scripts without a font. */
  diagnostics: Diagnostic[];
}

export interface PrintOptions extends Partial<PrintRequest> {
  papers: readonly Paper[];
  /** Where to look for fonts for scripts that the bundled ones lack. Defaults to the system fonts. */
  fonts?: FontPlaces | undefined;
  /** Whether to print without colours. */
  grey?: boolean;
  /** Overrides of the colours of cards. */
  colours?: KindColours | undefined;
  /** The language tag of the notes. Defaults to the recognised language of each note. */
  language?: string | undefined;
  /** The cache for PDFs. Without it, all are typeset. */
  store?: PdfStore | undefined;
  /** The cache for highlighted code. */
  keepCode?: Keep | undefined;
  /** Called with the number of PDFs that are complete, and the number of those that are not in the cache. */
  onCount?: ((done: number, of: number) => void) | undefined;
  /** The published site, for links in PDFs. */
  site?: PrintSite | undefined;
  /** Aborts printing. */
  signal?: AbortSignal | undefined;
}

/**
 * Prints the requested documents on every paper size: by default a cheat sheet for each topic and a book of all
 * questions. The same graph and fonts give the same bytes. Documents that are empty or would consist mostly of missing
 * glyphs are left out.
 *
 * @param graph - The graph.
 * @param options - What to print, and how.
 * @returns Tagged PDFs (PDF/UA-1), and diagnostics.
 */
export async function printAll(graph: Graph, options: PrintOptions): Promise<Printout<PrintedFile>> {
  const printed = new Map<string, Uint8Array>();
  const { files, diagnostics } = await printEach(graph, options, (path, bytes) => printed.set(path, bytes));
  return {
    files: files.map(({ size: _, ...file }) => ({ ...file, bytes: printed.get(file.path) ?? new Uint8Array() })),
    diagnostics,
  };
}

/**
 * Prints as `printAll`, but passes each PDF on as soon as it is complete instead of keeping all in memory.
 *
 * @param graph - The graph.
 * @param options - What to print, and how.
 * @param write - Receives each PDF under its file name.
 */
export async function printEach(
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
  write: (path: string, bytes: Uint8Array) => void,
): Promise<Printout<PassedFile>> {
  if (papers.length === 0) return { files: [], diagnostics: [] };
  const shipped = loadFonts();
  const { further, diagnostics } = furtherFonts(graph, fonts, shipped);
  const glyphs = createGlyphCheck([...shipped, ...further]);
  const posterCode = (request.posters ?? []).map(({ highlight }) => highlight);
  const codeLanguages = [...new Set([...codeLanguagesOf(graph), ...posterCode])];
  const highlighter = await createHighlighter(codeLanguages, keepCode, onigurumaFromFile);
  const query = createQuery(graph);
  const languages = noteLanguagesOf(query, said);
  const tools = { glyphs, highlighter, kinds: loadKinds(colours), wordsOf: cardWordsOf(query, said) };
  const compose = (some: Partial<PrintRequest> & Pick<PrintRequest, 'kinds'>): PrintDocument[] => {
    const composed = composeDocuments(query, tools, { sources, ...request, ...some });
    return site ? withWayBack(composed, site, topicAddresses(query.topics())) : composed;
  };

  const print = async (wanted: readonly PrintDocument[]): Promise<PassedFile[]> => {
    const jobs = wanted.flatMap((document) => {
      const topic = query.node(document.topics?.[0] ?? '');
      const { language } = new Intl.Locale(document.language ?? (topic ? languages.of(topic) : languages.main) ?? 'en');
      // Documents of all notes change with each edit.
      const lasting = document.topics === undefined ? document.name : undefined;
      return papers.map((paper) => ({ document, look: { paper, language, grey }, lasting }));
    });
    const passed: PassedFile[] = [];
    const pass = (index: number, { bytes, ...pdf }: Pdf) => {
      const job = jobs[index];
      if (!job) return;
      const { name, layout: _, content: __, language: ___, ...about } = job.document;
      const { paper } = job.look;
      const path = `${name}-${paper}.pdf`;
      write(path, bytes);
      passed[index] = { ...about, path, paper, size: bytes.length, ...pdf };
    };
    await printJobs(jobs, further, pass, store, signal, onCount);
    return passed;
  };
  const first = await print(compose({ kinds: kinds.filter((kind) => kind !== 'topic-book') }));
  // Besides cheat sheets, a whole topic is printed only if it did not fit on its sheet.
  const sheets = first.filter(({ kind }) => kind === 'cheat-sheet');
  const cut = new Set(sheets.flatMap(({ topics = [], leftOut }) => (leftOut.length > 0 ? topics : [])));
  const topics = (id: string) => sheets.length === 0 || cut.has(id);
  const second = kinds.includes('topic-book') ? await print(compose({ kinds: ['topic-book'], topics })) : [];
  highlighter.dispose();
  const order = new Map(kinds.map((kind, index) => [kind, index]));
  const files = [...first, ...second].sort((a, b) => (order.get(a.kind) ?? 0) - (order.get(b.kind) ?? 0));
  return { files, diagnostics: sortDiagnostics([...diagnostics, ...glyphs.diagnostics()]) };
}

/** Adds the page of the site with the same content to each document. */
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
