import { looksLikeCommand } from '../code/index.ts';
import type { Inline } from '../schema/index.ts';
import { plainText } from '../text.ts';
import { alternatives, anyOf, words } from '../words/index.ts';
import { addCommand } from './command-list.ts';
import type { BlockExtractor } from './extractor.ts';

const COMMAND = anyOf(words.commandQuestions);
const LEAD = new RegExp(`(?:^|[:：]|(?<![\\p{L}\\p{N}])(?:${alternatives(words.commandLeads)}))\\s*$`, 'iu');

/** Commands in the text of an answer: those that it begins with, and all of them where a command is asked for. */
export const inlineCommand: BlockExtractor = {
  name: 'inline-command',
  type: 'command',
  keepsText: true,
  match: (block, { asked }) =>
    asked !== undefined && block.type === 'paragraph' && block.children.some((child) => child.type === 'inlineCode'),
  extract(block, place, context) {
    if (block.type !== 'paragraph') return [];
    const inlines = context.convert.inlines(block.children);
    const wanted = COMMAND.test(place.asked ?? '');
    return inlines.flatMap((inline, index) => {
      if (inline.type !== 'inlineCode' || !looksLikeCommand(inline.value, context.programs)) return [];
      if (!wanted && !LEAD.test(plainText(inlines.slice(Math.max(0, index - 1), index)))) return [];
      const rest = index === 0 ? describe(inlines.slice(1)) : [];
      const description: Inline[] = rest.length > 0 ? rest : [{ type: 'text', value: place.asked ?? place.subject }];
      return addCommand(inline.value, description, block, 'inline-command', 'inferred', place, context);
    });
  },
};

/** What follows a command, without the punctuation that joins the two. */
function describe(inlines: readonly Inline[]): Inline[] {
  const [first, ...rest] = inlines;
  if (!first || plainText(inlines).replace(/[\s.,:;–—-]+/gu, '') === '') return [];
  if (first.type !== 'text') return [...inlines];
  return [{ type: 'text' as const, value: first.value.replace(/^[\s.,:;–—-]+/u, '') }, ...rest].filter(
    (inline) => plainText([inline]) !== '',
  );
}
