import { isQuestionsTitle, labelOf } from '../../read/index.ts';
import type { NodeOf } from '../schema/index.ts';
import type { NoteContext } from './context.ts';

/**
 * Answers the question that a whole note answers, alone below `## Interview question` at its beginning, with the only
 * summary of the note: `## 30-second interview summary`.
 */
export function answerLeadQuestion(context: NoteContext): void {
  const [lead, next] = context.nodes.filter((node) => node.type === 'question');
  const [summary, ...others] = context.nodes.filter((node) => node.type === 'tip' && node.kind === 'key-phrase');
  if (!lead?.empty || summary?.type !== 'tip' || others.length > 0) return;
  if (!beginsNote(lead, next, context) || beginsTopic(lead.source.line + 1, summary.source.line, context)) return;
  lead.answer = summary.body;
  lead.empty = false;
  const { line } = lead.source;
  const open = context.diagnostics.findIndex((found) => found.ruleId === 'answer-empty' && found.line === line);
  if (open >= 0) context.diagnostics.splice(open, 1);
}

type Node = NoteContext['nodes'][number];

function parentOf(node: Node | undefined, { edges, nodes }: NoteContext): Node | undefined {
  const to = node && edges.find(({ type, from }) => type === 'partOf' && from === node.id)?.to;
  return nodes.find(({ id }) => id === to);
}

/** Whether a topic begins in a range of lines. */
function beginsTopic(from: number, to: number, { nodes }: NoteContext): boolean {
  return nodes.some(
    (node) => node.type === 'section' && node.depth === 1 && node.source.line >= from && node.source.line <= to,
  );
}

/** Whether a question is the first part of its topic: labelled, or alone in a section whose title announces it. */
function beginsNote(lead: NodeOf<'question'>, next: Node | undefined, context: NoteContext): boolean {
  const above = parentOf(lead, context);
  if (above?.type !== 'section') return false;
  const parts = context.nodes.filter((node) => node.type === 'section' || node.type === 'question');
  const isTitled = labelOf(above.title)?.role === 'question' || isQuestionsTitle(above.title);
  if (isTitled) return parts[1] === above && parentOf(next, context) !== above;
  return above.depth === 1 && lead.confidence === 'labelled' && parts[1] === lead;
}
