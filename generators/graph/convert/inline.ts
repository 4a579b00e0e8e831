import type { Definition, PhrasingContent } from 'mdast';
import type { NoteTarget } from '../../read/index.ts';
import type { Inline } from '../schema/index.ts';
import { plainText } from '../text.ts';
import { type HtmlToken, tokensOf } from './html.ts';

/** What the links of a note lead to. */
export interface Definitions {
  /** By the identifier that references use. */
  links: ReadonlyMap<string, Definition>;
  /** The address of a place in another note, if there is one. */
  urlOf: (target: NoteTarget) => string | undefined;
}

/** An HTML element that is still open, and what it holds so far. */
interface Frame {
  name: string;
  tag?: HtmlToken & { kind: 'open' };
  children: Inline[];
}

type Wrap = (children: Inline[], attributes: ReadonlyMap<string, string>) => Inline[];

const asCode: Wrap = (children) => [{ type: 'inlineCode', value: plainText(children) }];
const asStrong: Wrap = (children) => [{ type: 'strong', children }];
const asEmphasis: Wrap = (children) => [{ type: 'emphasis', children }];
const asDeleted: Wrap = (children) => [{ type: 'delete', children }];

/** What the HTML elements become that mean something in a text. Other elements leave only what they hold. */
const WRAPS: Readonly<Record<string, Wrap>> = {
  code: asCode,
  kbd: asCode,
  samp: asCode,
  tt: asCode,
  var: asCode,
  b: asStrong,
  strong: asStrong,
  i: asEmphasis,
  em: asEmphasis,
  del: asDeleted,
  s: asDeleted,
  strike: asDeleted,
  a: (children, attributes) => linked(attributes.get('href') ?? '', children),
};

const VOID: Readonly<Record<string, (attributes: ReadonlyMap<string, string>) => Inline[]>> = {
  br: () => [{ type: 'break' }],
  img: (attributes) => pictured(attributes.get('src') ?? '', attributes.get('alt') ?? ''),
  hr: () => [],
  input: () => [],
  wbr: () => [],
};

/** Elements that carry layout. Any other bare tag without an end, `<name>`, is a placeholder that was meant as text. */
const LAYOUT = new Set(
  (
    'p div span details summary center font u sub sup mark small ins ul ol li table thead tbody tr td th h1 h2 h3 h4 h5 h6 ' +
    'blockquote pre section article figure figcaption picture'
  ).split(' '),
);

/** Converts phrasing content to inlines of the graph. Raw HTML, references and line ends are resolved. */
export function toInlines(nodes: readonly PhrasingContent[], definitions: Definitions): Inline[] {
  const tokens = new Map<PhrasingContent, HtmlToken[]>();
  const closes = new Map<string, number>();
  for (const node of nodes) {
    if (node.type !== 'html') continue;
    const found = tokensOf(node.value);
    tokens.set(node, found);
    for (const token of found) if (token.kind === 'close') closes.set(token.name, (closes.get(token.name) ?? 0) + 1);
  }
  const stack: Frame[] = [{ name: '', children: [] }];
  for (const node of nodes) {
    const html = tokens.get(node);
    if (html) for (const token of html) takeToken(token, stack, closes);
    else append(stack, toInline(node, definitions));
  }
  while (stack.length > 1) closeFrame(stack);
  return tidy(stack[0]?.children ?? []);
}

/** Converts a block of raw HTML, as far as it holds text. */
export function htmlToInlines(html: string): Inline[] {
  const found = tokensOf(html);
  const closes = new Map<string, number>();
  for (const token of found) if (token.kind === 'close') closes.set(token.name, (closes.get(token.name) ?? 0) + 1);
  const stack: Frame[] = [{ name: '', children: [] }];
  for (const token of found) takeToken(token, stack, closes);
  while (stack.length > 1) closeFrame(stack);
  return trimmed(tidy(stack[0]?.children ?? []));
}

function takeToken(token: HtmlToken, stack: Frame[], closes: Map<string, number>): void {
  if (token.kind === 'text') append(stack, [textOf(token.value)]);
  else if (token.kind === 'open') openTag(token, stack, closes);
  else if (token.kind === 'close') closeTag(token, stack, closes);
}

function openTag(token: HtmlToken & { kind: 'open' }, stack: Frame[], closes: Map<string, number>): void {
  const { name, bare, raw, attributes } = token;
  const emptied = VOID[name];
  if (emptied) append(stack, emptied(attributes));
  else if ((closes.get(name) ?? 0) > 0) stack.push({ name, tag: token, children: [] });
  else if (bare && !LAYOUT.has(name) && !WRAPS[name]) append(stack, [textOf(raw)]);
}

function closeTag({ name, raw }: HtmlToken & { kind: 'close' }, stack: Frame[], closes: Map<string, number>): void {
  closes.set(name, (closes.get(name) ?? 1) - 1);
  const depth = stack.findLastIndex((frame) => frame.name === name);
  if (depth > 0) while (stack.length > depth) closeFrame(stack);
  else if (!LAYOUT.has(name) && !WRAPS[name] && !VOID[name]) append(stack, [textOf(raw)]);
}

function closeFrame(stack: Frame[]): void {
  const frame = stack.pop();
  if (!frame) return;
  const wrap = WRAPS[frame.name];
  const children = tidy(frame.children);
  append(stack, wrap && frame.tag && children.length > 0 ? wrap(children, frame.tag.attributes) : children);
}

function append(stack: Frame[], inlines: readonly Inline[]): void {
  stack.at(-1)?.children.push(...inlines);
}

function toInline(node: PhrasingContent, definitions: Definitions): Inline[] {
  switch (node.type) {
    case 'text':
      return [textOf(node.value)];
    case 'inlineCode':
      return [{ type: 'inlineCode', value: node.value }];
    case 'break':
      return [{ type: 'break' }];
    case 'emphasis':
    case 'strong':
    case 'delete':
      return [{ type: node.type, children: toInlines(node.children, definitions) }];
    case 'link': {
      const children = toInlines(node.children, definitions);
      const url = node.data?.target && definitions.urlOf(node.data.target);
      return url !== undefined && children.length > 0 ? [{ type: 'link', url, children }] : linked(node.url, children);
    }
    case 'linkReference':
      return linked(definitions.links.get(node.identifier)?.url ?? '', toInlines(node.children, definitions));
    case 'image':
      return pictured(node.url, node.alt ?? '');
    case 'imageReference':
      return pictured(definitions.links.get(node.identifier)?.url ?? '', node.alt ?? '');
    default:
      return [];
  }
}

const SAFE_URL = /^(?:https?:|mailto:|[^:]*$|[^:]*[/?#])/iu;

/** A link, or only its text where the target is missing or could run code. */
function linked(url: string, children: Inline[]): Inline[] {
  return url !== '' && SAFE_URL.test(url.trim()) && children.length > 0
    ? [{ type: 'link', url: url.trim(), children }]
    : children;
}

function pictured(url: string, alt: string): Inline[] {
  if (url !== '' && SAFE_URL.test(url.trim())) return [{ type: 'image', url: url.trim(), alt }];
  return alt === '' ? [] : [textOf(alt)];
}

/** Runs of blanks and soft line ends are one space; where a line ended does not matter to a reader. */
function textOf(value: string): Inline {
  return { type: 'text', value: value.replace(/[ \t\r\n]+/gu, ' ') };
}

/** Joins neighbouring texts and drops empty ones. */
function tidy(inlines: readonly Inline[]): Inline[] {
  const out: Inline[] = [];
  for (const inline of inlines) {
    const last = out.at(-1);
    if (inline.type !== 'text') out.push(inline);
    else if (inline.value === '') continue;
    else if (last?.type === 'text') out[out.length - 1] = { type: 'text', value: last.value + inline.value };
    else out.push(inline);
  }
  return out;
}

/** Inlines without white space at either end. */
export function trimmed(inlines: readonly Inline[]): Inline[] {
  const out = [...inlines];
  while (out.length > 0) {
    const first = out[0];
    if (first?.type === 'break') out.shift();
    else if (first?.type === 'text' && first.value.trimStart() !== first.value) {
      const value = first.value.trimStart();
      if (value === '') out.shift();
      else out[0] = { type: 'text', value };
    } else break;
  }
  while (out.length > 0) {
    const last = out.at(-1);
    if (last?.type === 'break') out.pop();
    else if (last?.type === 'text' && last.value.trimEnd() !== last.value) {
      const value = last.value.trimEnd();
      if (value === '') out.pop();
      else out[out.length - 1] = { type: 'text', value };
    } else break;
  }
  return out;
}
