import type { Rule } from '../rule.ts';
import { CALLOUT } from './callout-mark.ts';
import { labelCallouts } from './labelled-callouts.ts';

/**
 * Converts callouts, `> [!warning]- Title`, to quotes that begin with a label. An answer inside a question becomes its
 * answer.
 */
export const callouts: Rule = {
  name: 'callouts',
  needs: (line) => CALLOUT.test(line.text),
  // Looked up at each call: a function that is loaded late is replaced by then.
  apply: (note) => labelCallouts(note),
};
