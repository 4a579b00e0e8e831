import type { RootContent } from 'mdast';
import { isQuestion } from '../../read/index.ts';
import { spanOf, type Unit } from './unit.ts';

/**
 * Makes a question of a title that asks: the text between it and the first heading is the answer. The note stays the
 * topic of everything that follows.
 *
 * @param unit - The unit of the title, without other questions. It is changed.
 */
export function askByTitle(unit: Unit): void {
  const [first] = unit.units;
  if (!first || !unit.content.some(isSaid)) return;
  const span = { line: unit.span.line, endLine: Math.max(unit.span.line, first.span.line - 1) };
  unit.units.unshift({ ...unit, depth: 2, units: [], asks: 'inferred', span });
  unit.content = [];
}

/** The same for a title in the front matter of a note without a heading for it. `root` is changed. */
export function askByFrontMatter(root: Unit, title: string | undefined): void {
  const asksElsewhere = (unit: Unit): boolean =>
    unit.depth === 1 || unit.asks !== undefined || unit.units.some(asksElsewhere);
  if (title === undefined || !isQuestion(title) || root.units.some(asksElsewhere) || !root.content.some(isSaid)) return;
  const { content } = root;
  root.content = [];
  root.units.unshift({
    depth: 2,
    text: title,
    name: title,
    label: { role: 'question' },
    content,
    units: [],
    asks: 'labelled',
    span: spanOf(content, root.span),
  });
}

/** Whether a block has content; badges and lines of links do not. */
function isSaid(block: RootContent): boolean {
  if (block.type === 'list' || block.type === 'table' || block.type === 'code') return true;
  return (
    block.type === 'paragraph' && block.children.some((child) => child.type === 'text' && /\p{L}{2}/u.test(child.value))
  );
}
