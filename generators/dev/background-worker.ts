/** Builds everything except the pages in a separate thread; see background.ts. */
import { parentPort, workerData } from 'node:worker_threads';
import { type BuildOptions, build, type Download } from '../build/index.ts';

/** The options of the build. */
export type BackgroundTask = Omit<BuildOptions, 'onStep' | 'onCount' | 'signal'>;

/** Undefined for a build that was stopped or failed. Problems with the notes are reported elsewhere. */
export type BackgroundAnswer = readonly Download[] | undefined;

const task = workerData as BackgroundTask;
const controller = new AbortController();
parentPort?.on('message', () => controller.abort());
let answer: BackgroundAnswer;
try {
  answer = (await build({ ...task, signal: controller.signal })).downloads;
} catch {
  answer = undefined;
}
parentPort?.postMessage(answer);
parentPort?.close();
