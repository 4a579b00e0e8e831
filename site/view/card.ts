import { plainText } from '../../generators/browser.ts';
import {
  type Block,
  type Card,
  type CardPart,
  cardOf,
  cardWords,
  commandsCard,
  correctionsOf,
  type GraphNode,
  type NodeOf,
  type NodeType,
} from '../../generators/index.ts';
import { query } from './data.ts';
import { htmlOf } from './html.ts';
import { anchorOf, nodeHref, sourceLink } from './links.ts';

/** A stretch of a card, with a label where it has one. Never empty. */
export interface PartView {
  label: string | undefined;
  role: CardPart['role'];
  html: string;
}

/** A card as the pages show it. */
export interface CardView {
  kind: NodeType | 'prose';
  label: string;
  icon: string | undefined;
  /** Element id of the title, or of the card where it has none. */
  anchor: string;
  /** Element id of the section whose first card this is, where no heading carries it. */
  sectionAnchor?: string;
  /** Where the thing stands: a page of its own, or its place on a sheet. */
  href: string | undefined;
  /** It has a page of its own, which search finds in the place of this card. */
  hasPage: boolean;
  /** Empty where the heading above says it already. */
  title: string;
  titleHtml: string;
  verdict: Card['verdict'];
  level: string | undefined;
  parts: PartView[];
  source: { text: string; href: string | undefined };
  /** How many nodes it shows. */
  count: number;
}

/** The card of a node. */
export function viewOf(node: GraphNode): CardView {
  return cardView(cardOf(node, query), node, anchorOf(node));
}

/** Commands that stand together, as one card. A single one is a card like any other node's. */
export function commandsView(section: NodeOf<'section'>, commands: readonly NodeOf<'command'>[]): CardView {
  const card = commandsCard(commands, query, section.title);
  const [first = section] = commands;
  return cardView(card, first, commands.length === 1 ? anchorOf(first) : `${anchorOf(first)}-and-more`);
}

/** Prose of a section as a card without a kind. `title` is empty when the section's own heading stands above. */
export function proseView(section: NodeOf<'section'>, blocks: readonly Block[], title: string): CardView {
  return {
    kind: 'prose',
    label: '',
    icon: undefined,
    anchor: anchorOf(section),
    href: nodeHref(section),
    hasPage: false,
    title,
    titleHtml: htmlOf(title === '' ? [] : [{ type: 'text', value: title }]),
    verdict: undefined,
    level: undefined,
    parts: blocks.length > 0 ? [{ label: undefined, role: undefined, html: htmlOf(blocks) }] : [],
    source: sourceLink(section.source),
    count: 0,
  };
}

/** What is wrong in a section, for the head of what it holds. */
export function correctionsIn(section: NodeOf<'section'>): PartView[] {
  return partViews(correctionsOf(section, query));
}

function cardView(card: Card, node: GraphNode, anchor: string): CardView {
  const asked = card.intent.length > 0 ? [{ label: cardWords.parts.intent, content: lineOf(card.intent) }] : [];
  return {
    kind: card.kind,
    label: card.label,
    icon: card.icon,
    anchor,
    href: nodeHref(node),
    hasPage: node.type === 'question',
    title: plainText(card.title),
    titleHtml: htmlOf(card.title),
    verdict: card.verdict,
    level: card.level,
    parts: partViews([...card.corrections, ...asked, ...card.parts]),
    source: sourceLink(card.source),
    count: card.count,
  };
}

function lineOf(children: Card['intent']): CardPart['content'] {
  return [{ type: 'line', children }];
}

function partViews(parts: readonly CardPart[]): PartView[] {
  return parts
    .map(({ label, role, content }) => ({ label, role, html: htmlOf(content) }))
    .filter(({ html }) => html !== '');
}

/** The first words of an answer, for lists. At most `length` characters, cut at a word. */
export function excerpt(blocks: readonly Block[], length = 140): string {
  const words = plainText(blocks).replace(/\s+/g, ' ').trim();
  if (words.length <= length) return words;
  const cut = words.slice(0, length);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), length / 2))} …`;
}
