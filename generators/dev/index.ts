import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildOptions, Download } from '../build/index.ts';
import {
  copyAssets,
  createPageRenderer,
  findProgram,
  openCodeStore,
  openKept,
  openWarmLibrary,
  siteDataOf,
  titleOf,
} from '../build/index.ts';
import { withWorkFolder } from '../files/index.ts';
import { type Diagnostic, errorOf } from '../report/index.ts';
import { createBackground } from './background.ts';
import { serveSite } from './serve.ts';
import { watchFile, watchNotes } from './watch.ts';

type Settings = Omit<BuildOptions, 'notes' | 'out' | 'onStep' | 'onCount' | 'signal'>;

export interface DevOptions {
  /** The folder or file of the notes. */
  notes: string;
  /** The configuration file, which is also watched. */
  config?: string | undefined;
  /** Returns the build options. Called before each build, because the configuration may have changed. */
  settings: () => Promise<Settings>;
  /** The first port to try. */
  port: number;
  /** Stops the server. */
  signal: AbortSignal;
  /** Called with the address of the site and with the result of each build: the time it took, or what is wrong. */
  onNews: (line: string) => void;
}

/**
 * Serves the site locally and reloads open pages when the notes change. Pages are rendered on request. The search
 * index, PDFs and decks are built in the background, in a temporary folder that is deleted when the server stops.
 *
 * @returns A promise that is rejected with the signal's reason when the signal is aborted.
 */
export function dev({ notes, config, settings, port, signal, onNews }: DevOptions): Promise<never> {
  return withWorkFolder(async (folder) => {
    const [assets, out] = [join(folder, 'assets'), join(folder, 'site')];
    mkdirSync(assets);
    const program = await findProgram(signal);
    copyAssets(join(program.dir, 'client'), assets, '/');
    const renderer = createPageRenderer(program.dir, openCodeStore(openKept(notes, 'code')).known);
    const server = await serveSite(renderer, [assets, out], port);
    onNews(server.url);
    const library = openWarmLibrary(notes);
    let current: Settings = {};
    let downloads: readonly Download[] = [];
    let count = 0;
    const show = () => {
      const own = library.load(current);
      const named = { ...current, title: current.title ?? titleOf(own, notes) };
      renderer.show(siteDataOf(own, library.packs(own, current.packs), downloads, named));
      return own.graph.diagnostics;
    };
    // The local site is served from the root.
    const task = () => ({ ...current, base: '/', notes, out });
    const background = createBackground(task, (made) => {
      downloads = made;
      void problemsOf(show);
      onNews('search, PDFs and flashcards are up to date');
    });
    const updateNow = async () => {
      const began = performance.now();
      const problems = await problemsOf(async () => {
        current = await settings();
        return show();
      });
      if (signal.aborted) return;
      count++;
      server.tell({ build: count, problems });
      onNews(`built in ${((performance.now() - began) / 1000).toFixed(1)} s`);
      for (const problem of problems) onNews(problem);
      background.restart();
    };
    let turn = Promise.resolve();
    const update = () => {
      turn = turn.then(updateNow);
    };
    const watchers = [watchNotes(notes, update), ...(config === undefined ? [] : [watchFile(config, update)])];
    try {
      update();
      return await new Promise<never>((_, reject) => {
        if (signal.aborted) reject(signal.reason);
        signal.addEventListener('abort', () => reject(signal.reason), { once: true });
      });
    } finally {
      for (const watcher of watchers) watcher.close();
      await turn;
      await Promise.all([background.close(), renderer.close(), server.close()]);
      program.release();
    }
  });
}

/** Updates the pages and returns the problems: the error that prevented the update, or the diagnostics of the notes. */
async function problemsOf(show: () => readonly Diagnostic[] | Promise<readonly Diagnostic[]>): Promise<string[]> {
  try {
    const found = await show();
    return found.filter(({ severity }) => severity !== 'info').map(lineOf);
  } catch (thrown) {
    const { place, message, hint } = errorOf(thrown);
    const where = place ? `${place.path}${place.line ? `:${place.line}` : ''}: ` : '';
    return [`${where}error: ${message}${hint ? ` ${hint}` : ''}`];
  }
}

function lineOf({ path, line, severity, message }: Diagnostic): string {
  return `${path}:${line}: ${severity}: ${message}`;
}
