import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type * as Typst from '@myriaddreamin/typst-ts-node-compiler';
import { prebuilt } from '../files/prebuilt.ts';
import type { PartHeights } from './heights.ts';
import type { DocumentLayout } from './ir.ts';
import type { FontSource } from './shipped-fonts.ts';

/** The folder of the layouts. */
export const LAYOUTS = fileURLToPath(new URL('../../templates/print/', import.meta.url));
const CONTENT = `${LAYOUTS}content.json`;
/** The creation date in every PDF, in seconds: 2000-01-01. The current time would make PDFs differ. */
const CREATED = 946_684_800;

/** The layouts that are compiled first for a plan of their pages: see `planned` in lib.typ. */
const PLANNING: ReadonlySet<DocumentLayout['layout']> = new Set(['cheat-sheet', 'question-book', 'quiz', 'crib']);

const PAPER_NAMES = { a4: 'a4', letter: 'us-letter' } as const;
export type Paper = keyof typeof PAPER_NAMES;

/** How to typeset a document. */
export interface PrintLook {
  paper: Paper;
  language: string;
  /** Whether to print without colours. */
  grey: boolean;
}

export interface Pdf {
  bytes: Uint8Array;
  pages: number;
  /** The content that did not fit, most important first. */
  leftOut: readonly string[];
}

/** A PDF, and the heights of its parts if its layout measures them. */
export interface Typeset {
  pdf: Pdf;
  heights: PartHeights | undefined;
}

/** In pages. What Typst keeps of larger documents, several megabytes for each page, would fill the memory. */
export const LARGE = 20;
/** For how many documents Typst keeps what it has made of small ones, such as the parsed layout. */
const KEPT = 4;

/**
 * Typesets content with a layout.
 *
 * @param document - The layout and its content.
 * @param how - How to typeset it.
 * @param known - The known heights of its parts. They do not change the result.
 * @throws Error with the messages of Typst.
 */
export type Typesetter = (document: DocumentLayout, how: PrintLook, known?: PartHeights) => Typeset;

/**
 * Starts Typst.
 *
 * @param shipped - The bundled fonts.
 * @param further - Fonts for other scripts, used as fallbacks.
 */
export function createTypeset(shipped: readonly FontSource[], further: readonly FontSource[]): Typesetter {
  const fontBlobs = [...shipped, ...further].flatMap(({ files }) => files);
  const fonts = further.map(({ name }) => name).join(',');
  const compiler = loadTypst().NodeCompiler.create({ workspace: LAYOUTS, fontArgs: [{ fontBlobs }] });

  return ({ layout, content }, { paper, language, grey }, known) => {
    const failed = (reason: string) => new Error(`The layout "${layout}" cannot print "${content.title}": ${reason}`);
    const compile = (shown: object, plan: boolean): Typst.NodeTypstDocument => {
      compiler.mapShadow(CONTENT, Buffer.from(JSON.stringify(shown)));
      const compiled = compiler.compile({
        mainFilePath: `${LAYOUTS}${layout}/main.typ`,
        inputs: {
          paper: PAPER_NAMES[paper],
          fonts,
          lang: language,
          grey: grey ? 'yes' : '',
          plan: plan ? 'yes' : '',
        },
      });
      const findings = compiled.takeDiagnostics();
      const messages = findings ? compiler.fetchDiagnostics(findings).map(messageOf) : [];
      const unknownFont = messages.find((message) => message.includes('unknown font family'));
      if (!compiled.result || unknownFont) throw failed(unknownFont ?? (messages.join('; ') || 'no reason given'));
      return compiled.result;
    };
    const planOf = (): Record<string, unknown> | undefined =>
      handedOut(compiler, compile(known ? { ...content, heights: known } : content, true), 'plan')[0];
    let pages = 0;
    try {
      const { heights, ...plan } = (PLANNING.has(layout) && planOf()) || {};
      const document = compile(PLANNING.has(layout) ? { ...content, plan } : content, false);
      const bytes = pdfOf(compiler, document, failed);
      const lines = 'titles' in content ? leftOutOf(compiler, document).map((rank) => content.titles[rank] ?? '') : [];
      pages = document.numOfPages;
      const pdf = { bytes, pages, leftOut: lines };
      return { pdf, heights: heightsIn(heights) };
    } finally {
      compiler.evictCache(pages > LARGE ? 0 : KEPT);
    }
  };
}

/**
 * Loads Typst, which is needed only for printing.
 *
 * @throws CribsmithError `prebuilt-missing` if it is not installed for this system.
 */
export function loadTypst(): typeof Typst {
  const load = (): typeof Typst => createRequire(import.meta.url)('@myriaddreamin/typst-ts-node-compiler');
  return prebuilt('Typst, which makes the PDFs,', load, 'Without PDFs: --paper none.');
}

function pdfOf(
  compiler: Typst.NodeCompiler,
  document: Typst.NodeTypstDocument,
  failed: (reason: string) => Error,
): Uint8Array {
  try {
    return new Uint8Array(compiler.pdf(document, { pdfStandard: 'ua-1', creationTimestamp: CREATED }));
  } catch (error) {
    throw failed(messagesIn(String(error)));
  }
}

/** The ranks of content that did not fit, as reported by the layout. */
function leftOutOf(compiler: Typst.NodeCompiler, document: Typst.NodeTypstDocument): number[] {
  const [first] = handedOut(compiler, document, 'kept');
  return Array.isArray(first?.['leftOut']) ? first['leftOut'].map(Number) : [];
}

function heightsIn(planned: unknown): PartHeights | undefined {
  if (typeof planned !== 'object' || planned === null) return undefined;
  return Object.fromEntries(Object.entries(planned).map(([size, all]) => [size, [all].flat().map(Number)]));
}

/** Metadata that a layout attaches to a label. */
function handedOut(
  compiler: Typst.NodeCompiler,
  document: Typst.NodeTypstDocument,
  label: string,
): Record<string, unknown>[] {
  const found: unknown = compiler.query(document, { selector: `<${label}>`, field: 'value' });
  return Array.isArray(found) ? found : [];
}

function messageOf(diagnostic: unknown): string {
  const message = typeof diagnostic === 'object' && diagnostic !== null && 'message' in diagnostic;
  return message ? String(diagnostic.message) : String(diagnostic);
}

/** The messages in an error of the PDF export, which is the debug output of a list. */
function messagesIn(debug: string): string {
  const messages = [...debug.matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map(([, message = '']) =>
    message.replace(/\\(.)/g, '$1'),
  );
  return messages.length > 0 ? messages.join('; ') : debug;
}
