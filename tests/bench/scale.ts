import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const COUNTS = [100, 1000, 10_000];

/** Bare remark; everything without a cache; everything with an empty cache; and with a full one after one edit. */
export type Work = 'remark' | 'cold' | 'fill' | 'warm';

/** What one run took: milliseconds, and the most megabytes that its process held. */
export interface Measurement {
  kilobytes: number;
  read: number;
  graph: number;
  /** Notes that were read, not taken from the cache. */
  reread: number;
  peak: number;
}

const PROGRAM = fileURLToPath(new URL('./scale-run.ts', import.meta.url));

/** Prints time, growth and peak memory of 100 to 10,000 notes beside bare remark, and what a run after one edit takes. */
export function benchScale(): void {
  console.log('\nMany notes, each run in a process of its own:\n');
  console.log(
    '| notes | KB | remark, ms | read, ms | graph, ms | all / remark | all grows by | peak, MB | after an edit: read again | ms | / cold |',
  );
  console.log('|---|---|---|---|---|---|---|---|---|---|---|');
  let last: number | undefined;
  for (const count of COUNTS) {
    const folder = mkdtempSync(join(tmpdir(), 'cribsmith-bench-'));
    try {
      // In turn, so that a machine that slows down slows all.
      const rounds = Array.from({ length: count < 10_000 ? 3 : 1 }, () => {
        const [remark, cold] = [measure('remark', count, folder), measure('cold', count, folder)];
        measure('fill', count, folder);
        return { remark, cold, warm: measure('warm', count, folder) };
      });
      const of = (work: 'remark' | 'cold' | 'warm') => middle(rounds.map((round) => round[work]));
      const [remark, cold, warm] = [of('remark'), of('cold'), of('warm')];
      const [all, again] = [cold.read + cold.graph, warm.read + warm.graph];
      const row = [
        count,
        cold.kilobytes,
        remark.read.toFixed(0),
        cold.read.toFixed(0),
        cold.graph.toFixed(0),
        (all / remark.read).toFixed(2),
        last === undefined ? '' : (all / last).toFixed(1),
        cold.peak,
        warm.reread,
        again.toFixed(0),
        (again / all).toFixed(2),
      ];
      console.log(`| ${row.join(' | ')} |`);
      last = all;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

/** The measurement whose time is the median. */
function middle(all: readonly Measurement[]): Measurement {
  const sorted = all.toSorted((a, b) => a.read + a.graph - (b.read + b.graph));
  const found = sorted[Math.floor(sorted.length / 2)];
  if (!found) throw new Error('Nothing was measured.');
  return found;
}

function measure(work: Work, count: number, folder: string): Measurement {
  const out = execFileSync(process.execPath, [PROGRAM, work, String(count), folder], { encoding: 'utf8' });
  return JSON.parse(out) as Measurement;
}
