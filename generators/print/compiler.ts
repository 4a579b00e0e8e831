import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type * as Typst from '@myriaddreamin/typst-ts-node-compiler';
import { prebuilt } from '../files/index.ts';
import type { FontFamily } from './fonts.ts';
import type { DocumentLayout } from './ir.ts';

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

/** What Typst needs of a family. */
export type FontSource = Pick<FontFamily, 'name' | 'files'>;

/** Prints content by a layout. Throws an Error that says what Typst objected to. */
export type Typeset = (document: DocumentLayout, how: PrintLook) => Pdf;

/** Starts Typst. In: the shipped fonts, and those of further scripts, which text falls back on. */
export function createTypeset(shipped: readonly FontSource[], further: readonly FontSource[]): Typeset {
  const fontBlobs = [...shipped, ...further].flatMap(({ files }) => files);
  const fonts = further.map(({ name }) => name).join(',');
  const compiler = loadTypst().NodeCompiler.create({ workspace: LAYOUTS, fontArgs: [{ fontBlobs }] });

  return ({ layout, content }, { paper, language, grey }) => {
    const failed = (reason: string) => new Error(`The layout "${layout}" cannot print "${content.title}": ${reason}`);
    compiler.mapShadow(CONTENT, Buffer.from(JSON.stringify(content)));
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
      return { bytes: new Uint8Array(bytes), pages: compiled.result.numOfPages, leftOut: lines };
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
  const found: unknown = compiler.query(document, { selector: '<kept>', field: 'value' });
  const [first] = Array.isArray(found) ? found : [];
  return Array.isArray(first?.leftOut) ? first.leftOut.map(Number) : [];
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
