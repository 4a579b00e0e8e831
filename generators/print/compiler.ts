import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type * as Typst from '@myriaddreamin/typst-ts-node-compiler';
import { prebuilt } from '../files/prebuilt.ts';
import type { PartHeights } from './heights.ts';
import type { DocumentLayout } from './ir.ts';
import type { FontSource } from './shipped-fonts.ts';

/** Folder of the layouts. */
export const LAYOUTS = fileURLToPath(new URL('../../templates/print/', import.meta.url));
const CONTENT = `${LAYOUTS}content.json`;
/** Written into every PDF: with a clock in it, no two prints would be equal. 2000-01-01, in seconds. */
const CREATED = 946_684_800;

const PAPER_NAMES = { a4: 'a4', letter: 'us-letter' } as const;
export type Paper = keyof typeof PAPER_NAMES;

/** How a document is set. */
export interface PrintLook {
  paper: Paper;
  language: string;
  /** Without colours. */
  grey: boolean;
}

export interface Pdf {
  bytes: Uint8Array;
  pages: number;
  /** What did not fit on a sheet of so many pages, the most important first. */
  leftOut: readonly string[];
}

/** A PDF, and how high its parts are, where its layout measures them. */
export interface Typeset {
  pdf: Pdf;
  heights: PartHeights | undefined;
}

/**
 * Prints content by a layout.
 *
 * @param known - Heights of its parts as far as they are known. The PDF is the same without.
 * @throws An Error that says what Typst objected to.
 */
export type Typesetter = (document: DocumentLayout, how: PrintLook, known?: PartHeights) => Typeset;

/** Starts Typst. In: the shipped fonts, and those of further scripts, which text falls back on. */
export function createTypeset(shipped: readonly FontSource[], further: readonly FontSource[]): Typesetter {
  const fontBlobs = [...shipped, ...further].flatMap(({ files }) => files);
  const fonts = further.map(({ name }) => name).join(',');
  const compiler = loadTypst().NodeCompiler.create({ workspace: LAYOUTS, fontArgs: [{ fontBlobs }] });

  return ({ layout, content }, { paper, language, grey }, known) => {
    const failed = (reason: string) => new Error(`The layout "${layout}" cannot print "${content.title}": ${reason}`);
    compiler.mapShadow(CONTENT, Buffer.from(JSON.stringify(known ? { ...content, heights: known } : content)));
    const compiled = compiler.compile({
      mainFilePath: `${LAYOUTS}${layout}/main.typ`,
      inputs: { paper: PAPER_NAMES[paper], fonts, lang: language, grey: grey ? 'yes' : '' },
    });
    const findings = compiled.takeDiagnostics();
    const messages = findings ? compiler.fetchDiagnostics(findings).map(messageOf) : [];
    const unknownFont = messages.find((message) => message.includes('unknown font family'));
    if (!compiled.result || unknownFont) throw failed(unknownFont ?? (messages.join('; ') || 'no reason given'));
    try {
      const bytes = compiler.pdf(compiled.result, { pdfStandard: 'ua-1', creationTimestamp: CREATED });
      const lines =
        'titles' in content ? leftOutOf(compiler, compiled.result).map((rank) => content.titles[rank] ?? '') : [];
      const pdf = { bytes: new Uint8Array(bytes), pages: compiled.result.numOfPages, leftOut: lines };
      return { pdf, heights: heightsOf(compiler, compiled.result) };
    } catch (error) {
      throw failed(messagesIn(String(error)));
    } finally {
      // What one document left behind is of little use to the next, and a large folder has many.
      compiler.evictCache(4);
    }
  };
}

/**
 * Loads Typst, which only a run that prints needs.
 * @throws CribsmithError `prebuilt-missing`
 */
export function loadTypst(): typeof Typst {
  const load = (): typeof Typst => createRequire(import.meta.url)('@myriaddreamin/typst-ts-node-compiler');
  return prebuilt('Typst, which makes the PDFs,', load, 'Without PDFs: --paper none.');
}

/** The ranks of what a document had no room for, as its layout found out. */
function leftOutOf(compiler: Typst.NodeCompiler, document: Typst.NodeTypstDocument): number[] {
  const [first] = handedOut(compiler, document, 'kept');
  return Array.isArray(first?.['leftOut']) ? first['leftOut'].map(Number) : [];
}

function heightsOf(compiler: Typst.NodeCompiler, document: Typst.NodeTypstDocument): PartHeights | undefined {
  const [first] = handedOut(compiler, document, 'heights');
  return first && Object.fromEntries(Object.entries(first).map(([size, all]) => [size, [all].flat().map(Number)]));
}

/** What a layout says under a label. */
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

/** Errors of the PDF export arrive as the debug print of a list: its messages are what a person can read. */
function messagesIn(debug: string): string {
  const messages = [...debug.matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map(([, message = '']) =>
    message.replace(/\\(.)/g, '$1'),
  );
  return messages.length > 0 ? messages.join('; ') : debug;
}
