import type { RootContent } from 'mdast';
import { toString as mdastText } from 'mdast-util-to-string';
import { isQuestion } from '../../read/index.ts';
import { flatten, type Span, spanOf } from '../outline/index.ts';
import type { Block, Inline, NodeOf } from '../schema/index.ts';
import { plainText } from '../text.ts';
import type { NoteContext } from './context.ts';
import type { BlockExtractor, Scope, UnitExtractor } from './extractor.ts';
import { headingInlines } from './rich.ts';

type Part = NodeOf<'cloze'>['sentence'][number];
type Gap = Extract<Part, { hidden: Inline[] }>;

/**
 * `{{c1::etcd::a store}}` of Anki: group, hidden text, hint. The text of a part cannot contain its terminator, so
 * matching is linear.
 */
const HIDDEN = /\{\{c(\d{1,3})::((?:(?!::|\}\}).)+)(?:::((?:(?!\}\}|\{\{c\d).)+))?\}\}/u;
/** A gap without text: `_____`, `[...]`, `(…)`. */
const BLANK = /_{3,}|(?<!\()[[(](?:\.{3}|…)[\])]/u;
const SIGN = /\{\{c\d{1,3}::|_{3,}|(?<!\()[[(](?:\.{3}|…)[\])]/u;
/** `The ... keeps the state.`: only between words, and only if the text below is as short as an omitted part. */
const DOTS = /(?<=[\p{L}\p{N}]\s)(?:\.{3}|…)(?=\s[\p{L}\p{N}])/u;
const SHORT = 60;

/** A heading with a gap: the text below fills the gap, unless the heading contains it. */
export const cloze: UnitExtractor = {
  name: 'cloze',
  type: 'cloze',
  match(unit) {
    if (!unit.heading || unit.units.length > 0) return false;
    const heading = mdastText(unit.heading);
    const isOpen = !unit.label || (unit.label.role === 'question' && !isQuestion(heading));
    return SIGN.test(heading) || (DOTS.test(heading) && isOpen && isShort(unit.content));
  },
  extract(unit, scope, context) {
    const sentence = partsOf(headingInlines(unit, context));
    const answer = context.convert.blocks(flatten(unit));
    const body = fill(sentence.filter(isOpenGap), answer);
    const node = addCloze(sentence, { body, span: unit.span, rule: 'cloze' }, scope, context);
    return { node, rest: unit.content };
  },
};

/** A paragraph that contains its hidden text: `The state is in {{c1::etcd}}.` */
export const clozeLine: BlockExtractor = {
  name: 'cloze-line',
  type: 'cloze',
  match: (block, _place, { convert }) =>
    block.type === 'paragraph' && HIDDEN.test(plainText(convert.inlines(block.children))),
  extract(block, scope, context) {
    if (block.type !== 'paragraph') return [];
    const sentence = partsOf(context.convert.inlines(block.children));
    const span = spanOf([block], scope.parent.source);
    return [addCloze(sentence, { body: [], span, rule: 'cloze-line' }, scope, context)];
  },
};

function addCloze(
  sentence: Part[],
  { body, span, rule }: { body: Block[]; span: Span; rule: string },
  scope: Scope,
  context: NoteContext,
): NodeOf<'cloze'> {
  const title = sentence.map((part) => ('said' in part ? plainText(part.said) : '_____')).join('');
  const topic = scope.topic ? { topic: scope.topic.id } : {};
  return context.add(
    'cloze',
    { title, span, rule, confidence: 'labelled', parent: scope.parent },
    { sentence, body, ...topic },
  );
}

/** Splits a sentence at its gaps. Inlines around a gap are split too: a gap in bold is bold. */
function partsOf(inlines: readonly Inline[]): Part[] {
  const parts: Part[] = [];
  const say = (inline: Inline): void => {
    const last = parts.at(-1);
    if (last && 'said' in last) last.said.push(inline);
    else parts.push({ said: [inline] });
  };
  for (const inline of hiddenAsOne(inlines)) {
    if (inline.type !== 'text') {
      say(inline);
      continue;
    }
    let rest = inline.value;
    for (let gap = gapIn(rest); gap; gap = gapIn(rest)) {
      if (gap.start > 0) say({ type: 'text', value: rest.slice(0, gap.start) });
      parts.push(gap.part);
      rest = rest.slice(gap.end);
    }
    if (rest !== '') say({ type: 'text', value: rest });
  }
  return parts;
}

/** Converts rich text inside `{{c1::...}}` to plain text, so that each gap is in one text node. */
function hiddenAsOne(inlines: readonly Inline[]): Inline[] {
  const out: Inline[] = [];
  for (const inline of inlines) {
    const last = out.at(-1);
    const isOpen = last?.type === 'text' && /\{\{c\d{1,3}::(?:(?!\}\}).)*$/u.test(last.value);
    if (isOpen) out[out.length - 1] = { type: 'text', value: last.value + plainText([inline]) };
    else if (inline.type !== 'text' && SIGN.test(plainText([inline])))
      out.push({ type: 'text', value: plainText([inline]) });
    else out.push(inline);
  }
  return out;
}

function gapIn(text: string): { start: number; end: number; part: Gap } | undefined {
  const hidden = HIDDEN.exec(text);
  const blank = BLANK.exec(text) ?? DOTS.exec(text);
  if (hidden && (!blank || hidden.index <= blank.index)) {
    const [all, group = '1', value = '', hint] = hidden;
    const part = { hidden: [{ type: 'text', value } as const], ...(hint && { hint }), group: Number(group) };
    return { start: hidden.index, end: hidden.index + all.length, part };
  }
  return blank ? { start: blank.index, end: blank.index + blank[0].length, part: { hidden: [], group: 1 } } : undefined;
}

function isOpenGap(part: Part): part is Gap {
  return 'hidden' in part && part.hidden.length === 0;
}

/**
 * Fills the gaps with the answer, one word each if the numbers match. The rest of the answer is kept beside the
 * sentence.
 */
function fill(gaps: readonly Gap[], answer: readonly Block[]): Block[] {
  const [first, ...rest] = answer;
  if (gaps.length === 0 || !first) return [...answer];
  const words = plainText([first]).split(gaps.length > 1 ? /\s*[,;\n]\s*/u : /\n/u);
  if (first.type === 'paragraph' && gaps.length === 1) gaps[0]?.hidden.push(...first.children);
  else if (words.length === gaps.length)
    gaps.forEach((gap, index) => {
      gap.hidden.push({ type: 'text', value: words[index] ?? '' });
    });
  else return [...answer];
  return rest;
}

function isShort([only, ...more]: readonly RootContent[]): boolean {
  return only?.type === 'paragraph' && more.length === 0 && mdastText(only).length <= SHORT;
}
