import { setImmediate } from 'node:timers/promises';

/** Progress and cancellation of a build. */
export interface StepOptions {
  /** Called with the name of each step, for a progress line. */
  onStep?: (step: string) => void;
  /** Aborts the build. The previous output is kept. */
  signal?: AbortSignal;
}

/** Begins a step of a build. It throws the signal's reason if the build was aborted. */
export type Steps = (name: string) => Promise<void>;

export function createSteps({ onStep, signal }: StepOptions): Steps {
  return async (name) => {
    onStep?.(name);
    // Signals of the operating system are received between two turns of the event loop.
    await setImmediate();
    signal?.throwIfAborted();
  };
}
