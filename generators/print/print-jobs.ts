import { createHash } from 'node:crypto';
import type { FontSource, Pdf } from './compiler.ts';
import { printEngine } from './engine.ts';
import { type PrintJob, typesetAll } from './typeset-pool.ts';

/** Where PDFs are kept from one run to the next, by a name that is the hash of all that they are made of. */
export interface PdfStore {
  load(name: string): Pdf | undefined;
  save(name: string, pdf: Pdf): void;
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
  jobs: readonly PrintJob[],
  further: readonly FontSource[],
  store?: PdfStore,
  signal?: AbortSignal,
  onCount: (done: number, of: number) => void = () => {},
): Promise<Pdf[]> {
  let done = 0;
  const counted = (of: number) => () => onCount(++done, of);
  if (!store) return typesetAll(jobs, further, signal, counted(jobs.length));
  const engine = printEngine(further);
  const kept = jobs.map((job) => {
    const name = nameOf(job, engine);
    return { job, name, pdf: store.load(name) };
  });
  const missing = kept.filter(({ pdf }) => pdf === undefined);
  const made = await typesetAll(
    missing.map(({ job }) => job),
    further,
    signal,
    counted(missing.length),
  );
  for (const [index, entry] of missing.entries()) {
    entry.pdf = made[index];
    if (entry.pdf) store.save(entry.name, entry.pdf);
  }
  return kept.flatMap(({ pdf }) => pdf ?? []);
}

function nameOf({ document: { layout, content }, look }: PrintJob, engine: string): string {
  const parts = [engine, layout, JSON.stringify(look), JSON.stringify(content)];
  return createHash('sha256').update(parts.join('\n')).digest('hex');
}
