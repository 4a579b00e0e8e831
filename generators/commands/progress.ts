import type { Io } from './command.ts';

/** Says how far a long command is: on a terminal in one line that is written over, elsewhere in a line now and then. */
export interface Progress {
  step(name: string): void;
  /** How much of the step is done. */
  count(done: number, of: number): void;
  /** Clears the line. */
  end(): void;
}

/** Milliseconds between two lines of the same step, where they are written below each other. */
const BETWEEN_LINES = 10_000;
/** And on a terminal. */
const BETWEEN_REWRITES = 100;
/** Before this share of a step is done, nobody can say how long the rest takes. */
const TELLING = 0.05;

const CLEAR = '\r\u001b[2K';

/** In: where it is written, and a clock in milliseconds. */
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
