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
  const above = parentOf(lead, context);
  if (!isTitle(above?.title) || parentOf(next, context) === above || !isFirst(above, context)) return;
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

function isTitle(title = ''): boolean {
  return labelOf(title)?.role === 'question' || isQuestionsTitle(title);
}

/** Whether a section is the first one below the topic. */
function isFirst(section: Node | undefined, { nodes }: NoteContext): boolean {
  const first = nodes.find((node): node is NodeOf<'section'> => node.type === 'section' && node.depth > 1);
  return first !== undefined && first === section;
}
