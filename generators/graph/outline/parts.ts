import type { RootContent } from 'mdast';
import { KINDS, type Role } from '../../read/index.ts';
import { type Field, splitFields } from './field.ts';
import { FIELDS, spanOf, type Unit } from './unit.ts';

/** Roles that open a block of their own wherever they stand. */
export const OPENERS: ReadonlySet<Role> = new Set<Role>([
  'question',
  'plain-words',
  'analogy',
  'procedure',
  'flow',
  'comparison',
  'commands',
  'example',
  'bad',
  'good',
  'trap',
  'challenge',
  'warning',
  'practice',
  'do',
  'tip',
  'key-phrase',
  ...KINDS,
]);

/** Every role that opens a block or names a field of one. */
export const LABELS: ReadonlySet<Role> = new Set<Role>([...OPENERS, ...Object.values(FIELDS).flat()]);

/** All that a unit owns, in one row: its own content, then each heading in it with what that owns. */
export function flatten(unit: Unit): RootContent[] {
  return [
    ...unit.content,
    ...unit.units.flatMap((inner) => [...(inner.heading ? [inner.heading] : []), ...flatten(inner)]),
  ];
}

/**
 * The fields of a block: labelled passages and headings inside it. A heading with a label of the wanted `roles` is a
 * field, any other one is text. Passages that open a block of their own are kept apart too, so that no field swallows them.
 */
export function fieldsOf(unit: Unit, roles: readonly Role[]): Field[] {
  const fields = splitFields(unit.content, new Set([...LABELS, ...roles]));
  for (const inner of unit.units) {
    const content = flatten(inner);
    const whole = inner.heading ? [inner.heading, ...content] : content;
    const isField = inner.label && roles.includes(inner.label.role);
    fields.push({
      ...(isField && inner.label && { label: inner.label }),
      ...(isField && inner.number && { number: inner.number }),
      ...(isField && inner.name && { title: inner.name }),
      content: isField ? content : whole,
      whole,
      span: spanOf(whole, inner.span),
      open: false,
    });
  }
  return fields;
}
