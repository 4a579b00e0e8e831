import type { RootContent } from 'mdast';
import type { Role } from '../../read/index.ts';
import type { Field, Unit } from '../outline/index.ts';
import type { Block, Inline } from '../schema/index.ts';
import { plainText } from '../text.ts';
import type { NoteContext } from './context.ts';

/** The content of a field as rich text. A title inside its label becomes its first paragraph. */
export function fieldBlocks(field: Field, { convert }: NoteContext): Block[] {
  const title: Block[] = field.title ? [{ type: 'paragraph', children: [{ type: 'text', value: field.title }] }] : [];
  return [...title, ...convert.blocks(field.content)];
}

/** Sorts fields by role. Fields of other roles, and unlabelled content, go to `body` as written. */
export function sortFields(fields: readonly Field[], roles: readonly Role[], context: NoteContext) {
  const byRole = new Map<Role, Block[]>();
  const body: Block[] = [];
  for (const field of fields) {
    const role = field.label?.role;
    if (role && roles.includes(role)) byRole.set(role, [...(byRole.get(role) ?? []), ...fieldBlocks(field, context)]);
    else body.push(...context.convert.blocks(field.whole));
  }
  return { of: (role: Role): Block[] => joinLists(byRole.get(role) ?? []), body: joinLists(body) };
}

/** Joins adjacent lists of one kind, which were one list before fields were removed. */
export function joinLists(blocks: readonly Block[]): Block[] {
  const out: Block[] = [];
  for (const block of blocks) {
    const last = out.at(-1);
    if (
      block.type === 'list' &&
      last?.type === 'list' &&
      last.ordered === block.ordered &&
      (!block.ordered || follows(last, block))
    ) {
      last.children.push(...block.children);
    } else out.push(block.type === 'list' ? { ...block, children: [...block.children] } : block);
  }
  return out;
}

type List = Extract<Block, { type: 'list' }>;

function follows(before: List, after: List): boolean {
  return (after.start ?? 1) === (before.start ?? 1) + before.children.length || after.start === before.start;
}

const ARROW = /\s*(?:->|→|⟶|=>|⇒|➜|➔|➝)\s*/u;

/** Splits a line at its arrows; undefined if it has fewer than `arrows`. */
export function splitArrows(inlines: readonly Inline[], arrows: number): Inline[][] | undefined {
  const stops: Inline[][] = [[]];
  for (const inline of inlines) {
    if (inline.type !== 'text') {
      stops.at(-1)?.push(inline);
      continue;
    }
    inline.value.split(ARROW).forEach((value, index) => {
      if (index > 0) stops.push([]);
      if (value !== '') stops.at(-1)?.push({ type: 'text', value });
    });
  }
  return stops.length > arrows && stops.every((stop) => plainText(stop).trim() !== '') ? stops : undefined;
}

/** The inlines of a heading without number and label. */
export function headingInlines({ heading, name }: Unit, { convert }: NoteContext): Inline[] {
  const inlines = convert.inlines(heading?.children ?? []);
  const text = plainText(inlines);
  if (!text.endsWith(name)) return textInlines(name);
  const start = text.length - name.length;
  // A gap at the beginning is not decoration.
  const gap = /_{3,}\s*$/u.exec(text.slice(0, start));
  return dropStart(inlines, gap?.index ?? start);
}

/** Plain text as inlines. */
export function textInlines(value: string): Inline[] {
  return [{ type: 'text', value }];
}

/** Removes the first `length` characters of plain text from inlines. */
export function dropStart(inlines: readonly Inline[], length: number): Inline[] {
  const out: Inline[] = [];
  let left = length;
  for (const inline of inlines) {
    const size = plainText([inline]).length;
    if (left <= 0) out.push(inline);
    else if (size > left) out.push(...cutStart(inline, left));
    left -= size;
  }
  return out;
}

function cutStart(inline: Inline, length: number): Inline[] {
  if (inline.type === 'text' || inline.type === 'inlineCode') return [{ ...inline, value: inline.value.slice(length) }];
  if ('children' in inline) return [{ ...inline, children: dropStart(inline.children, length) }];
  return [];
}

/** Removes quotation marks around all inlines. */
export function unquotedInlines(inlines: readonly Inline[]): Inline[] {
  const first = inlines[0];
  const last = inlines.at(-1);
  if (first?.type !== 'text' || last?.type !== 'text') return [...inlines];
  const open = /^["“„«]/u.exec(first.value);
  const close = /["”“»][.]?$/u.exec(last.value);
  if (!open || !close || (first === last && first.value.length < 2)) return [...inlines];
  const body = plainText(inlines).slice(1, -close[0].length);
  if (/["“”„«»]/u.test(body)) return [...inlines];
  if (first === last) return [{ type: 'text', value: first.value.slice(1, -close[0].length) }];
  const inner = inlines.slice(1, -1);
  return [
    { type: 'text', value: first.value.slice(1) },
    ...inner,
    { type: 'text', value: last.value.slice(0, -close[0].length) },
  ];
}

/** The paragraphs and list items of some content, each as one line of inlines. */
export function linesOf(content: readonly RootContent[], context: NoteContext): Inline[][] {
  return content.flatMap((node): Inline[][] => {
    if (node.type === 'paragraph') return [context.convert.inlines(node.children)];
    if (node.type === 'list') return node.children.flatMap((item) => linesOf(item.children, context));
    return node.type === 'blockquote' ? linesOf(node.children, context) : [];
  });
}

/** Splits a line at commas. */
export function partsOfLine(text: string): string[] {
  return text
    .split(/[,;\n]/u)
    .map((part) => part.trim().replace(/\.$/u, ''))
    .filter((part) => part !== '');
}
