import type { Element } from 'hast';
import { anchorOf } from '../../generators/browser.ts';
import { box, canWrap, codeElement, createHtml } from '../../generators/index.ts';
import { strings } from '../strings/index.ts';
import { isBidirectional, query } from './data.ts';
import { highlighter } from './highlight.ts';
import { nodeHref } from './links.ts';

/**
 * Renders rich text as HTML for this site: code can be copied, tables can be scrolled, and links lead to the pages of
 * their targets.
 */
export const htmlOf = createHtml({
  href: (id) => {
    const node = query.node(id);
    return node && nodeHref(node);
  },
  anchor: (id) => {
    const node = query.node(id);
    return node ? anchorOf(node) : id;
  },
  code: codeFrame,
  isBidirectional,
  table: (table) =>
    box('div', { className: ['table'], tabIndex: 0, role: 'group', ariaLabel: strings.site.table }, [table]),
});

/** Wraps code in a frame with a copy button. `language` is a name as used in notes. */
function codeFrame(code: string, language: string | undefined): Element {
  const button = box('button', { type: 'button', className: ['copy'], dataPagefindIgnore: '' }, [
    { type: 'text', value: strings.site.copy },
  ]);
  const pre = codeElement(highlighter.pieces(code, language));
  // Areas that scroll horizontally must be accessible by keyboard.
  const frame = canWrap(code, language)
    ? pre
    : { ...pre, properties: { ...pre.properties, className: ['scroll'], tabIndex: 0 } };
  return box('div', { className: ['code'], dataLanguage: language ?? '' }, [frame, button]);
}
