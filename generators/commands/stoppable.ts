import { constants } from 'node:os';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs a task that a signal of the system asks to stop; a second signal ends the process at once. Out: the exit code of the task,
 * or 128 and the number of the signal, as shells have it.
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
