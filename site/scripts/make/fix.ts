import { applyRepairs } from '../../../generators/browser.ts';
import type { Answers } from './questions.ts';
import type { Workshop } from './workshop.ts';

/** Fixes a problem. Returns the new text of its file, or undefined if nothing was changed. */
export function withFix({ problems, files }: Workshop, index: number): Answers['fix'] {
  const problem = problems[index];
  const file = files.find(({ path }) => path === problem?.path);
  if (!problem || !file) return undefined;
  const { bytes, applied } = applyRepairs(file.bytes, [problem]);
  if (applied.length === 0) return undefined;
  return { path: file.path, text: new TextDecoder().decode(bytes) };
}
