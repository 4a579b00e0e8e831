import type { Code, Parent, Root, RootContent, Table } from 'mdast';
import type { NoteContext } from '../extract/context.ts';
import { labelOf } from '../../read/index.ts';
import { slugOf } from '../ids.ts';
import type { GraphNode } from '../schema/index.ts';
import { type Quantity, quantitiesOf } from './quantity.ts';
import { type Statement, statementOf } from './statement.ts';
import { lineAt, type SourceText, sourceTextOf } from './text.ts';

export { type Quantity, quantitiesOf } from './quantity.ts';

/** Makes a claim of every quantity in a note: in sentences, table cells and comments of code. Adds them to the context. */
export function extractClaims(context: NoteContext): void {
  const owners = ownersOf(context);
  visit(context.document.root, owners, context);
}

type Owners = readonly (GraphNode | undefined)[];

/** The innermost node of each line. Nodes are made from the outside to the inside, so later ones lie on top. */
function ownersOf({ nodes, document }: NoteContext): Owners {
  const owners = new Array<GraphNode | undefined>(document.sourceLines.length + 2);
  for (const node of nodes) if (node.type !== 'language') owners.fill(node, node.source.line, node.source.endLine + 1);
  return owners;
}

function visit(parent: Root | (Parent & RootContent), owners: Owners, context: NoteContext): void {
  for (const node of parent.children as RootContent[]) {
    if (node.type === 'paragraph') {
      takeText(sourceTextOf(node.children, node.position?.start.line ?? 1), owners, context);
    } else if (node.type === 'table') takeTable(node, owners, context);
    else if (node.type === 'code') takeCode(node, owners, context);
    else if (node.type === 'list' || node.type === 'listItem' || node.type === 'blockquote') visit(node, owners, context);
  }
}

function takeText(source: SourceText, owners: Owners, context: NoteContext): void {
  const owner = owners[lineAt(source, 0)];
  const counts = owner?.type === 'section' && labelOf(owner.title)?.role === 'figures';
  for (const quantity of quantitiesOf(source.text, counts)) {
    if (source.code.some(({ start, end }) => quantity.start < end && start < quantity.end)) continue;
    const line = lineAt(source, quantity.start);
    const statement = statementOf(source.text, quantity, owner?.title ?? '');
    addClaim(quantity, { ...statement, labelled: statement.labelled || counts }, line, source.links, owners, context);
  }
}

function takeTable(table: Table, owners: Owners, context: NoteContext): void {
  const rows = table.children.map((row) => row.children.map((cell) => sourceTextOf(cell.children, cell.position?.start.line ?? row.position?.start.line ?? 1)));
  const [header = [], ...body] = rows;
  for (const row of body) {
    row.forEach((cell, column) => {
      if (column === 0) return;
      const aspect = row[0]?.text.trim() ?? '';
      const subject = header[column]?.text.trim() ?? '';
      // In a table of two columns the rows are the things, and the second column says what is measured.
      const [thing, property] = header.length > 2 ? [subject, aspect] : [aspect, subject];
      for (const quantity of quantitiesOf(cell.text)) {
        if (cell.code.some(({ start, end }) => quantity.start < end && start < quantity.end)) continue;
        const change = quantity.change ? ` ${quantity.change}` : '';
        const statement = { subject: thing, property: property + change, quote: `${aspect}: ${cell.text.trim()}`, labelled: true };
        addClaim(quantity, statement, lineAt(cell, quantity.start), cell.links, owners, context);
      }
    });
  }
}

const COMMENT = /^\s*(?:#+|\/\/+|--|;+|\*|<!--|REM\b)\s*(.*?)(?:-->)?$/u;

/** Comments that measure something; what the code itself holds is no claim. */
function takeCode(code: Code, owners: Owners, context: NoteContext): void {
  const fence = code.position ? code.position.end.line - code.position.start.line > code.value.split('\n').length : false;
  const first = (code.position?.start.line ?? 1) + (fence ? 1 : 0);
  code.value.split('\n').forEach((text, index) => {
    const comment = COMMENT.exec(text)?.[1];
    if (!comment || !/[:：]/u.test(comment)) return;
    const line = Math.min(first + index, code.position?.end.line ?? first + index);
    for (const quantity of quantitiesOf(comment)) {
      addClaim(quantity, statementOf(comment, quantity, owners[line]?.title ?? ''), line, [], owners, context);
    }
  });
}

function addClaim(
  quantity: Quantity,
  { subject, property, quote, labelled }: Statement,
  line: number,
  sources: readonly string[],
  owners: Owners,
  context: NoteContext,
): void {
  const parent = owners[line] ?? context.nodes[0];
  if (!parent) return;
  const { operator, value, maximum, unit } = quantity;
  const title = `${subject}, ${property}: ${amountOf(quantity)}`;
  context.add(
    'claim',
    { title, span: { line, endLine: line }, rule: 'quantity', confidence: labelled ? 'labelled' : 'inferred', parent },
    { subject, property, operator, value, ...(maximum !== undefined && { maximum }), unit, quote, sources: [...new Set(sources)] },
    [context.noteSlug, slugOf(`${subject} ${property}`)],
  );
}

/** `~861 MB`, `1–2 s`, `99%`, `470x`. */
function amountOf({ operator, value, maximum, unit }: Quantity): string {
  const number = maximum === undefined ? `${value}` : `${value}–${maximum}`;
  const sign = operator === '=' || operator === 'range' ? '' : operator;
  const gap = unit === '' || unit === '%' || unit === 'x' ? '' : ' ';
  return `${sign}${number}${gap}${unit}`;
}
