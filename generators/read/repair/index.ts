import type { Layout, NoiseLine } from '../document.ts';
import type { Line } from '../lines/line.ts';
import { areasPhase } from './areas/index.ts';
import { blocksPhase } from './blocks/index.ts';
import { fieldsPhase } from './fields/index.ts';
import { finishPhase } from './finish/index.ts';
import { furniturePhase } from './furniture/index.ts';
import { inputPhase } from './input/index.ts';
import { labelsPhase } from './labels/index.ts';
import { lostPhase } from './lost/index.ts';
import { marksPhase } from './marks/index.ts';
import { Noise } from './noise.ts';
import { Note } from './note.ts';
import { outlinePhase } from './outline/index.ts';
import { questionsPhase, sheetsPhase } from './questions/early.ts';
import { cardsPhase } from './questions/late.ts';
import type { Phase, Rule } from './rule.ts';
import { surveyPhase } from './survey/index.ts';

/**
 * In the order in which they run. Each relies on the postconditions of the previous ones; inside a phase, the order of
 * rules does not matter.
 */
export const PHASES: readonly Phase[] = [
  inputPhase,
  areasPhase,
  marksPhase,
  blocksPhase,
  surveyPhase,
  furniturePhase,
  lostPhase,
  sheetsPhase,
  questionsPhase,
  labelsPhase,
  outlinePhase,
  cardsPhase,
  fieldsPhase,
  finishPhase,
];

export interface Repaired {
  lines: readonly Line[];
  noise: readonly NoiseLine[];
  layout: Layout;
}

/**
 * Turns the lines of a note of any layout into clean Markdown. Tidy Markdown is unchanged.
 *
 * @param source - The lines of the note, after the front matter.
 * @param phases - The phases to run.
 * @param isDeck - Whether the front matter says that the note contains cards.
 * @param name - The name of the file, which may say that the note contains questions.
 */
export function repair(
  source: readonly Line[],
  phases: readonly Phase[] = PHASES,
  isDeck = false,
  name?: string,
): Repaired {
  const noise = new Noise();
  let lines = source;
  for (const { rules } of phases) for (const rule of rules) lines = applied(rule, new Note(lines, noise, isDeck, name));
  return { lines, noise: noise.lines, layout: lines.some((line) => line.flat && line.rule) ? 'flattened' : 'markdown' };
}

/** Returns the same lines if the rule changed none, so that cached knowledge about them stays valid. */
function applied(rule: Rule, note: Note): readonly Line[] {
  const { lines } = note;
  if (rule.needs && !lines.some(rule.needs)) return lines;
  const result = rule.apply(note);
  return result.length === lines.length && result.every((line, index) => line === lines[index]) ? lines : result;
}
