import type { Line } from '../lines/line.ts';
import type { Noise } from './noise.ts';

/**
 * One repair. `apply` takes the lines as the rules before left them and returns new ones; a line it adds or
 * changes carries its name, a line it leaves out goes to `noise` with the reason. Applied to its own
 * output it changes nothing.
 */
export interface Rule {
  name: string;
  apply(lines: readonly Line[], noise: Noise): readonly Line[];
}

/** Rules that rely on the same things and make the same thing hold. Their order among themselves does not matter. */
export interface Phase {
  name: string;
  rules: readonly Rule[];
}
