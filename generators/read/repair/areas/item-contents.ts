import type { Rule } from '../rule.ts';
import { withoutIntroductions } from './introductions.ts';
import { CONTENTS, mayAskInside } from './item-signs.ts';

/**
 * Moves questions with their answers out of a list item that only introduces them: `- About tags:` above an indented
 * heading, list or definition with a question. The item becomes a paragraph, and the content below it moves to the
 * left. Adjacent items that also introduce something are converted too, because they would otherwise continue the moved
 * list, and so are the items around it.
 */
export const itemContents: Rule = {
  name: CONTENTS,
  needs: ({ text }) => mayAskInside(text),
  // Looked up at each call: a function that is loaded late is replaced by then.
  apply: (note) => withoutIntroductions(note),
};
