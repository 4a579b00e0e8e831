import type { List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { toString as mdastText } from 'mdast-util-to-string';
import { isKind, type Label, type Role } from '../../read/index.ts';
import { type FoundLabel, labelsIn, leadingLabel } from './label-in-text.ts';
import { type Span, spanOf, union } from './unit.ts';

/** Content below one label, or without a label. */
export interface Field {
  label?: Label;
  number?: string;
  /** The title inside the label: `**Trap 1: The ping trap**`. */
  title?: string;
  /** The content of the label, without the label. */
  content: RootContent[];
  /** The content as written, with the label. */
  whole: RootContent[];
  span: Span;
  /** Whether a following list, code block or table belongs to it. */
  open: boolean;
}

/** Labels of phrases: a following list or table only belongs to them if they have no other content. */
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

/**
 * Splits content at labels of the given roles. A label owns the rest of its paragraph and the following lists, code and
 * tables. List items with labels are fields too: in every list or, with `lists` set to `all`, only in lists in which
 * all items have labels.
 */
export function splitFields(
  content: readonly RootContent[],
  roles: ReadonlySet<Role>,
  lists: 'any' | 'all' = 'any',
): Field[] {
  const fields: Field[] = [];
  for (const field of content.flatMap((block) => fieldsIn(block, roles, lists))) {
    const last = fields.at(-1);
    if (last && goesOn(last, field)) extend(last, field);
    else fields.push(field);
  }
  return fields;
}

/** Content without a label, as a field. */
export function unlabelled(content: RootContent[]): Field {
  return { content, whole: [...content], span: spanOf(content, { line: 1, endLine: 1 }), open: false };
}

function fieldsIn(block: RootContent, roles: ReadonlySet<Role>, lists: 'any' | 'all'): Field[] {
  if (block.type === 'paragraph') return splitParagraph(block, roles);
  return block.type === 'list' ? splitList(block, roles, lists) : [unlabelled([block])];
}

/** Whether unlabelled content continues the field above it. */
function goesOn(above: Field, { label, content: [block] }: Field): boolean {
  if (label) return false;
  return !above.label || (above.open && block !== undefined && OWNED.has(block.type));
}

function extend(field: Field, { content, whole, span }: Field): void {
  field.content.push(...content);
  field.whole.push(...whole);
  field.span = union(field.span, span);
  if (field.label && PHRASES.has(field.label.role)) field.open = false;
}

/** Splits a paragraph at the given labels. */
function splitParagraph(paragraph: Paragraph, roles: ReadonlySet<Role>): Field[] {
  const { children } = paragraph;
  const labels = labelsIn(children).filter(({ label }) => roles.has(label.role));
  const before = children.slice(0, labels[0]?.start);
  return [
    ...(before.length > 0 ? [unlabelled([asParagraph(paragraph, before)])] : []),
    ...labels.map((found, index) => labelledField(paragraph, found, labels[index + 1]?.start ?? children.length)),
  ];
}

function labelledField(paragraph: Paragraph, found: FoundLabel, end: number): Field {
  const { label, number, title, start, next, rest } = found;
  const whole = paragraph.children.slice(start, end);
  const owned = [...(rest ? [rest] : []), ...paragraph.children.slice(next, end)];
  const filled = mdastText({ type: 'paragraph', children: owned }).trim() !== '';
  return {
    label,
    ...(number && { number }),
    ...(title && { title }),
    content: filled ? [asParagraph(paragraph, owned)] : [],
    whole: [asParagraph(paragraph, whole)],
    span: spanOf(whole, spanOf([paragraph], { line: 1, endLine: 1 })),
    open: !(filled && PHRASES.has(label.role)),
  };
}

/** A part of a paragraph as a paragraph. */
function asParagraph(paragraph: Paragraph, children: PhrasingContent[]): Paragraph {
  const first = children.find((child) => child.position)?.position;
  const last = children.findLast((child) => child.position)?.position;
  const position = first && last ? { start: first.start, end: last.end } : paragraph.position;
  return { ...paragraph, children, ...(position && { position }) };
}

/** Splits a list into its labelled items, and lists of the items between them. */
function splitList(list: List, roles: ReadonlySet<Role>, lists: 'any' | 'all'): Field[] {
  if (isLettered(list)) return [unlabelled([list])];
  const split = list.children.map((item) => ({ item, fields: itemFields(item, roles) }));
  const labelled = split.filter(({ fields }) => fields.length > 0).length;
  if (labelled === 0 || (lists === 'all' && labelled < split.length)) return [unlabelled([list])];
  const out: Field[] = [];
  let between: ListItem[] = [];
  const flush = (): void => {
    if (between.length > 0) out.push(unlabelled([partOf(list, between)]));
    between = [];
  };
  for (const { item, fields } of split) {
    if (fields.length === 0) between.push(item);
    else {
      flush();
      // As written, it is a list of one item.
      out.push(
        ...fields.map((field, index) => ({ ...field, whole: index === 0 ? [partOf(list, [item])] : [], open: false })),
      );
    }
  }
  flush();
  return out;
}

/** The letter of a choice, at the beginning of its item. */
const LETTER = /^\(?(\p{L})[).:]\s/u;

/** Whether the items are choices with letters in their order, of which `A:` could be the label of an answer. */
function isLettered({ children }: List): boolean {
  const letters = children.map((item) => LETTER.exec(mdastText(item))?.[1]?.codePointAt(0));
  const [first] = letters;
  return children.length > 1 && first !== undefined && letters.every((letter, index) => letter === first + index);
}

/** The fields of a list item that begins with a label; the last one owns the blocks after its paragraph. */
function itemFields(item: ListItem, roles: ReadonlySet<Role>): Field[] {
  const [first, ...others] = item.children;
  if (first?.type !== 'paragraph') return [];
  const label = leadingLabel(first);
  // `- **Image:** nginx` describes the subject of the list.
  if (!label || !roles.has(label.role) || isKind(label.role)) return [];
  const fields = splitParagraph(first, roles);
  const last = fields.at(-1);
  last?.content.push(...others);
  if (last) last.span = union(last.span, spanOf(others, last.span));
  return fields;
}

function partOf(list: List, children: ListItem[]): List {
  const first = children[0]?.position;
  const last = children.at(-1)?.position;
  return { ...list, children, ...(first && last && { position: { start: first.start, end: last.end } }) };
}
