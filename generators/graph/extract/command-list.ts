import type { List, ListItem, RootContent, Table } from 'mdast';
import { labelOf } from '../../read/index.ts';
import { looksLikeCommand, parseCommand } from '../code/index.ts';
import { spanOf } from '../outline/index.ts';
import type { Confidence, Inline, NodeOf } from '../schema/index.ts';
import { plainText } from '../text.ts';
import { anyOf, words } from '../words/index.ts';
import type { NoteContext } from './context.ts';
import type { BlockExtractor, Scope } from './extractor.ts';

const COMMAND = anyOf(words.commandQuestions);

/** Commands in the first column of a table, one per row. */
export const commandTable: BlockExtractor = {
  name: 'command-table',
  type: 'command',
  match: (block, _place, context) => block.type === 'table' && isCommandTable(block, context),
  extract(block, scope, context) {
    if (block.type !== 'table') return [];
    return block.children.slice(1).flatMap((row) => {
      const [first = [], ...cells] = row.children.map((cell) => context.convert.inlines(cell.children));
      const description = cells
        .filter((cell) => cell.length > 0)
        .flatMap((cell, index) => (index > 0 ? [text('; '), ...cell] : cell));
      return addCommand(plainText(first), description, row, 'command-table', 'labelled', scope, context);
    });
  },
};

/** Commands at the beginning of list items, with a description after a colon or dash. */
export const commandList: BlockExtractor = {
  name: 'command-list',
  type: 'command',
  match(block, scope, context) {
    if (block.type !== 'list') return false;
    const items = block.children.map((item) => itemOf(item, context));
    const commands = items.filter((item) => item !== undefined);
    if (commands.length < items.length || !commands.every(({ code }) => looksLikeProgram(code))) return false;
    const enough = scope.commands === true ? 1 : 2;
    return (
      commands.length >= enough && commands.filter(({ code }) => looksLikeCommand(code)).length * 2 >= commands.length
    );
  },
  extract(block, scope, context) {
    if (block.type !== 'list') return [];
    return block.children.flatMap((item) => {
      const found = itemOf(item, context);
      return found ? addCommand(found.code, found.description, item, 'command-list', 'labelled', scope, context) : [];
    });
  },
};

/** Whether the first column of a table contains commands in code. */
export function isCommandTable(table: Table, { convert }: NoteContext): boolean {
  const [header, ...rows] = table.children;
  if (!header || rows.length === 0 || header.children.length < 2) return false;
  const corner = plainText(convert.inlines(header.children[0]?.children ?? []));
  const announced = labelOf(corner)?.role === 'commands' || COMMAND.test(corner);
  const codes = rows.map((row) => onlyCode(convert.inlines(row.children[0]?.children ?? [])));
  if (!codes.every((code) => code !== undefined && looksLikeProgram(code))) return false;
  return announced || codes.filter((code) => code !== undefined && looksLikeCommand(code)).length * 2 > codes.length;
}

/** A command without the prompt before it. */
export function synopsisOf(code: string): string {
  return code
    .trim()
    .replace(/^\$\s+/u, '')
    .replace(/\s+/gu, ' ');
}

/** Adds a command node, unless the code is not a command. */
export function addCommand(
  code: string,
  description: readonly Inline[],
  where: RootContent | Table['children'][number] | ListItem,
  rule: string,
  confidence: Confidence,
  scope: Scope,
  context: NoteContext,
): NodeOf<'command'>[] {
  const synopsis = synopsisOf(code);
  const line = parseCommand(synopsis);
  if (!line) return [];
  const { program, placeholders, flags } = line;
  const node = context.add(
    'command',
    { title: synopsis, span: spanOf([where], scope.parent.source), rule, confidence, parent: scope.parent },
    { program, synopsis, placeholders, flags, description: [...description] },
  );
  return [node];
}

function looksLikeProgram(code: string): boolean {
  return /^(?:\$\s+)?(?:\.{0,2}\/)?[a-z][a-z0-9_.+/-]*(?:\s|$)/u.test(code.trim());
}

/** The code of a cell that contains nothing else; several code spans are joined by a space. */
function onlyCode(inlines: readonly Inline[]): string | undefined {
  const codes = inlines.filter((inline) => inline.type === 'inlineCode');
  const rest = inlines.filter((inline) => inline.type !== 'inlineCode' && inline.type !== 'break');
  return codes.length === 1 && /^[\s,/|]*$/u.test(plainText(rest)) ? codes[0]?.value : undefined;
}

const SEPARATOR = /^\s*(?:[-=]>|→|[:：–—-])\s*/u;

function itemOf(
  item: List['children'][number],
  { convert }: NoteContext,
): { code: string; description: Inline[] } | undefined {
  const [paragraph, ...more] = item.children;
  if (paragraph?.type !== 'paragraph' || more.length > 0) return undefined;
  const [first, next, ...rest] = convert.inlines(paragraph.children);
  const code = first?.type === 'strong' && first.children.length === 1 ? first.children[0] : first;
  if (code?.type !== 'inlineCode' || next?.type !== 'text' || !SEPARATOR.test(next.value)) return undefined;
  return {
    code: code.value,
    description: [text(next.value.replace(SEPARATOR, '')), ...rest].filter((inline) => plainText([inline]) !== ''),
  };
}

function text(value: string): Inline {
  return { type: 'text', value };
}
