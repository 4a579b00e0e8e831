import type { Code, Parent, Root, RootContent, Table } from 'mdast';
import { labelOf } from '../../read/index.ts';
import type { NoteContext } from '../extract/context.ts';
import { slugOf } from '../ids.ts';
import type { GraphNode } from '../schema/index.ts';
import { words } from '../words/index.ts';
import { codesOf } from './codes.ts';
import { type FlatText, flatTextOf, lineAt } from './flat-text.ts';
import { orderOf, type Quantity, quantitiesOf, settingOf } from './quantity.ts';
import { type Statement, statementOf } from './statement.ts';
import { isChoice, leadsToCases } from './unstated.ts';

export { isChoice } from './unstated.ts';

/** Names of units: minutes, bytes. */
export const unitWords: ReadonlySet<string> = new Set(Object.values(words.units).flat());

/** A paragraph or table cell that is searched for claims. */
export interface ClaimText {
  source: FlatText;
  /** The innermost node that contains it. */
  owner: GraphNode;
  /** What the table says the cell is about; empty outside of tables. */
  row: string;
  /** Whether it is the value in a row of two cells. */
  isSetting: boolean;
  /** Whether it is a list item. */
  isListed: boolean;
  /** Whether the notes state it: it is neither a choice of a question nor a hypothetical case. */
  isStated: boolean;
}

/**
 * Creates a claim for every quantity in a note: in sentences, table cells and comments in code. Adds them to the
 * context.
 *
 * @returns The texts of the note, for claims of other kinds.
 */
export function extractClaims(context: NoteContext): ClaimText[] {
  const owners = ownersOf(context);
  const passages: ClaimText[] = [];
  visit(context.document.root, { owners, context, passages, isStated: true });
  return passages;
}

type Owners = readonly (GraphNode | undefined)[];

/** Types of nodes that are too narrow to own claims. */
const NO_OWNERS: ReadonlySet<string> = new Set(['language', 'command', 'offer']);

/** The innermost node of each line. Outer nodes are created first, so later ones take precedence. */
function ownersOf({ nodes, document }: NoteContext): Owners {
  const owners = new Array<GraphNode | undefined>(document.sourceLines.length + 2);
  for (const node of nodes) if (!NO_OWNERS.has(node.type)) owners.fill(node, node.source.line, node.source.endLine + 1);
  return owners;
}

interface Reading {
  owners: Owners;
  context: NoteContext;
  passages: ClaimText[];
  isStated: boolean;
}

function visit(parent: Root | (Parent & RootContent), reading: Reading): void {
  const { owners, context, passages, isStated } = reading;
  const keep = (source: FlatText, row = '', isSetting = false): void => {
    const owner = owners[lineAt(source, 0)];
    if (!owner) return;
    const isListed = parent.type === 'listItem';
    passages.push({ source, owner, row, isSetting, isListed, isStated: isStated && !isChoice(source.text) });
  };
  let above = '';
  for (const node of parent.children as RootContent[]) {
    if (node.type === 'paragraph') {
      const source = flatTextOf(node.children, node.position?.start.line ?? 1);
      keep(source);
      takeText(source, owners, context);
      above = source.text;
    } else if (node.type === 'table') takeTable(node, owners, context, keep);
    else if (node.type === 'code') takeCode(node, owners, context);
    else if (node.type === 'list' && leadsToCases(above)) visit(node, { ...reading, isStated: false });
    else if (node.type === 'list' || node.type === 'listItem' || node.type === 'blockquote') visit(node, reading);
  }
}

function takeText(source: FlatText, owners: Owners, context: NoteContext): void {
  const owner = owners[lineAt(source, 0)];
  const figures = owner?.type === 'section' && labelOf(owner.title)?.role === 'figures';
  let before: Statement | undefined;
  for (const quantity of quantitiesOf(source.text, figures)) {
    if (isInside(quantity, source.code) || isInside(quantity, source.linked)) continue;
    const line = lineAt(source, quantity.start);
    const found = statementOf(source.text, quantity, owner?.title ?? '', figures);
    // The end of a change has the same subject as its beginning.
    const statement: Statement =
      quantity.change === 'after' && before
        ? { ...before, property: before.property.replace(/before$/u, 'after') }
        : found;
    before = statement;
    addClaim(quantity, { ...statement, labelled: statement.labelled || figures }, line, source.links, owners, context);
  }
  for (const { property, value, subject, start, end } of codesOf(source.text, owner?.title ?? '')) {
    const quantity: Quantity = { operator: '=', value, unit: '', dimension: 'count', start, end };
    const { quote } = statementOf(source.text, quantity, '');
    const of = subject || (owner?.title ?? '');
    addClaim(
      quantity,
      { subject: of, property, quote, labelled: false },
      lineAt(source, start),
      source.links,
      owners,
      context,
    );
  }
  for (const { start, end } of source.code) {
    const setting = settingOf(source.text.slice(start, end));
    if (!setting) continue;
    const quantity: Quantity = {
      operator: '=',
      value: setting.value,
      unit: setting.unit,
      dimension: 'count',
      start,
      end,
    };
    const statement = {
      subject: setting.option,
      property: words.setting,
      quote: source.text.slice(start, end),
      labelled: false,
    };
    addClaim(quantity, statement, lineAt(source, start), [], owners, context);
  }
}

type Stretch = FlatText['code'][number];

function isInside({ start, end }: Stretch, stretches: readonly Stretch[]): boolean {
  return stretches.some((stretch) => start < stretch.end && stretch.start < end);
}

function takeTable(
  table: Table,
  owners: Owners,
  context: NoteContext,
  keep: (source: FlatText, row: string, isSetting: boolean) => void,
): void {
  const rows = table.children.map((row) =>
    row.children.map((cell) => flatTextOf(cell.children, cell.position?.start.line ?? row.position?.start.line ?? 1)),
  );
  const [header = [], ...body] = rows;
  for (const row of body) {
    row.forEach((cell, column) => {
      if (column === 0) return;
      const aspect = row[0]?.text.trim() ?? '';
      keep(cell, aspect, header.length === 2);
      const subject = header[column]?.text.trim() ?? '';
      // In a table of two columns the rows are the subjects, and the second column is the property.
      const [thing, property] = header.length > 2 ? [subject, aspect] : [aspect, subject];
      const order = orderOf(cell.text);
      for (const quantity of order ? [order] : quantitiesOf(cell.text)) {
        if (isInside(quantity, cell.code) || isInside(quantity, cell.linked)) continue;
        const change = quantity.change ? ` ${quantity.change}` : '';
        const statement = {
          subject: thing,
          property: property + change,
          quote: `${aspect}: ${cell.text.trim()}`,
          labelled: true,
        };
        addClaim(quantity, statement, lineAt(cell, quantity.start), cell.links, owners, context);
      }
    });
  }
}

/** A comment on a separate line, or after code. */
const COMMENT = /(?:^\s*(?:#+|\/\/+|--|;+|\*|<!--|REM\b)\s*|\s(?:#|\/\/|--)\s+)(.*?)(?:-->)?$/u;

/** Creates claims from comments; the code itself states nothing. */
function takeCode(code: Code, owners: Owners, context: NoteContext): void {
  const { sourceLines } = context.document;
  const last = code.position?.end.line ?? 1;
  let line = code.position?.start.line ?? 1;
  for (const text of code.value.split('\n')) {
    // The fence may have been recovered, so its lines are looked up rather than counted.
    let at = line;
    while (at < last && sourceLines[at - 1]?.trim() !== text.trim()) at++;
    if (sourceLines[at - 1]?.trim() === text.trim()) line = at;
    const comment = COMMENT.exec(text)?.[1];
    if (!comment || !/[:：]/u.test(comment)) continue;
    for (const quantity of quantitiesOf(comment)) {
      const title = owners[line]?.title ?? '';
      const { subject, property, ...said } = statementOf(comment, quantity, title);
      // A label in a comment names the property of the code that was measured.
      const measured = subject === title ? property : subject.toLowerCase();
      addClaim(quantity, { ...said, subject: title, property: measured }, line, [], owners, context);
    }
  }
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
    {
      kind: 'quantity',
      subject,
      property,
      operator,
      value,
      ...(maximum !== undefined && { maximum }),
      unit,
      quote,
      sources: [...new Set(sources)],
    },
    [context.noteSlug, slugOf(`${subject} ${property}`)],
  );
}

/** `~861 MB`, `1–2 s`, `99%`, `470x`. */
function amountOf({ operator, value, maximum, unit }: Quantity): string {
  if (operator === 'order') return maximum === undefined ? unit : `1–${maximum} ${unit}`;
  const number = maximum === undefined ? `${value}` : `${value}–${maximum}`;
  const sign = operator === '=' || operator === 'range' ? '' : operator;
  const gap = unit === '' || unit === '%' || unit === 'x' ? '' : ' ';
  return `${sign}${number}${gap}${unit}`;
}
