import { questionRule } from '../questions/asked.ts';
import { hasFoldTag } from './fold-tags.ts';
import { unfold } from './unfold.ts';

/**
 * Converts HTML folds: `<summary>` is the question or the name of the content, and the rest of `<details>` is the
 * answer, as plain text. Tags need not be balanced: the next `<details>` or heading ends an open one.
 */
export const details = questionRule({
  style: 'details',
  needs: (line) => hasFoldTag(line.text),
  // Looked up at each call: a function that is loaded late is replaced by then.
  find: (note) => unfold(note),
});
