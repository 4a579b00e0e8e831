import { type Block, type NodeOf, plainText } from '../../generators/graph/index.ts';

/** How fast an answer is spoken in an interview. */
const WORDS_A_MINUTE = 150;

/**
 * How long an answer takes to say. Code and tables are shown, not said.
 *
 * @param question A question of the notes.
 * @returns Whole seconds at 150 words a minute.
 */
export function spokenSeconds({ answer }: NodeOf<'question'>): number {
  const words = plainText(answer.flatMap(said)).match(/\p{L}[^\s]*|\p{N}[^\s]*/gu) ?? [];
  return Math.round((words.length / WORDS_A_MINUTE) * 60);
}

function said(block: Block): Block[] {
  switch (block.type) {
    case 'code':
    case 'table':
      return [];
    case 'list':
      return [
        { ...block, children: block.children.map((item) => ({ ...item, children: item.children.flatMap(said) })) },
      ];
    default:
      return [block];
  }
}
