import type { Rule } from '../rule.ts';
import { withDefinitions } from './defined-terms.ts';
import { DEFINITION } from './definition-sign.ts';

/**
 * Converts a definition list, `Term` above `: meaning`, to `**Definition: Term:** meaning`, or to a question with its
 * answer.
 */
export const definitionLists: Rule = {
  name: 'definition-lists',
  needs: (line) => DEFINITION.test(line.text),
  // Looked up at each call: a function that is loaded late is replaced by then.
  apply: (note) => withDefinitions(note),
};
