import type { Element } from 'hast';
import { anchorOf } from '../../generators/browser.ts';
import { box, canWrap, codeElement, createHtml } from '../../generators/index.ts';
import { strings } from '../strings/index.ts';
import { isBidirectional, query } from './data.ts';
import { highlighter } from './highlight.ts';
import { nodeHref } from './links.ts';

/** What cards hold as HTML for this site: code can be copied, tables scroll, links lead to the page of what they name. */
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

/** Code with a copy button. `language` is a name as notes write it. */
function codeFrame(code: string, language: string | undefined): Element {
  const button = box('button', { type: 'button', className: ['copy'], dataPagefindIgnore: '' }, [
    { type: 'text', value: strings.site.copy },
  ]);
  const pre = codeElement(highlighter.pieces(code, language));
  // What scrolls sideways must be reachable by keyboard.
  const frame = canWrap(code, language)
    ? pre
    : { ...pre, properties: { ...pre.properties, className: ['scroll'], tabIndex: 0 } };
  return box('div', { className: ['code'], dataLanguage: language ?? '' }, [frame, button]);
}
