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

/** Words that name a unit: minutes, bytes. */
export const unitWords: ReadonlySet<string> = new Set(Object.values(words.units).flat());

/** A paragraph or table cell, as it is read for claims. */
export interface ClaimText {
  source: FlatText;
  /** The innermost node that it stands in. */
  owner: GraphNode;
  /** What the table says that a cell is about; empty outside of tables. */
  row: string;
  /** It is the value of a row of two cells. */
  isSetting: boolean;
  /** It is an item of a list. */
  isListed: boolean;
  /** The notes state it: it is no choice of a question, and no case that need not be so. */
  isStated: boolean;
}

/**
 * Makes a claim of every quantity in a note: in sentences, table cells and comments of code. Adds them to the context.
 * Out: the passages of the note, for claims of other kinds.
 */
export function extractClaims(context: NoteContext): ClaimText[] {
  const owners = ownersOf(context);
  const passages: ClaimText[] = [];
  visit(context.document.root, { owners, context, passages, isStated: true });
  return passages;
}

type Owners = readonly (GraphNode | undefined)[];

/** What is too narrow to state anything of its own. */
const NO_OWNERS: ReadonlySet<string> = new Set(['language', 'command', 'offer']);

/** The innermost node of each line. Nodes are made from the outside to the inside, so later ones lie on top. */
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
    // The end of a change is said of the same thing as its beginning.
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
      // In a table of two columns the rows are the things, and the second column says what is measured.
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

/** A comment on a line of its own, or one behind code. */
const COMMENT = /(?:^\s*(?:#+|\/\/+|--|;+|\*|<!--|REM\b)\s*|\s(?:#|\/\/|--)\s+)(.*?)(?:-->)?$/u;

/** Comments that measure something; what the code itself holds is no claim. */
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
      // A label in a comment names what was measured of the code.
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
