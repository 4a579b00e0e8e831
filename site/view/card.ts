import { plainText } from '../../generators/browser.ts';
import type { Block, GraphNode, NodeOf } from '../../generators/index.ts';
import { commandList, type Part, partsOf } from './card-parts.ts';
import { correctionsOf } from './corrections.ts';
import { htmlOf } from './html.ts';
import { anchorOf, nodeHref, sourceLink } from './links.ts';
import { type Kind, kindOf, kinds } from './tokens.ts';

/** What a card shows; every kind of node has the same shape of card, on every page. */
export interface Card {
  kind: Kind | 'prose';
  label: string;
  icon: string | undefined;
  /** Element id of the title, on the topic's sheet. */
  anchor: string;
  /** Where the thing stands: a page of its own, or its place on a sheet. */
  href: string | undefined;
  /** It has a page of its own, which search finds in the place of this card. */
  hasPage: boolean;
  /** Empty where the heading above says it already. */
  title: string;
  titleHtml: string;
  verdict: 'bad' | 'good' | undefined;
  level: string | undefined;
  parts: Part[];
  source: { text: string; href: string | undefined };
  /** How many nodes it shows. */
  count: number;
}

const PITFALL_LABELS = { trap: 'Trap', challenge: 'Challenge', warning: 'Warning' };
const VERDICTS = { bad: { label: 'Avoid', icon: 'circle-x' }, good: { label: 'Better', icon: 'circle-check' } };

/** The card of a node. Out: undefined for a node that is no card, such as a section or an offer. */
export function cardOf(node: GraphNode): Card | undefined {
  const kind = kindOf(node.type);
  const parts = kind && partsOf(node);
  if (!kind || !parts) return undefined;
  const verdict = node.type === 'example' ? node.verdict : undefined;
  return {
    kind,
    label: labelOf(node, kind),
    icon: verdict ? VERDICTS[verdict].icon : kinds[kind].icon,
    anchor: anchorOf(node),
    href: nodeHref(node),
    hasPage: node.type === 'question',
    title: node.title,
    titleHtml: htmlOf(node.type === 'question' ? node.question : textOf(node.title)),
    verdict,
    level: node.type === 'question' ? node.level : undefined,
    parts: [...correctionsOf(node.id), ...parts],
    source: sourceLink(node.source),
    count: 1,
  };
}

/** Prose of a section as a card without a kind. `title` is empty when the section's own heading stands above. */
export function proseCard(section: NodeOf<'section'>, blocks: readonly Block[], title: string): Card {
  return {
    kind: 'prose',
    label: '',
    icon: undefined,
    anchor: anchorOf(section),
    href: nodeHref(section),
    hasPage: false,
    title,
    titleHtml: htmlOf(textOf(title)),
    verdict: undefined,
    level: undefined,
    parts: blocks.length > 0 ? [...correctionsOf(section.id), { html: htmlOf(blocks) }] : [],
    source: sourceLink(section.source),
    count: 0,
  };
}

/** Commands that stand together, as one card. A single one is a card like any other node's. */
export function commandsCard(section: NodeOf<'section'>, commands: readonly NodeOf<'command'>[]): Card {
  const [first, ...others] = commands;
  const card = first && cardOf(first);
  if (!first || !card) throw new Error('A card of commands needs a command.');
  if (others.length === 0) return card;
  return {
    ...card,
    label: kinds.command.plural,
    anchor: `${anchorOf(first)}-and-more`,
    title: section.title,
    titleHtml: htmlOf(textOf(section.title)),
    parts: [commandList(commands)],
    count: commands.length,
  };
}

function labelOf(node: GraphNode, kind: Kind): string {
  if (node.type === 'pitfall') return PITFALL_LABELS[node.kind];
  if (node.type === 'example' && node.verdict) return VERDICTS[node.verdict].label;
  if (node.type === 'question' && node.number) return `${kinds.question.label} ${node.number}`;
  return kinds[kind].label;
}

function textOf(value: string) {
  return value === '' ? [] : [{ type: 'text' as const, value }];
}

/** The first words of an answer, for lists. At most `length` characters, cut at a word. */
export function excerpt(blocks: readonly Block[], length = 140): string {
  const words = plainText(blocks).replace(/\s+/g, ' ').trim();
  if (words.length <= length) return words;
  const cut = words.slice(0, length);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), length / 2))} …`;
}
