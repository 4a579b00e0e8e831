import type { Block, Inline } from '../../generators/index.ts';
import { query } from './data.ts';
import { nodeHref } from './links.ts';
import { toHtmlOf } from './rich-text.ts';

/** Rich text of the notes as HTML for this site: links between notes lead to the page of what they name. */
export function htmlOf(content: readonly (Block | Inline)[]): string {
  return toHtmlOf(content, (id) => {
    const node = query.node(id);
    return node && nodeHref(node);
  });
}
