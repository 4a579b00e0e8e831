import type { Block, Inline, ListItem } from './schema/index.ts';

type Rich = Block | Inline | ListItem;

/** Rich text without its code, which is no language. */
export function withoutCode(content: readonly Rich[]): Rich[] {
  return content.flatMap((node): Rich[] => {
    if (node.type === 'code' || node.type === 'inlineCode') return [];
    return node.type !== 'table' && 'children' in node ? withoutCode(node.children) : [node];
  });
}

/**
 * Rich text as plain text. Inlines are joined as they stand, blocks by a line break, table cells by a tab.
 *
 * @example plainText([{ type: 'inlineCode', value: 'git log' }, { type: 'text', value: ' lists commits' }]) // 'git log lists commits'
 */
export function plainText(content: readonly Rich[]): string {
  let text = '';
  for (const node of content) {
    if (text !== '' && !isInline(node)) text += '\n';
    text += textOf(node);
  }
  return text;
}

function textOf(node: Rich): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'code':
      return node.value;
    case 'break':
      return '\n';
    case 'image':
      return node.alt;
    case 'table':
      return node.children.map((row) => row.children.map((cell) => plainText(cell.children)).join('\t')).join('\n');
    default:
      return plainText(node.children);
  }
}

const INLINE: ReadonlySet<string> = new Set([
  'text',
  'inlineCode',
  'break',
  'image',
  'emphasis',
  'strong',
  'delete',
  'link',
]);

/** Whether a node of rich text stands in a line. */
export function isInline(node: Rich): node is Inline {
  return INLINE.has(node.type);
}
