import type { Block, Inline, ListItem } from './schema/index.ts';

type Rich = Block | Inline | ListItem;

/** Rich text without code, which is not natural language. */
export function withoutCode(content: readonly Rich[]): Rich[] {
  return content.flatMap((node): Rich[] => {
    if (node.type === 'code' || node.type === 'inlineCode') return [];
    return node.type !== 'table' && 'children' in node ? withoutCode(node.children) : [node];
  });
}

/**
 * Converts rich text to plain text. Inlines are concatenated, blocks are separated by line breaks and table cells by
 * tabs.
 *
 * @example plainText([{ type: 'inlineCode', value: 'git log' }, { type: 'text', value: ' lists commits' }]) // 'git
 *   log lists commits'
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

/** Whether a node of rich text is inline content. */
export function isInline(node: Rich): node is Inline {
  return INLINE.has(node.type);
}
