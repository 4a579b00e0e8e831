import { createHash } from 'node:crypto';
import type { Pdf, Typeset } from './compiler.ts';
import { printEngine } from './engine.ts';
import { heightsFor, type KnownHeights, knownFrom } from './heights.ts';
import type { FontSource } from './shipped-fonts.ts';
import { type PrintJob, typesetAll } from './typeset-pool.ts';

/**
 * Where PDFs are kept from one run to the next, by a name that is the hash of all that they are made of, and the heights of the
 * parts of some, which an edit changes few of.
 */
export interface PdfStore {
  load(name: string): Pdf | undefined;
  save(name: string, pdf: Pdf): void;
  loadHeights(name: string): KnownHeights | undefined;
  saveHeights(name: string, heights: KnownHeights): void;
}

/** What is to be printed, and a name for the document that it is a later state of, where it is worth to keep its heights. */
export interface NamedJob extends PrintJob {
  lasting?: string | undefined;
}

/**
 * Prints what the store does not hold yet.
 *
 * @param jobs - What to print.
 * @param further - Fonts beside the shipped ones.
 * @param store - Where PDFs are kept; without it, all are made.
 * @param signal - Stops the printing.
 * @param onCount - Told how many of those that have to be made are there.
 * @returns The PDFs, in the order of the jobs.
 * @throws What `typesetAll` throws.
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
    // Asked for in any case, so that they outlive a run that does not need them.
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

/** Names what heights depend on beside the parts. */
function heightsNameOf({ document: { layout, content }, look, lasting }: NamedJob, engine: string): string | undefined {
  if (lasting === undefined) return undefined;
  const kinds = 'kinds' in content ? content.kinds : {};
  return hashOf(['heights', lasting, engine, layout, JSON.stringify(look), JSON.stringify(kinds)]);
}

function hashOf(parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('hex');
}
