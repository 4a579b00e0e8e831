import type { List, RootContent } from 'mdast';
import { type Field, fieldsOf, flatten, type Unit } from '../outline/index.ts';
import type { Block } from '../schema/index.ts';
import { alternatives, anyOf, words } from '../words/index.ts';
import type { NoteContext } from './context.ts';
import type { BlockExtractor, Extracted, Scope, UnitExtractor } from './extractor.ts';
import { fieldBlocks, joinLists } from './rich.ts';

const CUE = anyOf(words.procedures);
const HOW_TO = new RegExp(`(?:^|[.?!]\\s+)(?:${alternatives(words.howTo)})(?![\\p{L}\\p{N}])`, 'iu');

/** Procedures: a labelled block with a list, a heading that announces steps, or headings `Step 1`, `Step 2`. */
export const procedure: UnitExtractor = {
  name: 'procedure',
  type: 'procedure',
  match(unit) {
    if (unit.label?.role === 'procedure') return stepsIn(unit) >= 1;
    if (unit.label || unit.asks || !unit.heading) return false;
    if (stepsIn(unit, 'step') >= 2) return true;
    return (
      unit.units.length === 0 &&
      CUE.test(unit.text) &&
      unit.content.some((block) => block.type === 'list' && block.ordered === true)
    );
  },
  extract(unit, scope, context): Extracted {
    const { goal, steps, result } = partsOf(unit, context);
    const labelled = unit.label?.role === 'procedure';
    const node = context.add(
      'procedure',
      {
        title: titleOf(unit, scope),
        span: unit.span,
        rule: 'procedure',
        confidence: labelled ? 'labelled' : 'inferred',
        parent: scope.parent,
      },
      {
        goal: joinLists(goal),
        steps: steps.map((content) => ({ content: joinLists(content) })),
        result: joinLists(result),
      },
    );
    return { node, rest: unit.content };
  },
};

/** An ordered list that answers how something is done. */
export const answerSteps: BlockExtractor = {
  name: 'answer-steps',
  type: 'procedure',
  keepsText: true,
  match(block, { asked }) {
    if (block.type !== 'list' || block.children.length < 2 || asked === undefined || isChoices(block)) return false;
    return CUE.test(asked) || (block.ordered === true && HOW_TO.test(asked));
  },
  extract(block, scope, context) {
    if (block.type !== 'list') return [];
    const span = block.position
      ? { line: block.position.start.line, endLine: block.position.end.line }
      : scope.parent.source;
    const node = context.add(
      'procedure',
      { title: scope.subject, span, rule: 'answer-steps', confidence: 'inferred', parent: scope.parent },
      { goal: [], steps: itemsOf(block, context).map((content) => ({ content })), result: [] },
    );
    return [node];
  },
};

/** Whether a list is one of choices: `a) text`, `b) text`. */
function isChoices(list: List): boolean {
  return list.children.every(({ children: [first] }) => {
    const text = first?.type === 'paragraph' ? first.children[0] : undefined;
    return text?.type === 'text' && /^\(?[a-hA-H][.)]\s/u.test(text.value);
  });
}

/** `The algorithm (syntax)` below `Multi-stage builds` becomes `Multi-stage builds (syntax)`. */
function titleOf(unit: Unit, scope: Scope): string {
  if (unit.label?.role !== 'procedure') return unit.text;
  if (unit.name) return unit.name;
  const detail = /\(([^()]+)\)\s*$/u.exec(unit.text)?.[1];
  return detail ? `${scope.subject} (${detail})` : scope.subject;
}

function stepsIn(unit: Unit, only?: 'step'): number {
  const isStep = (role: string | undefined): boolean => role === 'step';
  const headings = unit.units.filter((inner) => isStep(inner.label?.role)).length;
  const fields = fieldsOf({ ...unit, units: [] }, ['step']).filter((field) => isStep(field.label?.role)).length;
  if (only || headings + fields > 0) return headings + fields;
  return unit.content.filter((block) => block.type === 'list').reduce((sum, list) => sum + list.children.length, 0);
}

function partsOf(unit: Unit, context: NoteContext): { goal: Block[]; steps: Block[][]; result: Block[] } {
  const goal: Block[] = [];
  const steps: Block[][] = [];
  const result: Block[] = [];
  const hasStepFields = stepsIn(unit, 'step') > 0;
  const hasOrdered = unit.content.some((block) => block.type === 'list' && block.ordered);
  const takeLoose = (content: readonly RootContent[]): void => {
    for (const block of content) {
      const isSteps = block.type === 'list' && !hasStepFields && (block.ordered || !hasOrdered);
      if (isSteps) steps.push(...itemsOf(block, context));
      else if (steps.length === 0) goal.push(...context.convert.blocks([block]));
      else if (block.type === 'paragraph' && !hasStepFields) result.push(...context.convert.blocks([block]));
      else steps.at(-1)?.push(...context.convert.blocks([block]));
    }
  };
  for (const field of fieldsOf({ ...unit, units: [] }, ['goal', 'step', 'result'])) {
    const role = field.label?.role;
    if (role === 'goal') goal.push(...fieldBlocks(field, context));
    else if (role === 'step') steps.push(stepBlocks(field, context));
    else if (role === 'result' && !hasStepFields) result.push(...fieldBlocks(field, context));
    else takeLoose(role === 'result' ? field.whole : field.label ? field.whole : field.content);
  }
  for (const inner of unit.units) {
    const role = inner.label?.role;
    const content = flatten(inner);
    if (role === 'step') {
      const title: Block[] = inner.name
        ? [{ type: 'paragraph', children: [{ type: 'strong', children: [{ type: 'text', value: inner.name }] }] }]
        : [];
      steps.push([...title, ...context.convert.blocks(content)]);
    } else if (role === 'result') result.push(...context.convert.blocks(content));
    else takeLoose(inner.heading ? [inner.heading, ...content] : content);
  }
  return { goal, steps, result };
}

function stepBlocks(field: Field, context: NoteContext): Block[] {
  const blocks = context.convert.blocks(field.content);
  if (!field.title) return blocks;
  return [
    { type: 'paragraph', children: [{ type: 'strong', children: [{ type: 'text', value: field.title }] }] },
    ...blocks,
  ];
}

function itemsOf(list: List, context: NoteContext): Block[][] {
  return list.children.map((item) => context.convert.blocks(item.children)).filter((blocks) => blocks.length > 0);
}
