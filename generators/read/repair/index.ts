import type { Layout, NoiseLine } from '../document.ts';
import type { Line } from '../lines.ts';
import { Noise } from './noise.ts';
import type { Rule } from './rule.ts';

/** In the order in which they run: each builds on what the ones above it have cleared. */
const RULES: readonly Rule[] = [];

export interface Repaired {
  lines: readonly Line[];
  noise: readonly NoiseLine[];
  layout: Layout;
}

/** Turns the lines of a note of any layout into clean Markdown. Tidy Markdown passes unchanged. */
export function repair(source: readonly Line[]): Repaired {
  const noise = new Noise();
  let lines = source;
  for (const rule of RULES) lines = rule.apply(lines, noise);
  return { lines, noise: noise.lines, layout: lines.some((line) => line.flat) ? 'flattened' : 'markdown' };
}
