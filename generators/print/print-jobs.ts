import { createHash } from 'node:crypto';
import type { Pdf, Typeset } from './compiler.ts';
import { printEngine } from './engine.ts';
import { heightsFor, type KnownHeights, knownFrom } from './heights.ts';
import type { FontSource } from './shipped-fonts.ts';
import { type PrintJob, typesetAll } from './typeset-pool.ts';

/**
 * A cache of PDFs, by a hash of everything that they depend on, and of the heights of parts, most of which do not
 * change with an edit.
 */
export interface PdfStore {
  load(name: string): Pdf | undefined;
  save(name: string, pdf: Pdf): void;
  loadHeights(name: string): KnownHeights | undefined;
  saveHeights(name: string, heights: KnownHeights): void;
}

/** A document to print. `lasting` identifies its earlier versions, if their heights are worth keeping. */
export interface NamedJob extends PrintJob {
  lasting?: string | undefined;
}

/**
 * Prints documents. Those in the cache are not typeset again.
 *
 * @param jobs - What to print.
 * @param further - Fonts in addition to the bundled ones.
 * @param onPdf - Called with each PDF as soon as it is complete, with the index of its job.
 * @param store - The cache. Without it, all documents are typeset.
 * @param signal - Aborts printing.
 * @param onCount - Called with the number of PDFs that are complete, and the number of those that are not in the
 *   cache.
 * @throws The errors of `typesetAll`.
 */
export async function printJobs(
  jobs: readonly NamedJob[],
  further: readonly FontSource[],
  onPdf: (index: number, pdf: Pdf) => void,
  store?: PdfStore,
  signal?: AbortSignal,
  onCount: (done: number, of: number) => void = () => {},
): Promise<void> {
  const engine = printEngine(further);
  const missing: MissingPdf[] = [];
  for (const [index, job] of jobs.entries()) {
    const [name, heights] = [nameOf(job, engine), heightsNameOf(job, engine)];
    const pdf = store?.load(name);
    // Always read, so that they are kept after a run that does not need them.
    const known = heights === undefined ? undefined : store?.loadHeights(heights);
    if (pdf) onPdf(index, pdf);
    else missing.push({ index, job: known ? { ...job, known: heightsFor(job.document, known) } : job, name, heights });
  }
  let done = 0;
  await typesetAll(
    missing.map(({ job }) => job),
    further,
    (at, typeset) => {
      const entry = missing[at];
      if (!entry) return;
      if (store) save(store, entry, typeset);
      onPdf(entry.index, typeset.pdf);
      onCount(++done, missing.length);
    },
    signal,
  );
}

/** A PDF that is not in the cache. `heights` is the name of the heights of its parts, if they are kept. */
interface MissingPdf {
  index: number;
  job: NamedJob;
  name: string;
  heights: string | undefined;
}

function save(store: PdfStore, { job, name, heights: heightsName }: MissingPdf, { pdf, heights }: Typeset): void {
  store.save(name, pdf);
  if (heights && heightsName !== undefined) store.saveHeights(heightsName, knownFrom(job.document, heights));
}

function nameOf({ document: { layout, content }, look }: PrintJob, engine: string): string {
  return hashOf([engine, layout, JSON.stringify(look), JSON.stringify(content)]);
}

/** A hash of everything that heights depend on besides the content of parts. */
function heightsNameOf({ document: { layout, content }, look, lasting }: NamedJob, engine: string): string | undefined {
  if (lasting === undefined) return undefined;
  const kinds = 'kinds' in content ? content.kinds : {};
  return hashOf(['heights', lasting, engine, layout, JSON.stringify(look), JSON.stringify(kinds)]);
}

function hashOf(parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('hex');
}
