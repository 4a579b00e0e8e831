import type { List, ListItem, Paragraph, PhrasingContent, RootContent, Strong } from 'mdast';
import { toString as mdastText } from 'mdast-util-to-string';
import { isQuestion, type Label, labelOf, type Role } from '../../read/index.ts';
import { type HeadingParts, partsOf } from './heading.ts';
import { type Span, spanOf } from './unit.ts';

/** A stretch of content under one label, or under none. */
export interface Field {
  label?: Label;
  number?: string;
  /** Title inside the label itself: `**Trap 1: The ping trap**`. */
  title?: string;
  /** What the label owns, without the label. */
  content: RootContent[];
  /** The same with the label, as it was written. */
  whole: RootContent[];
  span: Span;
  /** Whether the next list, code or table still belongs to it. */
  open: boolean;
}

/** Labels that own a phrase: a list or table after them is not theirs, unless they have nothing else. */
const PHRASES: ReadonlySet<Role> = new Set([
  'intent',
  'level',
  'key-phrase',
  'aliases',
  'checks',
  'applies-to',
  'goal',
]);

/** Blocks that belong to the label above them. */
const OWNED: ReadonlySet<string> = new Set(['list', 'code', 'table', 'blockquote']);

/** Words that open a question or answer even where nobody made them bold. */
const PLAIN = /^\s*((?:q|question|a|answer|ans)\s*#?\d*(?:\.\d+)*)\s*[:：]\s*/iu;

/**
 * Splits content at the labels of the wanted roles. A label owns the rest of its paragraph and the lists, code and
 * tables that follow. List items with labels are fields too: of every list, or only of `lists` that have `all` labelled.
 */
export function splitFields(
  content: readonly RootContent[],
  roles: ReadonlySet<Role>,
  lists: 'any' | 'all' = 'any',
): Field[] {
  const fields: Field[] = [];
  for (const block of content) {
    if (block.type === 'paragraph') for (const field of splitParagraph(block, roles)) pushField(fields, field);
    else if (block.type === 'list') for (const field of splitList(block, roles, lists)) pushField(fields, field);
    else pushField(fields, unlabelled([block]));
  }
  return fields;
}

/** The label that a paragraph begins with, of whatever role. */
export function leadingLabel(paragraph: Paragraph): Label | undefined {
  const first = paragraph.children.findIndex((child) => !isDecoration(child));
  return first < 0 ? undefined : labelAt(paragraph.children, first)?.label;
}

function pushField(fields: Field[], field: Field): void {
  const last = fields.at(-1);
  const [block] = field.content;
  const owned = block !== undefined && OWNED.has(block.type);
  if (last && !field.label && (!last.label || (last.open && owned))) {
    last.content.push(...field.content);
    last.whole.push(...field.whole);
    last.span = { line: last.span.line, endLine: Math.max(last.span.endLine, field.span.endLine) };
    if (last.label && PHRASES.has(last.label.role)) last.open = false;
  } else fields.push(field);
}

function unlabelled(content: RootContent[]): Field {
  return { content, whole: [...content], span: spanOf(content, { line: 1, endLine: 1 }), open: false };
}

interface Found {
  label: Label;
  number?: string;
  title?: string;
  /** Index of the first child after the label, and the text that is left of that child. */
  next: number;
  rest?: PhrasingContent;
}

function splitParagraph(paragraph: Paragraph, roles: ReadonlySet<Role>): Field[] {
  const { children } = paragraph;
  const fields: Field[] = [];
  let start = 0;
  let found: Found | undefined;
  const flush = (end: number): void => {
    if (end > start || found) fields.push(fieldOf(paragraph, children.slice(start, end), found, end));
  };
  for (let index = 0; index < children.length; index++) {
    if (!canOpen(children, index)) continue;
    const here = labelAt(children, index);
    if (!here || !roles.has(here.label.role)) continue;
    const from = decorationBefore(children, index);
    if (from > start) flush(from);
    start = from;
    found = here;
    index = here.next - 1;
  }
  flush(children.length);
  return fields;
}

function fieldOf(paragraph: Paragraph, whole: PhrasingContent[], found: Found | undefined, end: number): Field {
  const asParagraph = (children: PhrasingContent[]): Paragraph => ({
    ...paragraph,
    children,
    ...position(children, paragraph),
  });
  if (!found) return unlabelled([asParagraph(whole)]);
  const rest = [...(found.rest ? [found.rest] : []), ...paragraph.children.slice(found.next, end)];
  const filled = mdastText({ type: 'paragraph', children: rest }).trim() !== '';
  const { label, number, title } = found;
  return {
    label,
    ...(number && { number }),
    ...(title && { title }),
    content: filled ? [asParagraph(rest)] : [],
    whole: [asParagraph(whole)],
    span: spanOf(whole, spanOf([paragraph], { line: 1, endLine: 1 })),
    open: !(filled && PHRASES.has(label.role)),
  };
}

function position(children: readonly PhrasingContent[], paragraph: Paragraph): Pick<Paragraph, 'position'> {
  const first = children.find((child) => child.position)?.position;
  const last = children.findLast((child) => child.position)?.position;
  if (first && last) return { position: { start: first.start, end: last.end } };
  return paragraph.position ? { position: paragraph.position } : {};
}

/** Whether a label may stand here: at the beginning, on a new line, or after the end of a sentence. */
function canOpen(children: readonly PhrasingContent[], index: number): boolean {
  const before = children[decorationBefore(children, index) - 1];
  if (!before || before.type === 'break') return true;
  return before.type === 'text' && /(?:[.?!:;)"”…]\s+|\n[^\n\p{L}\p{N}]*)$/u.test(before.value);
}

/** Index of the first of the emoji and blanks before a label. */
function decorationBefore(children: readonly PhrasingContent[], index: number): number {
  const before = children[index - 1];
  return before?.type === 'text' && isDecoration(before) && !before.value.includes('\n') ? index - 1 : index;
}

function isDecoration(node: PhrasingContent): boolean {
  return node.type === 'text' && /^(?:[\s\p{Extended_Pictographic}\u200D]|\uFE0F)*$/u.test(node.value);
}

function labelAt(children: readonly PhrasingContent[], index: number): Found | undefined {
  const node = children[index];
  if (node?.type === 'strong') return strongLabel(children, index, node);
  if (node?.type !== 'text') return undefined;
  const match = PLAIN.exec(node.value);
  const label = match && labelOf(match[1] ?? '');
  if (!match || !label) return undefined;
  return {
    label,
    ...(label.number && { number: label.number }),
    next: index + 1,
    rest: { ...node, value: node.value.slice(match[0].length) },
  };
}

function strongLabel(children: readonly PhrasingContent[], index: number, strong: Strong): Found | undefined {
  const text = mdastText(strong).trim();
  const after = children[index + 1];
  const colonInside = /[:：]$/u.test(text);
  const colonAfter = after?.type === 'text' && /^\s*[:：]/u.test(after.value);
  const alone = children.every((child, at) => at === index || isDecoration(child));
  if (!colonInside && !colonAfter && !alone) return undefined;
  const parts: HeadingParts = partsOf(text);
  const { label, number, name } = parts;
  if (!label) {
    // A bold paragraph that asks something is a question without a heading.
    if (!alone || !isQuestion(text)) return undefined;
    return { label: { role: 'question' }, ...(number && { number }), title: name, next: index + 1 };
  }
  const rest: PhrasingContent | undefined =
    colonAfter && after?.type === 'text' ? { ...after, value: after.value.replace(/^\s*[:：]\s*/u, '') } : undefined;
  return {
    label,
    ...(number && { number }),
    ...(name && { title: name }),
    next: index + (rest ? 2 : 1),
    ...(rest && { rest }),
  };
}

function splitList(list: List, roles: ReadonlySet<Role>, lists: 'any' | 'all'): Field[] {
  const split = list.children.map((item) => itemFields(item, roles));
  const labelled = split.filter((fields) => fields).length;
  if (labelled === 0 || (lists === 'all' && labelled < split.length)) return [unlabelled([list])];
  const out: Field[] = [];
  let run: ListItem[] = [];
  const flush = (): void => {
    if (run.length > 0) out.push(unlabelled([partOf(list, run)]));
    run = [];
  };
  list.children.forEach((item, index) => {
    const fields = split[index];
    if (!fields) {
      run.push(item);
      return;
    }
    flush();
    const [first, ...others] = fields;
    // As it was written, it is still a list of one item.
    if (first)
      out.push({ ...first, whole: [partOf(list, [item])] }, ...others.map((field) => ({ ...field, whole: [] })));
  });
  flush();
  for (const field of out) field.open = false;
  return out;
}

/** The fields of a list item that begins with a label, or nothing. */
function itemFields(item: ListItem, roles: ReadonlySet<Role>): Field[] | undefined {
  const [first] = item.children;
  if (first?.type !== 'paragraph') return undefined;
  const label = leadingLabel(first);
  if (!label || !roles.has(label.role)) return undefined;
  const fields = splitParagraph(first, roles);
  const last = fields.at(-1);
  if (!last) return undefined;
  const others: RootContent[] = item.children.slice(1);
  last.content.push(...others);
  last.span = { line: last.span.line, endLine: Math.max(last.span.endLine, spanOf([item], last.span).endLine) };
  return fields;
}

function partOf(list: List, children: ListItem[]): List {
  const first = children[0]?.position;
  const last = children.at(-1)?.position;
  return { ...list, children, ...(first && last && { position: { start: first.start, end: last.end } }) };
}
