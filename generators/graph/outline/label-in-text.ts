import type { Paragraph, PhrasingContent, Strong } from 'mdast';
import { toString as mdastText } from 'mdast-util-to-string';
import { isQuestion, type Label, labelOf } from '../../read/index.ts';
import { partsOf } from './heading.ts';

/** A label among the children of a paragraph. */
export interface FoundLabel {
  label: Label;
  number?: string;
  /** Title inside the label itself. */
  title?: string;
  /** Index of the first child that belongs to it, the emoji before it included. */
  start: number;
  /** Index of the first child after it. */
  next: number;
  /** What is left of the child that holds its end. */
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

/** Index of the first of the emoji and blanks before a child. */
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
  return node?.type === 'text' ? plainLabel(node, index, start) : undefined;
}

/** Words that open a question or answer even where nobody made them bold. */
const PLAIN = /^\s*((?:q|question|a|answer|ans)\s*#?\d*(?:\.\d+)*)\s*[:：]\s*/iu;

function plainLabel(node: PhrasingContent & { type: 'text' }, index: number, start: number): FoundLabel | undefined {
  const match = PLAIN.exec(node.value);
  const label = match && labelOf(match[1] ?? '');
  if (!label) return undefined;
  const rest = { ...node, value: node.value.slice(match[0].length) };
  return { label, ...(label.number && { number: label.number }), start, next: index + 1, rest };
}

/** Bold words that end in a colon, are followed by one, or stand alone. */
function strongLabel(
  children: readonly PhrasingContent[],
  index: number,
  strong: Strong,
  start: number,
): FoundLabel | undefined {
  const text = mdastText(strong).trim();
  const after = children[index + 1];
  const colonAfter = after?.type === 'text' && /^\s*[:：]/u.test(after.value);
  const alone = children.every((child, at) => at === index || isDecoration(child));
  if (!colonAfter && !alone && !/[:：]$/u.test(text)) return undefined;
  const { label, number, name } = partsOf(text);
  const numbered = number ? { number } : {};
  if (!label) {
    // A bold paragraph that asks something is a question without a heading.
    const asks = alone && isQuestion(text);
    return asks ? { label: { role: 'question' }, ...numbered, title: name, start, next: index + 1 } : undefined;
  }
  const found = { label, ...numbered, ...(name && { title: name }), start };
  if (!colonAfter) return { ...found, next: index + 1 };
  return { ...found, next: index + 2, rest: { ...after, value: after.value.replace(/^\s*[:：]\s*/u, '') } };
}
