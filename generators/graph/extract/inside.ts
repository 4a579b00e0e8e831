import type { Blockquote, Paragraph, RootContent } from 'mdast';
import { toString as mdastText } from 'mdast-util-to-string';
import { asksNext, cutLabel, isQuestion, KINDS, type Role } from '../../read/index.ts';
import { FIELDS, LABEL_DEPTH, OPENERS, spanOf, type Unit, union, unquoted } from '../outline/index.ts';
import type { GraphNode } from '../schema/index.ts';
import { plainText } from '../text.ts';
import type { NoteContext } from './context.ts';
import type { BlockExtractor, Scope, UnitExtractor } from './extractor.ts';
import { taughtItems } from './given.ts';
import { groupsOf } from './groups.ts';
import { blockExtractors, unitExtractors } from './index.ts';
import { definedBy, verdictOf } from './subject.ts';

/**
 * Creates the node of a unit, and the nodes inside its content, which are parts of it. The content stays complete.
 *
 * @returns Undefined if no extractor matches the unit.
 */
export function extractUnit(unit: Unit, scope: Scope, context: NoteContext): GraphNode | undefined {
  const extractor = extractorOf(unit, scope);
  return extractor && extractWith(extractor, unit, scope, context);
}

/** The nodes of a quote that begins with a label: one for each label. None for any other quote. */
export function extractQuote(quote: Blockquote, scope: Scope, context: NoteContext): GraphNode[] {
  const units: Unit[] = [];
  for (const { unit, whole } of groupsOf(quote.children, OPENERS, 'all')) {
    const last = units.at(-1);
    if (unit) units.push(unit);
    else if (!last) return [];
    else {
      last.content.push(...whole);
      last.span = union(last.span, spanOf(whole, last.span));
    }
  }
  const found = units.map((unit) => ({ unit, extractor: extractorOf(unit, scope) }));
  if (!found.every((one): one is { unit: Unit; extractor: UnitExtractor } => one.extractor !== undefined)) return [];
  return found.map(({ unit, extractor }) => extractWith(extractor, unit, scope, context));
}

/** Creates the nodes of a separate block, and says whether they replace it. */
export function extractBlock(
  block: RootContent,
  scope: Scope,
  context: NoteContext,
): { nodes: GraphNode[]; replaced: boolean } {
  const extractor: BlockExtractor | undefined = blockExtractors.find((candidate) =>
    candidate.match(block, scope, context),
  );
  const nodes = extractor?.extract(block, scope, context) ?? [];
  return { nodes, replaced: nodes.length > 0 && extractor?.keepsText !== true };
}

/** Creates the nodes inside a list or quote. `own` are labels that are fields of the surrounding node. */
export function searchInside(
  block: RootContent,
  scope: Scope,
  context: NoteContext,
  own: ReadonlySet<Role> = new Set(),
): void {
  // `- **Image:** nginx` describes the subject of the list.
  const fields = new Set([...own, ...KINDS]);
  if (block.type === 'list')
    for (const item of taughtItems(block, scope.parent)) search(item.children, scope, context, fields);
  else if (block.type === 'blockquote') search(block.children, scope, context, own);
}

function extractorOf(unit: Unit, scope: Scope): UnitExtractor | undefined {
  return unitExtractors.find((candidate) => candidate.match(unit, scope));
}

function extractWith(extractor: UnitExtractor, unit: Unit, scope: Scope, context: NoteContext): GraphNode {
  const { node, rest, parts } = extractor.extract(unit, scope, context);
  const verdict = verdictOf(unit) ?? scope.verdict;
  const role = unit.label?.role;
  const own = new Set<Role>([...(extractor.fields ?? []), ...(role ? [role, ...(FIELDS[role] ?? [])] : [])]);
  const { before: _, ...outer } = scope;
  const inner: Scope = { ...outer, parent: node, ...aboutOf(node), commands: false, ...(verdict && { verdict }) };
  search(rest, inner, context, own);
  for (const { subject, content } of parts ?? []) search(content, { ...inner, subject }, context, own);
  if (!parts) for (const child of unit.units) searchUnit(child, inner, context, own);
  return node;
}

/** The scope that a node creates for its content. */
function aboutOf(node: GraphNode): Pick<Scope, 'subject' | 'named' | 'asked'> {
  if (node.type !== 'question') return { subject: node.title, named: false };
  const asked = plainText(node.question);
  const thing = definedBy(asked);
  return {
    subject: thing ?? node.title,
    named: thing !== undefined,
    asked: asked === node.title ? asked : `${node.title}. ${asked}`,
  };
}

/** Fields that ask or describe, and do not teach what they mention. */
const UNSAID: ReadonlySet<Role> = new Set(['question', 'intent', 'level']);

/** Creates the nodes in content that its owner keeps. */
function search(content: readonly RootContent[], scope: Scope, context: NoteContext, own: ReadonlySet<Role>): void {
  const { before, followUps } =
    scope.parent.type === 'question' ? cutAtQuotes(content) : { before: content, followUps: [] };
  searchPassages(before, scope, context, own);
  for (const unit of followUps) extractUnit(unit, scope, context);
}

function searchPassages(
  content: readonly RootContent[],
  scope: Scope,
  context: NoteContext,
  own: ReadonlySet<Role>,
): void {
  const openers = new Set([...OPENERS].filter((role) => !own.has(role)));
  for (const { unit, role, loose } of groupsOf(content, openers, 'any')) {
    if ((unit && extractUnit(unit, scope, context)) || (role && UNSAID.has(role))) continue;
    for (const block of loose) {
      extractBlock(block, scope, context);
      searchInside(block, scope, context, own);
    }
  }
}

/** Splits an answer at quotes that ask: these are follow-up questions, and the text after each is its answer. */
function cutAtQuotes(whole: readonly RootContent[]): { before: readonly RootContent[]; followUps: Unit[] } {
  const content = whole.flatMap(withLastApart);
  const starts = content.flatMap((block, index) => (askedIn(block) === undefined ? [] : [index]));
  const followUps = starts.map((start, index): Unit => {
    const text = askedIn(content[start]) ?? '';
    const owned = content.slice(start + 1, starts[index + 1]);
    const span = spanOf(content.slice(start, starts[index + 1]), { line: 1, endLine: 1 });
    const label = { role: 'question', followUp: true } as const;
    return { depth: LABEL_DEPTH, text, name: text, label, content: owned, units: [], span };
  });
  return { before: content.slice(0, starts[0]), followUps };
}

/** Separates the last paragraph of a quote if it is a labelled follow-up question: `> Answer.`, `> *Follow-up: ...?*`. */
function withLastApart(block: RootContent): RootContent[] {
  const last = block.type === 'blockquote' && block.children.length > 1 ? block.children.at(-1) : undefined;
  if (block.type !== 'blockquote' || last === undefined || askedIn(last) === undefined) return [block];
  return [{ ...block, children: block.children.slice(0, -1) }, last];
}

/** The question in a quote that contains nothing else, or after the label of a follow-up question in emphasis. */
function askedIn(block: RootContent | undefined): string | undefined {
  const [only, ...more] = block?.type === 'blockquote' ? block.children : [block];
  if (only?.type !== 'paragraph' || more.length > 0) return undefined;
  const text = mdastText(only);
  const { words, value = text } = cutLabel(text) ?? {};
  const isLabelled = words !== undefined && asksNext(words);
  if (only === block && !(isLabelled && isEmphasised(only))) return undefined;
  const asked = unquoted(isLabelled ? value : text);
  return isQuestion(asked) && !/[.!。]\s/u.test(asked) ? asked : undefined;
}

function isEmphasised({ children: [first, ...others] }: Paragraph): boolean {
  return others.length === 0 && (first?.type === 'emphasis' || first?.type === 'strong');
}

function searchUnit(unit: Unit, scope: Scope, context: NoteContext, own: ReadonlySet<Role>): void {
  const isField = unit.label !== undefined && own.has(unit.label.role);
  if (!isField && extractUnit(unit, scope, context)) return;
  search(unit.content, scope, context, own);
  for (const child of unit.units) searchUnit(child, scope, context, own);
}
