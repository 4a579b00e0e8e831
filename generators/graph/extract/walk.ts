/**
 * The rules for which unit owns which content of a note:
 *
 * - A heading or label that an extractor takes becomes a node that keeps its content as text. Nodes inside that content
 *   are created as parts of it (`inside.ts`).
 * - Any other heading becomes a section. Nodes are removed from its content; the rest is its body.
 * - A label owns the fields below it, and a question everything up to the next one (`groups.ts`).
 */
import type { RootContent } from 'mdast';
import { labelOf } from '../../read/index.ts';
import { OPENERS, type Unit } from '../outline/index.ts';
import type { GraphNode, NodeOf } from '../schema/index.ts';
import type { NoteContext } from './context.ts';
import type { Scope } from './extractor.ts';
import { groupsOf } from './groups.ts';
import { extractBlock, extractQuote, extractUnit, searchInside } from './inside.ts';
import { joinSiblings, siblingsIn } from './parallel.ts';
import { addSection } from './section.ts';
import { isGeneric, levelOf, subjectOf, verdictBeside, verdictOf } from './subject.ts';

/** Creates a section with all nodes inside it. */
export function walkSection(unit: Unit, scope: Scope, context: NoteContext): NodeOf<'section'> {
  const section = addSection(unit, scope, context);
  const inner = scopeIn(section, unit, scope);
  for (const part of takeApart(unit.content, inner, context)) {
    if ('node' in part) section.content.push(part.node.id);
    else for (const block of context.convert.blocks([part.text])) section.content.push(section.body.push(block) - 1);
  }
  const units = joinSiblings(unit.units);
  units.forEach((child, index) => {
    const before = units[index - 1];
    const here = { ...inner, ...(before && { before }) };
    section.content.push((extractUnit(child, here, context) ?? walkSection(child, here, context)).id);
  });
  return section;
}

/** Whether a subject is only a number, `Step 1`, and not better than the heading of another step. */
function isNumberedStep(subject: string): boolean {
  const label = labelOf(subject);
  return label?.role === 'step' && !label.title;
}

/** The scope that a section creates for its content. */
function scopeIn(section: NodeOf<'section'>, unit: Unit, scope: Scope): Scope {
  const { before } = scope;
  const verdict = verdictOf(unit) ?? (before && verdictBeside(unit.text, before.text)) ?? scope.verdict;
  const level = levelOf(unit.text) ?? scope.level;
  const topic = section.depth === 1 ? section : scope.topic;
  const namesNothing = (unit.label && unit.name === '') || isGeneric(section.title);
  return {
    parent: section,
    subject: namesNothing && !isNumberedStep(scope.subject) ? scope.subject : subjectOf(section.title),
    named: true,
    commands: unit.label?.role === 'commands',
    ...(verdict && { verdict }),
    ...(level && { level }),
    ...(topic && { topic }),
  };
}

/** A part of a section's content: a node, or a block of text. */
type Part = { node: GraphNode } | { text: RootContent };

/** Separates the nodes in a section's content from its text. */
function takeApart(content: readonly RootContent[], scope: Scope, context: NoteContext): Part[] {
  return groupsOf(content, OPENERS, 'all').flatMap(({ unit, whole }): Part[] => {
    const node = unit && extractUnit(unit, scope, context);
    return node ? [{ node }] : whole.flatMap((block) => takeBlock(block, scope, context));
  });
}

function takeBlock(block: RootContent, scope: Scope, context: NoteContext): Part[] {
  const quoted = block.type === 'blockquote' ? extractQuote(block, scope, context) : [];
  if (quoted.length > 0) return quoted.map((node) => ({ node }));
  const siblings = block.type === 'list' ? siblingsIn(block) : undefined;
  const compared = siblings && extractUnit(siblings, scope, context);
  if (compared) return [{ node: compared }];
  const { nodes, replaced } = extractBlock(block, scope, context);
  if (replaced) return nodes.map((node) => ({ node }));
  searchInside(block, scope, context);
  return [{ text: block }];
}
