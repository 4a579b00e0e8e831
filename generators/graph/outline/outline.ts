import type { Heading, RootContent } from 'mdast';
import { toString as mdastText } from 'mdast-util-to-string';
import { isKind, isQuestion, isQuestionsTitle, type Role } from '../../read/index.ts';
import type { Converter } from '../convert/index.ts';
import { plainText } from '../text.ts';
import { markQuestions } from './asks.ts';
import { partsOf } from './heading.ts';
import { leadingLabel } from './label-in-text.ts';
import { OPENERS } from './parts.ts';
import { FIELDS, spanOf, type Unit, union } from './unit.ts';

/**
 * Builds the tree of headings of a note.
 *
 * @param content - The children of the mdast root.
 * @param convert - The converter of the note.
 * @returns The unit of the note, of depth 0, which owns the content before the first heading.
 */
export function outlineOf(content: readonly RootContent[], convert: Converter): Unit {
  const root: Unit = { depth: 0, text: '', name: '', content: [], units: [], span: { line: 1, endLine: 1 } };
  const open: Unit[] = [root];
  for (const node of content) {
    if (node.type === 'heading') {
      const unit = unitOf(node, convert);
      while ((open.at(-1)?.depth ?? 0) >= unit.depth) open.pop();
      const parent = open.at(-1) ?? root;
      (adopter(parent, unit) ?? parent).units.push(unit);
      open.push(unit);
    } else open.at(-1)?.content.push(node);
  }
  openLines(root);
  close(root);
  markQuestions(root);
  return root;
}

function unitOf(heading: Heading, convert: Converter): Unit {
  const parts = partsOf(plainText(convert.inlines(heading.children)));
  return {
    heading,
    depth: heading.depth,
    ...parts,
    content: [],
    units: [],
    span: spanOf([heading], { line: 1, endLine: 1 }),
  };
}

/** A heading `Answer` or `Step 2: ...` belongs to the preceding heading even if it is not deeper. */
function adopter(parent: Unit, unit: Unit): Unit | undefined {
  const before = parent.units.at(-1);
  if (
    !before ||
    !unit.label ||
    unit.label.sumsUp ||
    OPENERS.has(unit.label.role) ||
    (unit.name !== '' && unit.label.role !== 'step')
  )
    return undefined;
  const asked = unit.label.role === 'answer' ? openQuestionIn(before) : undefined;
  if (asked) return asked;
  const role = before.label?.role ?? (isQuestion(before.name) ? 'question' : undefined);
  return role && role !== 'situation' && FIELDS[role]?.includes(unit.label.role) ? before : undefined;
}

/**
 * The question below a heading `Interview question` that has no text yet: `Answer` beside that heading answers it. Of
 * several, only the last one may have none.
 */
function openQuestionIn({ label, name, text, content, units }: Unit): Unit | undefined {
  const last = units.at(-1);
  const isTitle = (label?.role === 'question' && name === '') || isQuestionsTitle(text);
  if (!last || !isTitle || content.some(isText) || !isQuestion(last.name)) return undefined;
  const open = units.filter((unit) => !unit.content.some(isText) && unit.units.length === 0);
  return open.length === 1 && open[0] === last ? last : undefined;
}

function isText({ type }: RootContent): boolean {
  return type !== 'html' && type !== 'thematicBreak';
}

/** A line that is no heading but reads like one is short, and something other than prose follows it. */
const LONGEST_LINE = 60;
const BELOW_A_LINE: ReadonlySet<string> = new Set(['list', 'code', 'table']);

/**
 * Opens a unit of its own at a bold line behind the steps, the list or the table of a labelled block: `**The "Why":** Size &
 * Security` above another list begins something new, unless the block has a field of that name.
 */
function openLines(parent: Unit): void {
  parent.units = parent.units.flatMap((unit) => {
    openLines(unit);
    const role = unit.label?.role;
    if (!role || role === 'question' || isKind(role) || unit.units.length > 0) return [unit];
    const first = unit.content.findIndex(({ type }) => BELOW_A_LINE.has(type));
    const at = unit.content.findIndex((_, index) => first >= 0 && index > first && isHeadingLine(unit, index, role));
    const [line, ...content] = at < 0 ? [] : unit.content.splice(at);
    if (line?.type !== 'paragraph') return [unit];
    const text = mdastText(line).replace(/\s*[:：]\s*$/u, '');
    const opened: Unit = { depth: unit.depth, text, name: text, content, units: [], span: spanOf([line], unit.span) };
    return [unit, opened];
  });
}

function isHeadingLine({ content }: Unit, index: number, owner: Role): boolean {
  const line = content[index];
  if (line?.type !== 'paragraph' || line.children[0]?.type !== 'strong') return false;
  if (!BELOW_A_LINE.has(content[index + 1]?.type ?? '')) return false;
  const text = mdastText(line).trim();
  const role = leadingLabel(line)?.role;
  const isField = role !== undefined && (role === owner || OPENERS.has(role) || FIELDS[owner]?.includes(role) === true);
  // Without a label, only what is bold as a whole.
  const isWhole = role !== undefined || line.children.length === 1;
  return !isField && isWhole && text.length <= LONGEST_LINE && !/[.!?;,]$/u.test(text);
}

/** Stretches the span of each unit over all that it owns. */
function close(unit: Unit): void {
  unit.span = union(unit.span, spanOf(unit.content, unit.span));
  for (const inner of unit.units) {
    close(inner);
    unit.span = union(unit.span, inner.span);
  }
}
