import type { GraphNode, Inline, NodeOf } from '../graph/index.ts';
import type { PrintBlock, PrintCard, PrintPart } from './ir.ts';
import { type KindName, kindOf, kindTokens } from './kinds.ts';
import type { Setter } from './rich-text.ts';
import { stackTable } from './stacked.ts';
import { pairsOf } from './table.ts';

/** The card of a node. Out: undefined for a node that is no card, such as an offer. */
export function cardOf(node: GraphNode, set: Setter): PrintCard | undefined {
  const kind = kindOf(node);
  const parts = PARTS[node.type] as ((node: GraphNode, set: Setter) => PrintPart[]) | undefined;
  if (!kind || !parts) return undefined;
  return {
    type: 'card',
    kind,
    label: labelOf(node, kind, set),
    title: node.type === 'question' ? set.inlines(node.question, node.source) : set.text(node.title, node.source),
    parts: parts(node, set).filter(({ blocks }) => blocks.length > 0),
    place: `line ${node.source.line}`,
  };
}

/** Commands that stand together are one card, a row each. */
export function commandsCard(nodes: readonly NodeOf<'command'>[], set: Setter): PrintCard {
  const rows = nodes.map(({ synopsis, description, source }) => ({
    term: set.inlines([{ type: 'inlineCode', value: synopsis }], source),
    meaning: set.inlines(description, source),
  }));
  return groupCard('command', nodes, pairsOf(rows));
}

/** Figures that stand together are one card, a line each. */
export function figuresCard(nodes: readonly NodeOf<'claim'>[], set: Setter): PrintCard {
  const items = nodes.map(({ quote, sources, source }) =>
    set.blocks([{ type: 'paragraph', children: [text(quote), ...sources.flatMap(sourceOf)] }], source),
  );
  return groupCard('claim', nodes, { type: 'list', ordered: false, start: 1, items });
}

function groupCard(kind: KindName, nodes: readonly GraphNode[], block: PrintBlock): PrintCard {
  const { label, plural } = kindTokens[kind];
  const place = `line ${nodes[0]?.source.line ?? 1}`;
  return {
    type: 'card',
    kind,
    label: nodes.length === 1 ? label : plural,
    title: [],
    parts: [{ blocks: [block] }],
    place,
  };
}

const PITFALLS = { trap: 'Trap', challenge: 'Challenge', warning: 'Warning' };
const VERDICTS = { bad: 'Avoid', good: 'Better' };

function labelOf(node: GraphNode, kind: KindName, set: Setter): string {
  if (node.type === 'pitfall') return PITFALLS[node.kind];
  if (node.type === 'tip' && node.kind === 'key-phrase') return 'Key phrase';
  if (node.type === 'example' && node.verdict) return VERDICTS[node.verdict];
  if (node.type === 'question' && node.number) {
    return `${kindTokens.question.label} ${set.plain(node.number, node.source)}`;
  }
  return kindTokens[kind].label;
}

const text = (value: string): Inline => ({ type: 'text', value });
const sourceOf = (url: string): Inline[] => [text(' ('), { type: 'link', url, children: [text('source')] }, text(')')];

function definition(
  { definition: blocks, aliases, source }: NodeOf<'concept' | 'tool' | 'image' | 'instruction' | 'language'>,
  set: Setter,
) {
  const names =
    aliases.length > 0 ? [{ label: 'Also called', blocks: paragraph(aliases.join(', '), source, set) }] : [];
  return [{ blocks: set.blocks(blocks, source) }, ...names];
}

function paragraph(value: string, source: GraphNode['source'], set: Setter): PrintBlock[] {
  return set.blocks([{ type: 'paragraph', children: [text(value)] }], source);
}

const PARTS: { readonly [T in GraphNode['type']]?: (node: NodeOf<T>, set: Setter) => PrintPart[] } = {
  question: ({ answer, empty, keyPhrases, source }, set) => [
    { blocks: empty ? paragraph('The notes leave this open.', source, set) : set.blocks(answer, source) },
    ...keyPhrases.map((phrase) => ({
      label: 'Say',
      blocks: set.blocks([{ type: 'paragraph', children: phrase }], source),
    })),
  ],
  concept: definition,
  tool: definition,
  image: definition,
  instruction: definition,
  language: definition,
  pitfall: ({ situation, trap, reason, fix, body, source }, set) => [
    { blocks: set.blocks(body, source) },
    { label: 'Situation', blocks: set.blocks(situation, source) },
    { label: 'Trap', blocks: set.blocks(trap, source) },
    { label: 'Why', blocks: set.blocks(reason, source) },
    { label: 'Fix', blocks: set.blocks(fix, source) },
  ],
  analogy: ({ picture, pairs, source }, set) => {
    const rows = pairs.map((pair) => ({
      term: set.inlines(pair.target, source),
      meaning: set.inlines(pair.source, source),
    }));
    return [{ blocks: set.blocks(picture, source) }, { blocks: rows.length > 0 ? [pairsOf(rows)] : [] }];
  },
  command: ({ synopsis, description, source }, set) => [
    { blocks: [set.code(synopsis, 'shell', source)] },
    { blocks: set.blocks([{ type: 'paragraph', children: description }], source) },
  ],
  comparison: (node, set) => [{ blocks: set.blocks(node.body, node.source) }, { blocks: comparisonBlocks(node, set) }],
  procedure: ({ goal, steps, result, source }, set) => {
    const items = steps.map(({ content }) => set.blocks(content, source));
    return [
      { blocks: set.blocks(goal, source) },
      { blocks: items.length > 0 ? [{ type: 'list', ordered: true, start: 1, items }] : [] },
      { label: 'Result', blocks: set.blocks(result, source) },
    ];
  },
  flow: ({ stops, body, source }, set) => [
    { blocks: [{ type: 'stops', stops: stops.map((stop) => set.inlines(stop, source)) }] },
    { blocks: set.blocks(body, source) },
  ],
  practice: ({ body, do: todo, dont, why, checks, source }, set) => [
    { blocks: set.blocks(body, source) },
    { label: 'Do', blocks: set.blocks(todo, source) },
    { label: 'Don’t', blocks: set.blocks(dont, source) },
    { label: 'Why', blocks: set.blocks(why, source) },
    ...(checks.length > 0 ? [{ label: 'Checks', blocks: paragraph(checks.join(', '), source, set) }] : []),
  ],
  tip: ({ body, source }, set) => [{ blocks: set.blocks(body, source) }],
  claim: ({ quote, sources, source }, set) => [
    { blocks: set.blocks([{ type: 'paragraph', children: [text(quote), ...sources.flatMap(sourceOf)] }], source) },
  ],
  example: ({ body, code, language, problems, repaired, source }, set) => [
    { blocks: set.blocks(body, source) },
    { blocks: [set.code(code, language, source)] },
    ...problems.map((problem) => ({ label: 'Problem', blocks: paragraph(problem, source, set) })),
    ...(repaired === undefined ? [] : [{ label: 'Repaired', blocks: [set.code(repaired, language, source)] }]),
  ],
};

function comparisonBlocks(node: NodeOf<'comparison'>, set: Setter): PrintBlock[] {
  const { corner, subjects, aspects, cells, source } = node;
  const header = [[text(corner)], ...subjects.map((subject) => [text(subject)])];
  const rows = aspects.map((aspect, row) => [[text(aspect)], ...(cells[row] ?? [])]);
  return stackTable(set.table([header, ...rows], source));
}
