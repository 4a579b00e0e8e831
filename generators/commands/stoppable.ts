import { constants } from 'node:os';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs a task that can be stopped by a signal of the operating system. A second signal ends the process immediately.
 *
 * @param task - The task.
 * @returns The exit code of the task, or 128 plus the number of the signal, as in shells.
 */
export async function stoppable(task: (signal: AbortSignal) => Promise<number>): Promise<number> {
  const controller = new AbortController();
  let code = 0;
  const stop = (name: (typeof SIGNALS)[number]) => {
    code = 128 + constants.signals[name];
    controller.abort();
  };
  for (const name of SIGNALS) process.once(name, stop);
  try {
    return await task(controller.signal);
  } catch (error) {
    if (controller.signal.aborted) return code;
    throw error;
  } finally {
    for (const name of SIGNALS) process.off(name, stop);
  }
}
