import type { ListItem } from 'mdast';
import { labelOf } from '../../read/index.ts';
import { cutLead, spanOf } from '../outline/index.ts';
import type { Block } from '../schema/index.ts';
import { plainText } from '../text.ts';
import { anyOf, words } from '../words/index.ts';
import type { NoteContext } from './context.ts';
import type { BlockExtractor } from './extractor.ts';

const ENUMERATION = anyOf(words.enumerations);
const DIFFERENCE = anyOf(words.differences);
const LONGEST_TERM = 4;

/**
 * Terms that a list in an answer defines, `**Term:** text`, if the question asks for kinds or a difference. The list
 * stays text; terms that the note has already defined are skipped.
 */
export const terms: BlockExtractor = {
  name: 'terms',
  type: 'concept',
  keepsText: true,
  match: (block, { asked }, context) =>
    block.type === 'list' &&
    asked !== undefined &&
    block.children.length >= 2 &&
    (ENUMERATION.test(asked) || DIFFERENCE.test(asked)) &&
    block.children.every((item) => termOf(item, context) !== undefined),
  extract(block, scope, context) {
    if (block.type !== 'list') return [];
    return block.children.flatMap((item) => {
      const found = termOf(item, context);
      const told = found && (!DIFFERENCE.test(scope.asked ?? '') || anyOf([found.term]).test(scope.asked ?? ''));
      if (!found || !told || context.defined.has(found.term.toLowerCase())) return [];
      const span = spanOf([item], scope.parent.source);
      const origin = { title: found.term, span, rule: 'terms', confidence: 'inferred', parent: scope.parent } as const;
      return [context.add('concept', origin, { aliases: [], definition: found.definition })];
    });
  },
};

function termOf(item: ListItem, { convert }: NoteContext): { term: string; definition: Block[] } | undefined {
  const [paragraph, ...more] = item.children;
  if (paragraph?.type !== 'paragraph') return undefined;
  const cut = cutLead(convert.inlines(paragraph.children));
  if (!cut) return undefined;
  const term = plainText(cut.lead)
    .replace(/\s*\([^)]*\)\s*/gu, ' ')
    .trim();
  if (!/^\p{L}/u.test(term) || term.split(/\s+/u).length > LONGEST_TERM || labelOf(term)) return undefined;
  const children = cut.rest.filter((inline) => plainText([inline]) !== '');
  if (children.length === 0) return undefined;
  return { term, definition: [{ type: 'paragraph', children }, ...convert.blocks(more)] };
}
