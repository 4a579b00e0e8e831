import type { RootContent } from 'mdast';
import type { Role } from '../../read/index.ts';
import { FIELDS, type Field, flatten, LABEL_DEPTH, LABELS, splitFields, type Unit, union } from '../outline/index.ts';

/** A label with its fields, or a passage without a label. */
export interface Group {
  /** The unit that the label opens. */
  unit?: Unit;
  role?: Role;
  /** The blocks as written. */
  whole: RootContent[];
  /** The blocks without the label. */
  loose: RootContent[];
}

/**
 * Groups content by the labels that open a block.
 *
 * @param content - The content.
 * @param openers - Roles that open a block here.
 * @param lists - With `all`, a list is only split if each of its items has a label.
 */
export function groupsOf(content: readonly RootContent[], openers: ReadonlySet<Role>, lists: 'any' | 'all'): Group[] {
  const fields = splitFields(content, LABELS, lists);
  const groups: Group[] = [];
  for (let index = 0; index < fields.length; ) {
    const opener = openerAt(fields, index, openers, lists);
    const end = opener === undefined ? index + 1 : endOfBlock(fields, index, opener);
    const owned = fields.slice(index, end);
    groups.push(opener === undefined ? looseGroup(owned) : openedGroup(owned));
    index = end;
  }
  return groups;
}

/** The role in which the field at an index opens a block. */
function openerAt(
  fields: readonly Field[],
  index: number,
  openers: ReadonlySet<Role>,
  lists: 'any' | 'all',
): Role | undefined {
  const label = fields[index]?.label;
  const role = label?.role;
  if (role === undefined || openers.has(role) || label?.followUp) return role;
  // `**Problem:** ...` opens a pitfall if `**Solution:** ...` follows.
  const next = fields[index + 1]?.label?.role;
  return lists === 'all' && role === 'situation' && (next === 'fix' || next === 'trap') ? role : undefined;
}

function endOfBlock(fields: readonly Field[], index: number, opener: Role): number {
  let end = index + 1;
  while (end < fields.length && belongs(fields[end]?.label?.role, opener)) end++;
  return end;
}

/** Roles that are never part of the answer above. */
const NO_ANSWER: ReadonlySet<Role> = new Set(['question', 'trap', 'challenge', 'warning', 'practice']);

/** A question contains everything up to the next one; any other block only its own fields. */
function belongs(role: Role | undefined, opener: Role): boolean {
  if (opener === 'question') return role === undefined || !NO_ANSWER.has(role);
  if (role === undefined || role === opener) return false;
  return (opener === 'do' ? FIELDS.practice : FIELDS[opener])?.includes(role) ?? false;
}

function looseGroup(fields: readonly Field[]): Group {
  const role = fields[0]?.label?.role;
  return {
    ...(role && { role }),
    whole: fields.flatMap(({ whole }) => whole),
    loose: fields.flatMap(({ content }) => content),
  };
}

function openedGroup([first, ...others]: readonly Field[]): Group {
  if (!first?.label) return { whole: [], loose: [] };
  const { label, number = label.number, title = '' } = first;
  const unit: Unit = {
    depth: LABEL_DEPTH,
    text: title || label.role,
    name: title,
    label,
    ...(number && { number }),
    content: [...first.content, ...others.flatMap(({ whole }) => whole)],
    units: [],
    span: others.map(({ span }) => span).reduce(union, first.span),
  };
  return { unit, whole: [first, ...others].flatMap(({ whole }) => whole), loose: flatten(unit) };
}
