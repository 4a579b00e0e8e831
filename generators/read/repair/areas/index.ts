import type { Phase } from '../rule.ts';
import { htmlBlocks } from './html/html-blocks.ts';
import { itemContents } from './item-contents.ts';
import { unclosedFences } from './unclosed-fences.ts';

/**
 * Before: a fence may be open to the end of the file, and HTML may stand for blocks. After: `areasOf` tells text, code and comments
 * apart for good, each line that lost its Markdown behind an open fence says so, balanced HTML blocks are Markdown,
 * and no list item holds questions that it only introduces.
 */
export const areasPhase: Phase = {
  name: 'areas',
  rules: [unclosedFences, htmlBlocks, itemContents],
};
