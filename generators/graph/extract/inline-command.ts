import type { RootContent } from 'mdast';
import { isQuestion } from '../../read/index.ts';
import { looksLikeCommand } from '../code/index.ts';
import type { Inline } from '../schema/index.ts';
import { plainText } from '../text.ts';
import { alternatives, anyOf, words } from '../words/index.ts';
import { addCommand, synopsisOf } from './command-list.ts';
import type { NoteContext } from './context.ts';
import type { BlockExtractor, Scope } from './extractor.ts';
import { textInlines } from './rich.ts';

const COMMAND = anyOf(words.commandQuestions);
const LEAD = new RegExp(`(?:^|[:：]|(?<![\\p{L}\\p{N}])(?:${alternatives(words.commandLeads)}))\\s*$`, 'iu');

/** Commands in the text of an answer: those at its beginning, and all of them if the question asks for a command. */
export const inlineCommand: BlockExtractor = {
  name: 'inline-command',
  type: 'command',
  keepsText: true,
  match: (block, { asked }) =>
    asked !== undefined && block.type === 'paragraph' && block.children.some((child) => child.type === 'inlineCode'),
  extract(block, scope, context) {
    if (block.type !== 'paragraph') return [];
    const inlines = context.convert.inlines(block.children);
    const wanted = COMMAND.test(scope.asked ?? '');
    const all = marksIn(inlines);
    let marks = 0;
    return inlines.flatMap((inline, index) => {
      marks += marksIn([inline]);
      if (inline.type !== 'inlineCode' || !looksLikeCommand(inline.value, context.programs)) return [];
      // "It works without `docker run`" is what somebody says.
      const isQuoted = marks % 2 === 1 && marks < all;
      if (!wanted && (isQuoted || !LEAD.test(plainText(inlines.slice(Math.max(0, index - 1), index))))) return [];
      if (isListed(inline.value, block, context)) return [];
      const description = purposeOf(inlines, index, scope);
      return addCommand(inline.value, description, block, 'inline-command', 'inferred', scope, context);
    });
  },
};

/** Whether the list around a paragraph has already given this command: it is searched before its items are. */
function isListed(code: string, { position }: RootContent, { nodes }: NoteContext): boolean {
  const line = position?.start.line ?? 0;
  const synopsis = synopsisOf(code);
  for (let at = nodes.length - 1; at >= 0; at--) {
    const node = nodes[at];
    if (!node || node.source.line < line) return false;
    if (node.type === 'command' && node.source.line === line && node.synopsis === synopsis) return true;
  }
  return false;
}

const QUOTATION_MARK = /["“”„«»]/gu;

function marksIn(inlines: readonly Inline[]): number {
  return inlines.flatMap((inline) => (inline.type === 'text' ? (inline.value.match(QUOTATION_MARK) ?? []) : [])).length;
}

/**
 * The purpose of a command: the rest of its sentence, otherwise the heading above. The words of a question only say
 * what is wanted.
 */
function purposeOf(inlines: readonly Inline[], index: number, { subject, asked }: Scope): Inline[] {
  const { before, after } = sentenceAround(inlines, index);
  if (plainText(before).replace(NO_WORDS, '') === '') return withoutStart(after);
  const said = plainText([...before, ...after])
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  const command = inlines[index];
  if (command && said?.some((word) => !SAYS_NOTHING.has(word))) return [...withoutStart(before), command, ...after];
  return asked?.includes(subject) || isQuestion(subject) ? [] : textInlines(subject);
}

const NO_WORDS = /^[\s.,:;→>=–—-]+|[\s.,:;→>=–—-]+$/gu;
/** `Use the command docker ps` adds nothing to the command. */
const SAYS_NOTHING = new Set([...words.commandLeads, ...words.commandQuestions, ...words.articles]);
const SENTENCE_START = /^.*[.!?:：]\s+/su;
const SENTENCE_END = /(?<=[.!?])(?=\s|$).*$/su;

/** The inlines of a sentence before and after one of them. */
function sentenceAround(inlines: readonly Inline[], index: number): { before: Inline[]; after: Inline[] } {
  const before: Inline[] = [];
  for (const inline of inlines.slice(0, index).reverse()) {
    const value = inline.type === 'text' ? inline.value.replace(SENTENCE_START, '') : '';
    if (inline.type !== 'text') before.unshift(inline);
    else if (value !== '') before.unshift({ type: 'text', value });
    if (inline.type === 'text' && value !== inline.value) break;
  }
  const after: Inline[] = [];
  for (const inline of inlines.slice(index + 1)) {
    const value = inline.type === 'text' ? inline.value.replace(SENTENCE_END, '') : '';
    if (inline.type !== 'text') after.push(inline);
    else if (value !== '') after.push({ type: 'text', value });
    if (inline.type === 'text' && /[.!?](?:\s|$)/u.test(inline.value)) break;
  }
  return { before, after };
}

/** Removes the punctuation between a command and its description. */
function withoutStart([first, ...rest]: readonly Inline[]): Inline[] {
  if (!first) return [];
  const start = first.type === 'text' ? textInlines(first.value.replace(/^[\s.,:;→>=–—-]+/u, '')) : [first];
  const out = [...start, ...rest].filter((inline) => plainText([inline]) !== '');
  return plainText(out).replace(NO_WORDS, '') === '' ? [] : out;
}
