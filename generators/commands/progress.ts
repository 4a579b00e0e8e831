import type { Io } from './command.ts';

/** Shows the progress of a long command: on a terminal in one line that is updated, otherwise in occasional lines. */
export interface Progress {
  step(name: string): void;
  /** Reports how much of a step is done. */
  count(done: number, of: number): void;
  /** Clears the line. */
  end(): void;
}

/** Minimum time between two lines for the same step, in milliseconds. */
const BETWEEN_LINES = 10_000;
/** The same on a terminal. */
const BETWEEN_REWRITES = 100;
/** Until this share of a step is done, the remaining time is unpredictable. */
const TELLING = 0.05;

const CLEAR = '\r\u001b[2K';

/**
 * Creates a progress display.
 *
 * @param stream - The output.
 * @param now - A clock in milliseconds.
 */
export function createProgress(stream: Io['stderr'], now: () => number = () => performance.now()): Progress {
  const isTerminal = stream.isTTY === true;
  let [name, began, written] = ['', 0, 0];
  const write = (line: string) => stream.write(isTerminal ? CLEAR + line : `${line}\n`);
  return {
    step(next) {
      [name, began, written] = [next, now(), now()];
      write(`${name} ...`);
    },
    count(done, of) {
      const time = now();
      if (time - written < (isTerminal ? BETWEEN_REWRITES : BETWEEN_LINES)) return;
      written = time;
      write(`${name}: ${done} of ${of}${timeLeft((time - began) / 1000, done / of)}`);
    },
    end() {
      if (isTerminal) stream.write(CLEAR);
    },
  };
}

function timeLeft(seconds: number, share: number): string {
  if (share < TELLING) return '';
  const left = Math.ceil((seconds / share) * (1 - share));
  return left < 60 ? `, ${left} s left` : `, ${Math.ceil(left / 60)} min left`;
}
