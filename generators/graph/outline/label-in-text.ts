import type { Paragraph, PhrasingContent, Strong } from 'mdast';
import { toString as mdastText } from 'mdast-util-to-string';
import { cutLabel, isKind, isQuestion, type Label, labelBefore } from '../../read/index.ts';
import { partsOf } from './heading.ts';

/** A label among the children of a paragraph. */
export interface FoundLabel {
  label: Label;
  number?: string;
  /** The title inside the label. */
  title?: string;
  /** Index of its first child, including an emoji before it. */
  start: number;
  /** Index of the first child after it. */
  next: number;
  /** The rest of the child in which it ends. */
  rest?: PhrasingContent;
}

/** The labels of a paragraph: at its beginning, on a new line, or after the end of a sentence. */
export function labelsIn(children: readonly PhrasingContent[]): FoundLabel[] {
  return children.flatMap((_, index) => (canOpen(children, index) ? (labelAt(children, index) ?? []) : []));
}

/** The label that a paragraph begins with. */
export function leadingLabel({ children }: Paragraph): Label | undefined {
  const first = children.findIndex((child) => !isDecoration(child));
  return first < 0 ? undefined : labelAt(children, first)?.label;
}

function canOpen(children: readonly PhrasingContent[], index: number): boolean {
  const before = children[decorationBefore(children, index) - 1];
  if (!before || before.type === 'break') return true;
  return before.type === 'text' && /(?:[.?!:;)"”…]\s+|\n[^\n\p{L}\p{N}]*)$/u.test(before.value);
}

/** Index of the first emoji or space before a child. */
function decorationBefore(children: readonly PhrasingContent[], index: number): number {
  const before = children[index - 1];
  return before?.type === 'text' && isDecoration(before) && !before.value.includes('\n') ? index - 1 : index;
}

function isDecoration(node: PhrasingContent): boolean {
  return node.type === 'text' && /^(?:[\s\p{Extended_Pictographic}\u200D]|\uFE0F)*$/u.test(node.value);
}

function labelAt(children: readonly PhrasingContent[], index: number): FoundLabel | undefined {
  const node = children[index];
  const start = decorationBefore(children, index);
  if (node?.type === 'strong') return strongLabel(children, index, node, start);
  return node?.type === 'text' ? plainLabel(children, index, node, start) : undefined;
}

/**
 * Labels without emphasis: those of questions and answers, and those of kinds of things at the beginning of a
 * paragraph.
 */
function plainLabel(
  children: readonly PhrasingContent[],
  index: number,
  node: PhrasingContent & { type: 'text' },
  start: number,
): FoundLabel | undefined {
  const cut = cutLabel(node.value.trimStart());
  const label = cut && labelBefore(cut.words, cut.value + lineFrom(children, index + 1));
  const isAsked = label?.role === 'question' || label?.role === 'answer';
  if (!label || !(isAsked || (isKind(label.role) && start === 0))) return undefined;
  const rest = { ...node, value: cut.value };
  return { label, ...(label.number && { number: label.number }), start, next: index + 1, rest };
}

/** Bold text that includes a colon at its end, is followed by one, or stands alone. */
function strongLabel(
  children: readonly PhrasingContent[],
  index: number,
  strong: Strong,
  start: number,
): FoundLabel | undefined {
  const after = children[index + 1];
  const separator = separatorOf(strong, after);
  const alone = children.every((child, at) => at === index || isDecoration(child));
  if (!separator && !alone) return undefined;
  const parts = partsOf(mdastText(strong));
  const numbered = parts.number ? { number: parts.number } : {};
  const label = parts.label ?? labelBefore(parts.text, lineFrom(children, index + 1).replace(SEPARATOR, ''));
  if (!label) {
    // A bold paragraph that asks something is a question without a heading.
    const asks = alone && isQuestion(mdastText(strong).trim());
    return asks ? { label: { role: 'question' }, ...numbered, title: parts.name, start, next: index + 1 } : undefined;
  }
  const title = parts.label ? parts.name : '';
  const found = { label, ...numbered, ...(title && { title }), start };
  if (separator !== 'behind' || after?.type !== 'text') return { ...found, next: index + 1 };
  return { ...found, next: index + 2, rest: { ...after, value: after.value.replace(SEPARATOR, '') } };
}

/** The text of the line that begins with a child. */
function lineFrom(children: readonly PhrasingContent[], index: number): string {
  const end = children.findIndex(({ type }, at) => at >= index && type === 'break');
  const owned = children.slice(index, end < 0 ? undefined : end);
  return mdastText({ type: 'paragraph', children: owned }).split('\n', 1)[0] ?? '';
}

interface Node {
  type: string;
  value?: string;
  children?: readonly Node[];
}

/** The colon of a label, after its words have been removed. */
const SEPARATOR = /^\s*[:：]?\s*/u;

/** Whether the colon of a bold label is inside or after the bold text. */
function separatorOf(strong: Node, after: Node | undefined): 'inside' | 'behind' | undefined {
  const last = strong.children?.at(-1);
  if (after?.type === 'text' && /^\s*[:：]/u.test(after.value ?? '')) return 'behind';
  return last && /[:：]\s*$/u.test(mdastText(last)) ? 'inside' : undefined;
}

/**
 * Splits a line after its lead: any bold words with a colon inside or after them. Accepts inlines of the graph and of
 * mdast.
 *
 * @returns The words without the colon, and the rest; undefined if the line does not begin like that.
 */
export function cutLead<T extends Node>(line: readonly T[]): { lead: T[]; rest: T[] } | undefined {
  const start = line.findIndex((node) => node.type !== 'text' || /[\p{L}\p{N}]/u.test(node.value ?? ''));
  const [head, next, ...others] = start < 0 ? [] : line.slice(start);
  const separator = head?.type === 'strong' ? separatorOf(head, next) : undefined;
  if (!head || !separator) return undefined;
  const inside = (head.children ?? []) as readonly T[];
  const lead = inside.map((node, at) =>
    at === inside.length - 1 && node.value !== undefined
      ? { ...node, value: node.value.replace(/\s*[:：]\s*$/u, '') }
      : node,
  );
  if (next?.type !== 'text') return { lead, rest: next ? [next, ...others] : [] };
  const value = (next.value ?? '').replace(SEPARATOR, '');
  return { lead, rest: value === '' ? others : [{ ...next, value }, ...others] };
}
