import type { Heading, RootContent } from 'mdast';
import type { Converter } from '../convert/index.ts';
import { plainText } from '../text.ts';
import { markQuestions } from './asks.ts';
import { partsOf } from './heading.ts';
import { OPENERS } from './parts.ts';
import { FIELDS, spanOf, type Unit, union } from './unit.ts';

/** Depth of what a bold label opens: below every heading. */
export const LABEL_DEPTH = 7;

/**
 * The tree of headings of a note. In: the children of the mdast root. Out: a unit for the note itself, of depth 0,
 * which owns what stands before the first heading.
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

/** A heading `Answer` or `Step 2: ...` beside the heading that it belongs to is part of that one, although it is not deeper. */
function adopter(parent: Unit, unit: Unit): Unit | undefined {
  const before = parent.units.at(-1);
  if (!before || !unit.label || OPENERS.has(unit.label.role) || (unit.name !== '' && unit.label.role !== 'step'))
    return undefined;
  const role = before.label?.role ?? (before.name.endsWith('?') ? 'question' : undefined);
  return role && role !== 'situation' && FIELDS[role]?.includes(unit.label.role) ? before : undefined;
}

/** Stretches the span of each unit over all that it owns. */
function close(unit: Unit): void {
  unit.span = union(unit.span, spanOf(unit.content, unit.span));
  for (const inner of unit.units) {
    close(inner);
    unit.span = union(unit.span, inner.span);
  }
}
