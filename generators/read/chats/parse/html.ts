import type { Element, ElementContent, Nodes, Parents, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { type Handle, toMdast } from 'hast-util-to-mdast';
import { toString as textOf } from 'hast-util-to-string';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { visit } from 'unist-util-visit';
import type { ChatLine } from '../conversation.ts';

/** Elements of pages that are not content: buttons, icons, text for screen readers. */
const FURNITURE = new Set([
  'button',
  'svg',
  'style',
  'script',
  'noscript',
  'template',
  'mat-icon',
  'source-footnote',
  'sources-carousel-inline',
]);
const HIDDEN =
  /^(?:sr-only|visually-hidden|cdk-visually-hidden|screen-reader-only|code-block-decoration|table-footer)$/u;
const LANGUAGE = /^[A-Za-z][A-Za-z0-9+#./ -]{0,19}$/u;

/** Parses a page or a fragment. Positions are those in the text. */
export function parseHtml(text: string, fragment: boolean): Root {
  return fromHtml(text, { fragment });
}

/**
 * Converts a reply to Markdown.
 *
 * @param tree - Its element or tree.
 * @param line - The line of all of it, if it is a string in another file.
 * @returns Lines, each with the first line of its block.
 */
export function markdownLines(tree: Root | Element, line?: number): ChatLine[] {
  const clean = tidied(tree);
  const blocks = blocksOf(clean.children);
  return blocks.flatMap((block, index) => {
    const start = line ?? block[0]?.position?.start.line ?? 1;
    const mdast = toMdast({ type: 'root', children: block }, { handlers: { span: math, div: mathBlock } });
    const text = toMarkdown(mdast.type === 'root' ? mdast : { type: 'root', children: [] }, {
      bullet: '-',
      fences: true,
      rule: '-',
      extensions: [gfmToMarkdown({ tablePipeAlign: false })],
    }).trimEnd();
    const lines = text.split('\n').map((row) => ({ text: row, line: start }));
    return index === 0 ? lines : [{ text: '', line: start }, ...lines];
  });
}

type HtmlContent = Root['children'][number];

const BLOCKS = new Set([
  'p',
  'pre',
  'ul',
  'ol',
  'table',
  'blockquote',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'hr',
  'dl',
  'details',
]);

/**
 * The blocks, and the inline content between them in groups. Wrappers are unwrapped, so that each block keeps its own
 * line.
 */
function blocksOf(nodes: readonly HtmlContent[]): HtmlContent[][] {
  const blocks: HtmlContent[][] = [];
  let run: HtmlContent[] = [];
  const flush = (): void => {
    if (run.some((node) => node.type !== 'text' || node.value.trim() !== '')) blocks.push(run);
    run = [];
  };
  for (const node of nodes) {
    if (node.type !== 'element') {
      if (node.type === 'text') run.push(node);
      continue;
    }
    const isBlock = BLOCKS.has(node.tagName);
    const isWrapper = !isBlock && holdsBlock(node);
    if (!isBlock && !isWrapper) {
      run.push(node);
      continue;
    }
    flush();
    if (isBlock) blocks.push([node]);
    else for (const block of blocksOf(node.children)) blocks.push(block);
  }
  flush();
  return blocks;
}

function holdsBlock(element: Element): boolean {
  return element.children.some((child) => child.type === 'element' && (BLOCKS.has(child.tagName) || holdsBlock(child)));
}

/** Removes furniture, and normalises code blocks to `pre > code.language-x`. */
function tidied(tree: Root | Element): Root | Element {
  const copy = structuredClone(tree);
  visit(copy, 'element', (element, _index, parent) => {
    if (element.tagName === 'pre') tidyCode(element, parent);
  });
  const drop = (node: Parents): void => {
    node.children = (node.children as ElementContent[]).filter((child) => !isFurniture(child)) as typeof node.children;
    for (const child of node.children) if ('children' in child) drop(child);
  };
  drop(copy);
  return copy;
}

function isFurniture(node: Nodes): boolean {
  if (node.type === 'comment') return true;
  if (node.type !== 'element') return false;
  return (
    FURNITURE.has(node.tagName) ||
    classesOf(node).some((name) => HIDDEN.test(name)) ||
    node.properties['hidden'] === true
  );
}

function tidyCode(pre: Element, parent: Parents | undefined): void {
  let code: Element | undefined;
  visit(pre, 'element', (element) => {
    if (element.tagName === 'code') code ??= element;
  });
  if (!code) return;
  const named = classesOf(code).some((name) => name.startsWith('language-'));
  const language = named ? undefined : languageBeside(pre, code, parent);
  if (language) code.properties = { ...code.properties, className: [`language-${language}`] };
  pre.children = [code];
}

/** The name of the language that a page prints above code: a short text of its own in the same frame. */
function languageBeside(pre: Element, code: Element, parent: Parents | undefined): string | undefined {
  const inside = pre.children.filter((child) => child !== code);
  const beside = parent && 'children' in parent ? parent.children.slice(0, parent.children.indexOf(pre as never)) : [];
  const frame = parent?.type === 'element' && parent.children.length <= 3 ? beside : [];
  for (const node of [...inside, ...frame]) {
    if (node.type !== 'element' || holdsBlock(node)) continue;
    const [first = ''] = wordsOf(node);
    if (LANGUAGE.test(first)) return first.toLowerCase().replace(/\s+/gu, '-');
  }
  return undefined;
}

/** The texts of an element, each separately, without those of buttons. */
function wordsOf(element: Element): string[] {
  const words: string[] = [];
  visit(element, (node) => {
    if (node.type === 'element' && FURNITURE.has(node.tagName)) return 'skip';
    if (node.type === 'text' && node.value.trim() !== '') words.push(node.value.trim());
    return undefined;
  });
  return words;
}

/** A formula as TeX, which pages keep in an attribute or annotation beside the rendering. */
const math: Handle = (state, element) => {
  const source = element.properties['dataMath'];
  if (typeof source === 'string') return { type: 'inlineCode', value: source };
  if (!classesOf(element).includes('katex')) return state.all(element);
  let tex = '';
  visit(element, 'element', (inner) => {
    if (inner.tagName === 'annotation') tex ||= textOf(inner);
  });
  return tex === '' ? state.all(element) : { type: 'inlineCode', value: tex };
};

const mathBlock: Handle = (state, element) => {
  const source = element.properties['dataMath'];
  return typeof source === 'string' ? { type: 'code', lang: 'math', value: source } : state.toFlow(state.all(element));
};

function classesOf(element: Element): string[] {
  const { className } = element.properties;
  return Array.isArray(className) ? className.map(String) : [];
}
