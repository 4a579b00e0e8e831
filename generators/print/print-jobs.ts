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
 * Prints the documents that are not in the cache.
 *
 * @param jobs - What to print.
 * @param further - Fonts in addition to the bundled ones.
 * @param store - The cache. Without it, all documents are typeset.
 * @param signal - Aborts printing.
 * @param onCount - Called with the number of PDFs that are complete, and the number of those that are not in the
 *   cache.
 * @returns The PDFs, in the order of the jobs.
 * @throws The errors of `typesetAll`.
 */
export async function printJobs(
  jobs: readonly NamedJob[],
  further: readonly FontSource[],
  store?: PdfStore,
  signal?: AbortSignal,
  onCount: (done: number, of: number) => void = () => {},
): Promise<Pdf[]> {
  let done = 0;
  const counted = (of: number) => () => onCount(++done, of);
  if (!store) return (await typesetAll(jobs, further, signal, counted(jobs.length))).map(({ pdf }) => pdf);
  const engine = printEngine(further);
  const kept = jobs.map((job) => {
    const [name, heights] = [nameOf(job, engine), heightsNameOf(job, engine)];
    const pdf = store.load(name);
    // Always read, so that they are kept after a run that does not need them.
    const known = heights === undefined ? undefined : store.loadHeights(heights);
    return { job, name, heights, known, pdf };
  });
  const missing = kept.filter(({ pdf }) => pdf === undefined);
  const made = await typesetAll(
    missing.map(({ job, known }) => (known ? { ...job, known: heightsFor(job.document, known) } : job)),
    further,
    signal,
    counted(missing.length),
  );
  for (const [index, entry] of missing.entries()) {
    const { pdf, heights }: Partial<Typeset> = made[index] ?? {};
    if (!pdf) continue;
    entry.pdf = pdf;
    store.save(entry.name, pdf);
    if (heights && entry.heights !== undefined)
      store.saveHeights(entry.heights, knownFrom(entry.job.document, heights));
  }
  return kept.flatMap(({ pdf }) => pdf ?? []);
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
