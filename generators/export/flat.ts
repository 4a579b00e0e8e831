import { type GraphNode, plainText } from '../graph/index.ts';
import { byCodeUnit } from '../report/index.ts';

/** A value that fits in a table cell or an attribute. */
export type Flat = string | number | boolean | readonly string[];

/**
 * Flattens a node for a table: rich text becomes plain text, a list of strings stays a list, and nested values become
 * text with one item per line. `source` becomes `path`, `line` and `endLine`. Fields are ordered by name, and empty
 * ones are left out.
 */
export function flatNode(node: GraphNode): [name: string, value: Flat][] {
  const { id: _id, type: _type, source, ...fields } = node;
  const flat = Object.entries({ ...fields, ...source }).map(([name, value]): [string, Flat] => [
    name,
    flatValue(value),
  ]);
  return flat
    .filter(([, value]) => value !== '' && !(Array.isArray(value) && value.length === 0))
    .sort(([a], [b]) => byCodeUnit(a, b));
}

function flatValue(value: unknown): Flat {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value;
  return wordsOf(value);
}

/** All text in a value. An object with a `type` is rich text. JSON would show its structure instead of its text. */
function wordsOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value !== 'object') return String(value);
  if (isRich(value)) return plainText([value]);
  if (Array.isArray(value) && value.length > 0 && value.every(isRich)) return plainText(value);
  const inner = Array.isArray(value) ? value : Object.values(value);
  return inner
    .map(wordsOf)
    .filter((text) => text !== '')
    .join('\n');
}

function isRich(value: unknown): value is Parameters<typeof plainText>[0][number] {
  return (
    typeof value === 'object' &&
    value !== null &&
    'type' in value &&
    ('children' in value || 'value' in value || value.type === 'break' || value.type === 'image')
  );
}

/** The common type of the values with one name. */
export type Kind = 'string' | 'strings' | 'integer' | 'number' | 'boolean';

/** The names of all values, ordered by code unit, each with the type that fits all its values. */
export function columnsOf(rows: Iterable<readonly [name: string, value: Flat][]>): Map<string, Kind> {
  const kinds = new Map<string, Kind>();
  for (const row of rows) for (const [name, value] of row) kinds.set(name, common(kinds.get(name), kindOf(value)));
  return new Map([...kinds].sort(([a], [b]) => byCodeUnit(a, b)));
}

function kindOf(value: Flat): Kind {
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  if (typeof value === 'boolean') return 'boolean';
  return typeof value === 'string' ? 'string' : 'strings';
}

function common(known: Kind | undefined, kind: Kind): Kind {
  if (known === undefined || known === kind) return kind;
  const isNumber = (one: Kind) => one === 'integer' || one === 'number';
  return isNumber(known) && isNumber(kind) ? 'number' : 'string';
}
