import type { Phase } from '../rule.ts';
import { callouts } from './callouts.ts';
import { chatTurns } from './chat-turns.ts';
import { definitionLists } from './definition-lists.ts';
import { details } from './details.ts';
import { obsidianFields } from './fields.ts';

/**
 * Before: questions, chats, folds and callouts are marked in the syntax of their tool. After: apart from headings, each
 * is a heading or a label, so that headings alone show the structure of a tidy note.
 */
export const blocksPhase: Phase = {
  name: 'blocks',
  rules: [chatTurns, details, callouts, obsidianFields, definitionLists],
};
