import { join } from 'node:path';
import { build, withWorkFolder } from '../build/index.ts';
import { type Diagnostic, errorOf } from '../report/index.ts';
import { serveSite } from './serve.ts';
import { watchNotes } from './watch.ts';

export interface DevOptions {
  /** Folder or file of notes. */
  notes: string;
  /** First port to try. */
  port: number;
  /** Stops the server. */
  signal: AbortSignal;
  /** Told where the site is, and about each build: how long it took, or why it failed. */
  onNews: (line: string) => void;
}

/**
 * Serves the site of the notes on this machine, builds it again when they change, and has open pages reload. PDFs are left out.
 * The output lives in the temporary folder and goes with the server. Out: settles when the signal is aborted, with its reason.
 */
export function dev({ notes, port, signal, onNews }: DevOptions): Promise<never> {
  return withWorkFolder(async (folder) => {
    const out = join(folder, 'site');
    const server = await serveSite(out, port);
    onNews(server.url);
    let wanted = true;
    let wake = () => {};
    const watcher = watchNotes(notes, () => {
      wanted = true;
      wake();
    });
    const stopped = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    });
    let count = 0;
    try {
      for (;;) {
        signal.throwIfAborted();
        if (wanted) {
          wanted = false;
          const began = performance.now();
          const problems = await problemsOf(notes, out, signal);
          count++;
          server.tell({ build: count, problems });
          onNews(`built in ${((performance.now() - began) / 1000).toFixed(1)} s`);
          for (const problem of problems) onNews(problem);
        } else {
          const change = new Promise<void>((resolve) => {
            wake = resolve;
          });
          await Promise.race([change, stopped]);
        }
      }
    } finally {
      stopped.catch(() => undefined);
      watcher.close();
      await server.close();
    }
  });
}

/** Builds, and says what is wrong: why it could not be done, else what the notes do not get right. */
async function problemsOf(notes: string, out: string, signal: AbortSignal): Promise<string[]> {
  try {
    const { diagnostics } = await build({ notes, out, signal, papers: [] });
    return diagnostics.filter(({ severity }) => severity !== 'info').map(lineOf);
  } catch (thrown) {
    signal.throwIfAborted();
    const { place, message, hint } = errorOf(thrown);
    const where = place ? `${place.path}${place.line ? `:${place.line}` : ''}: ` : '';
    return [`${where}error: ${message}${hint ? ` ${hint}` : ''}`];
  }
}

function lineOf({ path, line, severity, message }: Diagnostic): string {
  return `${path}:${line}: ${severity}: ${message}`;
}
