import type { RootContent } from 'mdast';
import type { Role } from '../../read/index.ts';
import { FIELDS, type Field, flatten, LABEL_DEPTH, LABELS, splitFields, type Unit, union } from '../outline/index.ts';

/** A label with the fields that belong to it, or a passage without a label that opens anything. */
export interface Group {
  /** What the label opens. */
  unit?: Unit;
  role?: Role;
  /** The blocks as they were written. */
  whole: RootContent[];
  /** The same without the label. */
  loose: RootContent[];
}

/**
 * Groups content at the labels that open a block.
 * @param openers Roles that open one here.
 * @param lists With `all`, a list is only opened up when each of its items is labelled: else it is one list, and stays one.
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

/** The role that the field at an index opens a block as. */
function openerAt(
  fields: readonly Field[],
  index: number,
  openers: ReadonlySet<Role>,
  lists: 'any' | 'all',
): Role | undefined {
  const label = fields[index]?.label;
  const role = label?.role;
  if (role === undefined || openers.has(role) || label?.followUp) return role;
  // `**Problem:** ...` opens a pitfall of its own where `**Solution:** ...` follows.
  const next = fields[index + 1]?.label?.role;
  return lists === 'all' && role === 'situation' && (next === 'fix' || next === 'trap') ? role : undefined;
}

function endOfBlock(fields: readonly Field[], index: number, opener: Role): number {
  let end = index + 1;
  while (end < fields.length && belongs(fields[end]?.label?.role, opener)) end++;
  return end;
}

/** What is never part of the answer above it. */
const NO_ANSWER: ReadonlySet<Role> = new Set(['question', 'trap', 'challenge', 'warning', 'practice']);

/** A question owns all up to the next one; another block only its own fields. */
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
