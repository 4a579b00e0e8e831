import type { RootContent } from 'mdast';
import { isOpenAnswer, isQuestionsTitle } from '../../read/index.ts';
import { diagnose } from '../../report/index.ts';
import { directionOf } from '../direction.ts';
import { type Field, fieldsOf, type Unit, unquoted } from '../outline/index.ts';
import type { Block, Inline } from '../schema/index.ts';
import { plainText, withoutCode } from '../text.ts';
import type { NoteContext } from './context.ts';
import type { Scope, UnitExtractor } from './extractor.ts';
import { type AskedAbout, aboveLabel } from './given.ts';
import { fieldBlocks, headingInlines, joinLists, linesOf, textInlines, unquotedInlines } from './rich.ts';
import { isGeneric, levelOf, needsSubject } from './subject.ts';

/** Questions: with a label, a question mark, a number among questions, or a field that asks. */
export const question: UnitExtractor = {
  name: 'question',
  type: 'question',
  fields: ['question', 'answer', 'intent', 'level', 'key-phrase'],
  match(unit) {
    if (!unit.heading) return unit.label?.role === 'question';
    const inside = asksInside(unit);
    return unit.asks === 'labelled' || (unit.asks ? inside.count <= 1 : inside.count === 1 && inside.first);
  },
  extract(unit, scope, context) {
    const { asked, content, answers } = partsOfQuestion(unit, context);
    const { given, answer } = takenApart(content, context);
    const empty = isOpen(answer) || isLabelAlone(content, unit, context);
    const title = (unit.heading && unquoted(unit.name)) || plainText(asked);
    const intent = oneLine(content, 'intent', context);
    const level = levelOf(plainText(oneLine(content, 'level', context) ?? [])) ?? scope.level;
    const dir = directionOf(plainText(withoutCode([...asked, ...given, ...answer])));
    const about = subjectFor(asked, scope);
    const isLabelled = unit.label?.role === 'question' || unit.asks === 'labelled' || answers;
    const node = context.add(
      'question',
      {
        title,
        span: unit.span,
        rule: unit.label?.followUp ? 'follow-up' : 'question',
        confidence: isLabelled ? 'labelled' : 'inferred',
        parent: scope.parent,
      },
      {
        question: asked,
        ...(about && { about }),
        ...(given.length > 0 && { given }),
        answer,
        empty,
        ...(unit.number && { number: unit.number }),
        ...(level && { level }),
        ...(intent && { intent }),
        ...(scope.topic && { topic: scope.topic.id }),
        ...(dir && dir !== context.dir && { dir }),
        keyPhrases: content
          .filter((field) => field.label?.role === 'key-phrase')
          .flatMap((field) => linesOf(field.content, context).map(unquotedInlines)),
      },
    );
    if (empty) {
      const { path, line } = node.source;
      context.diagnostics.push(
        diagnose('answer-empty', `The question "${node.title}" has no answer`, {
          path,
          line,
          hint: 'Write the answer below the question.',
        }),
      );
    }
    return { node, rest: unit.content };
  },
};

/** `05 – Queues` */
const NUMBERED = /^\p{Nd}{1,3}\s*[–—-]\s+/u;

/** The subject of a question that names none. */
function subjectFor(asked: readonly Inline[], { subject, topic }: Scope): string | undefined {
  if (asked.some(({ type }) => type === 'inlineCode') || !needsSubject(plainText(asked))) return undefined;
  return [subject, topic?.title ?? '']
    .map((named) => named.replace(NUMBERED, ''))
    .find((named) => named !== '' && !isGeneric(named) && !isQuestionsTitle(named));
}

/** The number of labelled questions in the content of a heading, without follow-up questions, and whether it begins with one. */
function asksInside(unit: Unit): { count: number; first: boolean } {
  if (unit.label) return { count: 0, first: false };
  const asks = fieldsOf({ ...unit, units: [] }, ['question']).map(
    ({ label }) => label?.role === 'question' && !label.followUp,
  );
  return { count: asks.filter(Boolean).length, first: asks[0] === true };
}

function partsOfQuestion(unit: Unit, context: NoteContext): { asked: Inline[]; content: Field[]; answers: boolean } {
  const content = withSolution(fieldsOf(unit, ['question', 'answer', 'intent', 'level', 'key-phrase']));
  const answers = content.some((field) => field.label?.role === 'answer');
  const [found] = content;
  if (unit.heading && found?.label?.role === 'question') {
    const [first] = fieldBlocks(found, context);
    if (first?.type === 'paragraph') {
      // Content after the labelled question, such as choices, precedes the answer.
      const rest = found.content.slice(found.title ? 0 : 1);
      content.splice(0, 1, ...(rest.length > 0 ? [unlabelled(found, rest)] : []));
      return { asked: unquotedInlines(first.children), content, answers: true };
    }
  }
  const asked = unit.heading ? headingInlines(unit, context) : unit.name ? textInlines(unit.name) : [];
  if (plainText(asked) !== '') return { asked: unquotedInlines(asked), content, answers };
  return { ...takeFirst(content, unit, context), answers };
}

/** Treats `Solution` as the answer if there is no other: many languages have one word for both. */
function withSolution(fields: Field[]): Field[] {
  if (fields.some(({ label }) => label?.role === 'answer' || label?.role === 'situation')) return fields;
  return fields.map((field) =>
    field.label?.role === 'fix' ? { ...field, label: { ...field.label, role: 'answer' } } : field,
  );
}

/** Takes the first paragraph, which may be quoted, as the question if the label stands alone above it. */
function takeFirst(content: Field[], unit: Unit, context: NoteContext): { asked: Inline[]; content: Field[] } {
  const [first] = content;
  const [top, ...others] = first?.content ?? [];
  const [paragraph, ...quoted] = top?.type === 'blockquote' ? top.children : top ? [top] : [];
  if (!first || first.label || paragraph?.type !== 'paragraph')
    return { asked: textInlines(unit.text || 'Question'), content };
  const rest: RootContent[] = [...quoted, ...others];
  const left = rest.length > 0 ? [unlabelled(first, rest)] : [];
  return {
    asked: unquotedInlines(context.convert.inlines(paragraph.children)),
    content: [...left, ...content.slice(1)],
  };
}

function unlabelled({ span, open }: Field, content: RootContent[]): Field {
  return { content, whole: content, span, open };
}

/** What is asked about, and the answer to it. */
function takenApart(content: readonly Field[], context: NoteContext): AskedAbout {
  const blocks = (fields: readonly Field[]) => joinLists(fields.flatMap((field) => answerBlocks(field, context)));
  const at = content.findIndex(({ label }) => label?.role === 'answer');
  return at > 0
    ? aboveLabel(blocks(content.slice(0, at)), blocks(content.slice(at)))
    : { given: [], answer: blocks(content) };
}

const META = new Set(['intent', 'level', 'key-phrase']);

function isMeta(field: Field): boolean {
  return field.label !== undefined && META.has(field.label.role);
}

function answerBlocks(field: Field, context: NoteContext): Block[] {
  if (isMeta(field)) return [];
  return field.label?.role === 'answer' ? fieldBlocks(field, context) : context.convert.blocks(field.whole);
}

function oneLine(fields: readonly Field[], role: 'intent' | 'level', context: NoteContext): Inline[] | undefined {
  const field = fields.find((part) => part.label?.role === role);
  if (!field) return undefined;
  const lines = linesOf(field.content, context);
  if (lines.length > 0)
    return lines.flatMap((line, index) => (index > 0 ? [{ type: 'text', value: ' ' } as const, ...line] : line));
  return field.title ? textInlines(field.title) : undefined;
}

/**
 * Whether the labelled answer has no content, so that the content above it, such as choices, belongs to the question.
 */
function isLabelAlone(content: readonly Field[], unit: Unit, context: NoteContext): boolean {
  const labelled = content.filter(({ label }) => label?.role === 'answer');
  return (
    labelled.length > 0 &&
    unit.units.length === 0 &&
    labelled.every((field) => fieldBlocks(field, context).length === 0) &&
    content.at(-1)?.label?.role === 'answer'
  );
}

/** Whether there is no answer, or a line says that it is still to be written. */
function isOpen(answer: readonly Block[]): boolean {
  return answer.length === 0 || isOpenAnswer(answer.flatMap(textLines));
}

/** Stands for code and tables, which always count as answers. */
const OTHER_CONTENT = 'content';

function textLines(block: Block): string[] {
  if (block.type === 'paragraph') return [plainText(block.children)];
  if (block.type === 'list') return block.children.flatMap((item) => item.children.flatMap(textLines));
  if (block.type === 'blockquote') return block.children.flatMap(textLines);
  return [OTHER_CONTENT];
}
