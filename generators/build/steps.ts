import { setImmediate } from 'node:timers/promises';

/** Who is told of the steps of a build, and can stop it. */
export interface StepOptions {
  /** Told what begins, for a progress line. */
  onStep?: (step: string) => void;
  /** Stops the build when it is aborted; nothing is left of it, and the last output stays. */
  signal?: AbortSignal;
}

/** Begins a step of a build. It throws the reason of the signal when that is aborted. */
export type Steps = (name: string) => Promise<void>;

export function createSteps({ onStep, signal }: StepOptions): Steps {
  return async (name) => {
    onStep?.(name);
    // A signal of the system is heard between two turns of the event loop.
    await setImmediate();
    signal?.throwIfAborted();
  };
}
