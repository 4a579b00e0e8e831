/** Builds everything behind the pages that somebody looks at, in a thread of its own; see background.ts. */
import { parentPort, workerData } from 'node:worker_threads';
import { type BuildOptions, build, type Download } from '../build/index.ts';

/** What is built, and where it goes. */
export type BackgroundTask = Omit<BuildOptions, 'onStep' | 'onCount' | 'signal'>;

/** Undefined for a build that was stopped or failed: what is wrong with the notes is said elsewhere. */
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
