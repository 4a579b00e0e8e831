import type { Element, ElementContent, Root } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import { toHast } from 'mdast-util-to-hast';
import type { Block, Inline } from '../../generators/index.ts';
import { highlight } from './highlight.ts';

/** Languages whose long lines may be broken; where indentation speaks, they must not be. */
const WRAPPED = new Set(['', 'text', 'txt', 'sh', 'shell', 'bash', 'zsh', 'console', 'shellsession', 'powershell']);

/** Headings inside a text become this level, so that the page's outline stays in order. */
const INNER_HEADING = 'h4';

/** The page of a node of the graph, by its id. */
export type HrefOf = (id: string) => string | undefined;

/** Rich text as HTML: sanitised, code highlighted, tables scrollable, outside links marked, links to nodes led to their page. */
export function toHtmlOf(content: readonly (Block | Inline)[], hrefOf: HrefOf = () => undefined): string {
  const tree = toHast({ type: 'root', children: content as never }) as Root;
  const clean = sanitize(tree) as Root;
  return toHtml({
    type: 'root',
    children: clean.children.map((child) => (child.type === 'doctype' ? child : replaceIn(child, hrefOf))),
  });
}

/** A node with all replacements made in it, from the inside out. */
function replaceIn(node: ElementContent, hrefOf: HrefOf): ElementContent {
  if (node.type !== 'element') return node;
  const element = { ...node, children: node.children.map((child) => replaceIn(child, hrefOf)) };
  return REPLACEMENTS[element.tagName]?.(element, hrefOf) ?? element;
}

/** Code as HTML with a copy button's frame. `language` is a name as notes write it. */
export function codeToHtml(code: string, language: string | undefined): string {
  return toHtml(codeFrame(code, language));
}

type Replace = (element: Element, hrefOf: HrefOf) => ElementContent | undefined;

const REPLACEMENTS: Readonly<Record<string, Replace>> = {
  pre: (pre) => {
    const code = pre.children.find((child): child is Element => child.type === 'element' && child.tagName === 'code');
    return code && codeFrame(textOf(code).replace(/\n$/, ''), languageOf(code));
  },
  table: (table) => box('div', { className: ['table'], tabIndex: 0, role: 'group', ariaLabel: 'Table' }, [table]),
  // A corner with nothing in it heads nothing.
  th: (cell) => (textOf(cell).trim() === '' ? box('td', {}, cell.children) : undefined),
  // An image of the notes is not part of the site: its description stands for it.
  img: (image) =>
    box('span', { className: ['image'] }, [{ type: 'text', value: String(image.properties['alt'] ?? '') }]),
  a: (link, hrefOf) => {
    const target = String(link.properties['href'] ?? '');
    if (/^https?:/i.test(target)) return { ...link, properties: { ...link.properties, rel: ['external', 'noopener'] } };
    if (/^mailto:/i.test(target)) return undefined;
    const page = target.startsWith('#') ? hrefOf(decoded(target.slice(1))) : undefined;
    if (page !== undefined) return { ...link, properties: { ...link.properties, href: page } };
    // A relative link of a note leads to a file that the site does not have.
    return box('span', {}, link.children);
  },
  ...Object.fromEntries(
    ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((tag) => [
      tag,
      (heading: Element) => box(INNER_HEADING, {}, heading.children),
    ]),
  ),
};

/** An id as it was before it became part of an address. */
function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

function codeFrame(code: string, language: string | undefined): Element {
  const button = box('button', { type: 'button', className: ['copy'], dataPagefindIgnore: '' }, [
    { type: 'text', value: 'Copy' },
  ]);
  const pre = highlight(code, language);
  const wraps = WRAPPED.has(language?.toLowerCase() ?? '') || !code.includes('\n');
  // What scrolls sideways must be reachable by keyboard.
  const frame = wraps ? pre : { ...pre, properties: { ...pre.properties, className: ['scroll'], tabIndex: 0 } };
  return box('div', { className: ['code'], dataLanguage: language ?? '' }, [frame, button]);
}

function box(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textOf).join('') : '';
}

function languageOf(code: Element): string | undefined {
  const names = code.properties['className'];
  const name = Array.isArray(names) ? names.find((entry) => String(entry).startsWith('language-')) : undefined;
  return name === undefined ? undefined : String(name).slice('language-'.length);
}
