import type { Phase } from '../rule.ts';
import { htmlBlocks } from './html/html-blocks.ts';
import { itemContents } from './item-contents.ts';
import { unclosedFences } from './unclosed-fences.ts';

/**
 * Before: a fence may be open up to the end of the file, and blocks may be HTML. After: `areasOf` reliably separates
 * text, code and comments; each line that lost its Markdown after an open fence is marked; balanced HTML blocks are
 * Markdown; and no list item contains questions that it only introduces.
 */
export const areasPhase: Phase = {
  name: 'areas',
  rules: [unclosedFences, htmlBlocks, itemContents],
};
