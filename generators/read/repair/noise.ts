import type { NoiseLine } from '../document.ts';
import type { Line } from '../lines/line.ts';

/** Collects the lines that rules drop. Each line is recorded once, with the first reason given. */
export class Noise {
  readonly #reasons = new Map<number, string>();

  drop(line: Line, reason: string): void {
    if (line.text.trim() === '') return;
    for (let number = line.from; number <= line.to; number++) {
      if (!this.#reasons.has(number)) this.#reasons.set(number, reason);
    }
  }

  /** In the order of the source. */
  get lines(): NoiseLine[] {
    return [...this.#reasons].map(([line, reason]) => ({ line, reason })).sort((a, b) => a.line - b.line);
  }
}
