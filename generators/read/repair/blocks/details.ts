import { questionRule } from '../questions/asked.ts';
import { hasFoldTag } from './fold-tags.ts';
import { unfold } from './unfold.ts';

/**
 * Folds of HTML: `<summary>` asks, or names what is folded away, and the rest of `<details>` is the answer, as plain text.
 * Tags need not be balanced: the next `<details>` or heading ends what is open.
 */
export const details = questionRule({
  style: 'details',
  needs: (line) => hasFoldTag(line.text),
  // Asked for by its name at each call: where it is loaded late, it is another function by then.
  find: (note) => unfold(note),
});
