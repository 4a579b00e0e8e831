import type { Element, ElementContent, Root } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import { toHast } from 'mdast-util-to-hast';
import { type Block, hasRightToLeft, type Inline, isInline } from '../graph/index.ts';
import { linkTarget } from './links.ts';
import type { CardBlock } from './model.ts';

/** The differences between the places that show HTML. */
export interface HtmlOptions {
  /** The address of a node's page. A link to a node without a page becomes plain text. */
  href?: (id: string) => string | undefined;
  /** The element id of a command in a list of commands. */
  anchor?: (id: string) => string;
  /** Renders a block of code. */
  code(value: string, language: string | undefined): ElementContent;
  /** Renders a picture by its address in the notes. If it returns undefined, the description is shown instead. */
  picture?: (url: string, description: string) => ElementContent | undefined;
  /** Wraps a table. */
  table?: (table: Element) => ElementContent;
  /** Whether the text around may run from right to left. */
  isBidirectional?: boolean;
}

/**
 * Renders the content of cards as sanitised HTML, with links resolved and headings below those of the page. `note` is
 * the path of the note, which is needed to find its pictures.
 */
export type HtmlSetter = (content: readonly (CardBlock | Inline)[], note?: string) => string;

/** Headings inside a text are set to this level, so that the outline of the page stays valid. */
const INNER_HEADING = 'h4';

export function createHtml(options: HtmlOptions): HtmlSetter {
  const rich = (content: readonly (Block | Inline)[]): string => {
    const clean = sanitize({ type: 'root', children: elementsOf(content) }) as Root;
    return toHtml({
      type: 'root',
      children: clean.children.map((child) =>
        child.type === 'doctype' ? child : replaceIn(options.isBidirectional ? withDirection(child) : child, options),
      ),
    });
  };
  const special: { readonly [T in Special['type']]: (block: Extract<Special, { type: T }>) => string } = {
    line: ({ children }) => rich(children),
    pairs: ({ rows }) => {
      const pairs = rows.map(({ term, meaning }) => `<dt>${rich(term)}</dt><dd>${rich(meaning)}</dd>`);
      return `<dl class="pairs">${pairs.join('')}</dl>`;
    },
    commands: ({ rows }) => {
      const items = rows.map(({ id, synopsis, description }) => {
        const anchor = options.anchor ? ` id="${options.anchor(id)}"` : '';
        return `<div><dt${anchor}>${toHtml(options.code(synopsis, 'shell'))}</dt><dd>${rich(description)}</dd></div>`;
      });
      return `<dl class="commands">${items.join('')}</dl>`;
    },
    stops: ({ stops }) =>
      `<ol class="flow">${stops.map((stop) => `<li><span class="stop">${rich(stop)}</span></li>`).join('')}</ol>`,
  };
  return (content) =>
    runsOf(content)
      .map((run) => (Array.isArray(run) ? rich(run) : (special[run.type] as (block: Special) => string)(run)))
      .join('');
}

/** Blocks are separated by line breaks. Between inline elements a line break would be rendered as a space. */
function elementsOf(content: readonly (Block | Inline)[]): ElementContent[] {
  const type = content.every(isInline) ? 'paragraph' : 'root';
  return (toHast({ type, children: content as never }) as Element | Root).children as ElementContent[];
}

type Special = Exclude<CardBlock, Block>;

const SPECIAL: ReadonlySet<string> = new Set<Special['type']>(['line', 'pairs', 'commands', 'stops']);

/** Groups adjacent rich text; all other content stays on its own. Keeps the order. */
function runsOf(content: readonly (CardBlock | Inline)[]): (Special | (Block | Inline)[])[] {
  const runs: (Special | (Block | Inline)[])[] = [];
  for (const block of content) {
    const last = runs.at(-1);
    if (isSpecial(block)) runs.push(block);
    else if (Array.isArray(last)) last.push(block);
    else runs.push([block]);
  }
  return runs;
}

function isSpecial(block: CardBlock | Inline): block is Special {
  return SPECIAL.has(block.type);
}

const BLOCKS: ReadonlySet<string> = new Set(['p', 'ul', 'ol', 'blockquote']);

/** Makes a block without a right-to-left letter run from left to right: signs such as `.` and `A:` would change sides. */
function withDirection(node: ElementContent): ElementContent {
  if (node.type !== 'element' || !BLOCKS.has(node.tagName)) return node;
  const text = textOf(node);
  const isLeftToRight = /\p{L}/u.test(text) && !hasRightToLeft(text);
  return isLeftToRight ? { ...node, properties: { ...node.properties, dir: 'ltr' } } : node;
}

/** Applies all replacements to a node, innermost first. */
function replaceIn(node: ElementContent, options: HtmlOptions): ElementContent {
  if (node.type !== 'element') return node;
  const element = { ...node, children: node.children.map((child) => replaceIn(child, options)) };
  return REPLACEMENTS[element.tagName]?.(element, options) ?? element;
}

type Replace = (element: Element, options: HtmlOptions) => ElementContent | undefined;

const REPLACEMENTS: Readonly<Record<string, Replace>> = {
  pre: (pre, { code }) => {
    const inner = pre.children.find((child): child is Element => child.type === 'element' && child.tagName === 'code');
    return inner && code(textOf(inner).replace(/\n$/, ''), languageOf(inner));
  },
  table: (table, options) => options.table?.(table),
  // An empty corner cell is not a header.
  th: (cell) => (textOf(cell).trim() === '' ? box('td', {}, cell.children) : undefined),
  img: ({ properties }, { picture }) => {
    const description = String(properties['alt'] ?? '');
    const shown = picture?.(String(properties['src'] ?? ''), description);
    return shown ?? box('span', { className: ['image'] }, [{ type: 'text', value: description }]);
  },
  a: (link, { href }) => {
    const target = linkTarget(String(link.properties['href'] ?? ''));
    if (target?.type === 'outside') {
      const rel = /^mailto:/i.test(target.url) ? {} : { rel: ['external', 'noopener'] };
      return { ...link, properties: { ...link.properties, ...rel } };
    }
    const page = target && href?.(target.id);
    return page === undefined
      ? box('span', {}, link.children)
      : { ...link, properties: { ...link.properties, href: page } };
  },
  ...Object.fromEntries(
    ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((tag) => [
      tag,
      (heading: Element) => box(INNER_HEADING, {}, heading.children),
    ]),
  ),
};

/** Creates an element with properties and children. */
export function box(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
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
