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
  let [name, written] = ['', 0];
  /** The first count of a step. What precedes it, such as starting a program, says nothing about the rest. */
  let first: { done: number; time: number } | undefined;
  const write = (line: string) => stream.write(isTerminal ? CLEAR + line : `${line}\n`);
  return {
    step(next) {
      [name, written, first] = [next, now(), undefined];
      write(`${name} ...`);
    },
    count(done, of) {
      const time = now();
      first ??= { done, time };
      if (time - written < (isTerminal ? BETWEEN_REWRITES : BETWEEN_LINES)) return;
      written = time;
      write(
        `${name}: ${done} of ${of}${done < TELLING * of ? '' : timeLeft(time - first.time, done - first.done, of - done)}`,
      );
    },
    end() {
      if (isTerminal) stream.write(CLEAR);
    },
  };
}

/** The remaining time after `made` of a step took some milliseconds, if `rest` are still to be made. */
function timeLeft(milliseconds: number, made: number, rest: number): string {
  if (made === 0) return '';
  const left = Math.ceil((milliseconds / 1000 / made) * rest);
  return left < 60 ? `, ${left} s left` : `, ${Math.ceil(left / 60)} min left`;
}
