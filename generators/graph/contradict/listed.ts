import type { NoteContext } from '../extract/context.ts';
import type { Block, GraphNode } from '../schema/index.ts';
import { plainText } from '../text.ts';

/** The names in the only list of an answer or section; otherwise its numbered subsections. */
export function listedIn(node: GraphNode, context: NoteContext): string[] {
  const blocks = node.type === 'question' ? node.answer : node.type === 'section' ? node.body : [];
  const lists = blocks.filter((block) => block.type === 'list');
  const [only] = lists;
  if (lists.length === 1 && only) {
    const names = only.children.map(({ children: [first] }) => nameOf(first));
    if (names.every((name) => name !== '')) return names;
  }
  if (node.type !== 'section' || lists.length > 0) return [];
  const inside = new Set(node.content.filter((item) => typeof item === 'string'));
  const parts = context.nodes.filter((other) => other.type === 'section' && inside.has(other.id));
  return parts.length > 1 && parts.every((part) => part.type === 'section' && part.number !== undefined)
    ? parts.map(({ title }) => title)
    : [];
}

/** The bold or code name at the beginning of a list item, without brackets and colon. */
function nameOf(block: Block | undefined): string {
  if (block?.type !== 'paragraph') return '';
  const [first] = block.children;
  if (first?.type !== 'strong' && first?.type !== 'inlineCode') return '';
  return plainText([first])
    .replace(/\([^)]*\)|[:：]\s*$/gu, '')
    .trim();
}
