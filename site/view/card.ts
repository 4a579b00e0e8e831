import { plainText } from '../../generators/browser.ts';
import type { Block, GraphNode, Inline, NodeOf, NodeType } from '../../generators/index.ts';
import { anchorOf, nodeHref, sourceLink } from './links.ts';
import { codeToHtml, toHtmlOf } from './rich-text.ts';
import { type Kind, kindOf, kinds } from './tokens.ts';

/** A stretch of a card: HTML, with a label where the notes have one. */
export interface Part {
  label?: string;
  html: string;
}

/** What a card shows; every kind of node has the same shape of card, on every page. */
export interface Card {
  kind: Kind | 'prose';
  label: string;
  icon: string | undefined;
  /** Element id on the topic's sheet. */
  anchor: string;
  /** Page of its own, where the title links to. */
  page: string | undefined;
  titleHtml: string;
  title: string;
  verdict: 'bad' | 'good' | undefined;
  parts: Part[];
  source: { text: string; href: string | undefined };
  /** Needs the whole width of a sheet. */
  wide: boolean;
}

/** The card of a node. Out: undefined for a node that is no card, such as a section or an offer. */
export function cardOf(node: GraphNode): Card | undefined {
  const kind = kindOf(node.type);
  const parts = kind && partsOf(node);
  if (!kind || !parts) return undefined;
  return {
    kind,
    label: labelOf(node, kind),
    icon: kinds[kind].icon,
    anchor: anchorOf(node),
    page: node.type === 'question' ? nodeHref(node) : undefined,
    titleHtml: node.type === 'question' ? toHtmlOf(node.question) : toHtmlOf([{ type: 'text', value: node.title }]),
    title: node.title,
    verdict: node.type === 'example' ? node.verdict : undefined,
    parts: parts.filter(({ html }) => html !== ''),
    source: sourceLink(node.source),
    wide: node.type === 'comparison' && node.subjects.length > 3,
  };
}

/** Prose of a section as a card without a kind. */
export function proseCard(section: NodeOf<'section'>, blocks: readonly Block[], title: string): Card {
  return {
    kind: 'prose',
    label: '',
    icon: undefined,
    anchor: anchorOf(section),
    page: undefined,
    titleHtml: toHtmlOf([{ type: 'text', value: title }]),
    title,
    verdict: undefined,
    parts: [{ html: toHtmlOf(blocks) }],
    source: sourceLink(section.source),
    wide: false,
  };
}

/** Commands that stand together, as the rows of one card. A single one is a card like any other node's. */
export function commandsCard(section: NodeOf<'section'>, commands: readonly NodeOf<'command'>[]): Card {
  const [first, ...others] = commands;
  const card = first && cardOf(first);
  if (!first || !card) throw new Error('A card of commands needs a command.');
  if (others.length === 0) return card;
  const rows = commands.map(
    (command) =>
      `<dt id="${anchorOf(command)}">${codeToHtml(command.synopsis, 'shell')}</dt><dd>${toHtmlOf(command.description)}</dd>`,
  );
  return {
    ...card,
    label: kinds.command.plural,
    anchor: `${anchorOf(first)}-and-more`,
    title: section.title,
    titleHtml: toHtmlOf([{ type: 'text', value: section.title }]),
    parts: [{ html: `<dl class="commands">${rows.join('')}</dl>` }],
  };
}

const PITFALL_LABELS = { trap: 'Trap', challenge: 'Challenge', warning: 'Warning' };
const VERDICT_LABELS = { bad: 'Avoid', good: 'Better' };

function labelOf(node: GraphNode, kind: Kind): string {
  if (node.type === 'pitfall') return PITFALL_LABELS[node.kind];
  if (node.type === 'example' && node.verdict) return VERDICT_LABELS[node.verdict];
  if (node.type === 'question' && node.number) return `${kinds.question.label} ${node.number}`;
  return kinds[kind].label;
}

function partsOf(node: GraphNode): Part[] | undefined {
  const render = PARTS[node.type] as ((node: GraphNode) => Part[]) | undefined;
  return render?.(node);
}

const labelled = (label: string, blocks: readonly (Block | Inline)[]): Part => ({ label, html: toHtmlOf(blocks) });
const plain = (blocks: readonly (Block | Inline)[]): Part => ({ html: toHtmlOf(blocks) });

const PARTS: { readonly [T in NodeType]?: (node: NodeOf<T>) => Part[] } = {
  question: ({ intent, answer, empty, keyPhrases }) => [
    ...(intent ? [labelled('What they are after', intent)] : []),
    empty ? { html: '<p class="empty">The notes leave this open.</p>' } : plain(answer),
    ...keyPhrases.map((phrase) => labelled('Say it like this', phrase)),
  ],
  concept: ({ definition, aliases }) => [
    plain(definition),
    ...(aliases.length > 0 ? [labelled('Also called', [{ type: 'text', value: aliases.join(', ') }])] : []),
  ],
  pitfall: ({ situation, trap, reason, fix, body }) => [
    plain(body),
    labelled('Situation', situation),
    labelled('Trap', trap),
    labelled('Why', reason),
    labelled('Fix', fix),
  ],
  analogy: ({ picture, pairs }) => [plain(picture), { html: pairs.length > 0 ? pairTable(pairs) : '' }],
  command: ({ synopsis, description }) => [{ html: codeToHtml(synopsis, 'shell') }, plain(description)],
  comparison: (node) => [{ html: comparisonTable(node) }, plain(node.body)],
  procedure: ({ goal, steps, result }) => [
    plain(goal),
    plain([
      { type: 'list', ordered: true, children: steps.map(({ content }) => ({ type: 'listItem', children: content })) },
    ]),
    labelled('Result', result),
  ],
  flow: ({ stops }) => [
    { html: `<ol class="flow">${stops.map((stop) => `<li>${toHtmlOf(stop)}</li>`).join('')}</ol>` },
  ],
  practice: ({ body, do: todo, dont, why }) => [
    plain(body),
    labelled('Do', todo),
    labelled('Don’t', dont),
    labelled('Why', why),
  ],
  tip: ({ body }) => [plain(body)],
  claim: ({ quote, sources }) => [
    plain([
      { type: 'text', value: `${quote} ` },
      ...sources.map((url): Inline => ({ type: 'link', url, children: [{ type: 'text', value: 'source' }] })),
    ]),
  ],
  example: ({ code, language, problems, repaired }) => [
    { html: codeToHtml(code, language) },
    ...problems.map((problem) => labelled('Problem', [{ type: 'text', value: problem }])),
    ...(repaired === undefined ? [] : [{ label: 'Repaired', html: codeToHtml(repaired, language) }]),
  ],
};

/** Thing and picture beside each other; the shorter of the two is the label. */
function pairTable(pairs: NodeOf<'analogy'>['pairs']): string {
  const length = (side: 'source' | 'target') => pairs.reduce((sum, pair) => sum + plainText(pair[side]).length, 0);
  const [label, text] =
    length('source') < length('target') ? (['source', 'target'] as const) : (['target', 'source'] as const);
  const rows = pairs.map((pair) => `<dt>${toHtmlOf(pair[label])}</dt><dd>${toHtmlOf(pair[text])}</dd>`);
  return `<dl class="pairs">${rows.join('')}</dl>`;
}

function comparisonTable({ corner, subjects, aspects, cells }: NodeOf<'comparison'>): string {
  const text = (value: string): Inline[] => [{ type: 'text', value }];
  const row = (columns: readonly Inline[][]) => ({
    type: 'tableRow' as const,
    children: columns.map((children) => ({ type: 'tableCell' as const, children })),
  });
  return toHtmlOf([
    {
      type: 'table',
      align: [null, ...subjects.map(() => null)],
      children: [
        row([text(corner), ...subjects.map(text)]),
        ...aspects.map((aspect, index) => row([text(aspect), ...(cells[index] ?? [])])),
      ],
    },
  ]);
}

/** The first words of an answer, for lists. At most `length` characters, cut at a word. */
export function excerpt(blocks: readonly Block[], length = 140): string {
  const words = plainText(blocks).replace(/\s+/g, ' ').trim();
  if (words.length <= length) return words;
  const cut = words.slice(0, length);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), length / 2))} …`;
}
