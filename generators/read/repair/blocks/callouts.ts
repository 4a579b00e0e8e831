import type { Rule } from '../rule.ts';
import { CALLOUT } from './callout-mark.ts';
import { labelCallouts } from './labelled-callouts.ts';

/** Writes callouts, `> [!warning]- Title`, as quotes that begin with a label, and the answer inside a question as its own. */
export const callouts: Rule = {
  name: 'callouts',
  needs: (line) => CALLOUT.test(line.text),
  // Asked for by its name at each call: where it is loaded late, it is another function by then.
  apply: (note) => labelCallouts(note),
};
