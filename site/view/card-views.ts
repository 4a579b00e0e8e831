import {
  type Card,
  cardOf,
  commandsCard,
  correctionsOf,
  type GraphQuery,
  plainText,
} from '../../generators/browser.ts';
import type { Block, CardPart, CardWords, GraphNode, HtmlSetter, NodeOf, NodeType } from '../../generators/index.ts';

/** The attributes of an element that holds words of a note. */
export interface InLanguage {
  /** Where it is not that of the page. */
  lang?: string;
  dir?: 'auto' | 'rtl';
}

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
  /** What its words are in. */
  inLanguage: InLanguage;
  verdict: Card['verdict'];
  level: { name: string; label: string } | undefined;
  parts: PartView[];
  source: { text: string; href: string | undefined };
  /** The lines that it was made from. */
  place: GraphNode['source'];
  /** How many nodes it shows. */
  count: number;
  /** Practice asks it. */
  isAsked?: true;
}

/** What cards are made with: the notes, how rich text is set, and where things stand. */
export interface CardDesk {
  query: GraphQuery;
  words: CardWords;
  html: HtmlSetter;
  anchorOf(node: GraphNode): string;
  nodeHref(node: GraphNode): string | undefined;
  /** What the words of a node are in. */
  inLanguage(node: GraphNode): InLanguage;
  sourceLink(source: GraphNode['source']): CardView['source'];
  /** Whether practice asks what stands at an address. */
  isAskedAt?(href: string | undefined): boolean;
}

/** What makes the cards of a page. */
export interface CardViews {
  /** The card of a node. */
  viewOf(node: GraphNode): CardView;
  /** Commands that stand together, as one card. A single one is a card like any other node's. */
  commandsView(section: NodeOf<'section'>, commands: readonly NodeOf<'command'>[]): CardView;
  /** Prose of a section as a card without a kind. `title` is empty when the section's own heading stands above. */
  proseView(section: NodeOf<'section'>, blocks: readonly Block[], title: string): CardView;
  /** What is wrong in a section, for the head of what it holds. */
  correctionsIn(section: NodeOf<'section'>): PartView[];
}

/** Makes the cards of notes, the same on the pages of a site and where somebody makes notes of their own. */
export function createCardViews(desk: CardDesk): CardViews {
  function viewOf(node: GraphNode): CardView {
    return cardView(cardOf(node, desk.query, desk.words), node, desk.anchorOf(node));
  }

  function commandsView(section: NodeOf<'section'>, commands: readonly NodeOf<'command'>[]): CardView {
    const card = commandsCard(commands, desk.query, desk.words, section.title);
    const [first = section] = commands;
    return cardView(card, first, commands.length === 1 ? desk.anchorOf(first) : `${desk.anchorOf(first)}-and-more`);
  }

  function proseView(section: NodeOf<'section'>, blocks: readonly Block[], title: string): CardView {
    return {
      kind: 'prose',
      label: '',
      icon: undefined,
      anchor: desk.anchorOf(section),
      href: desk.nodeHref(section),
      hasPage: false,
      title,
      titleHtml: desk.html(title === '' ? [] : [{ type: 'text', value: title }]),
      inLanguage: desk.inLanguage(section),
      verdict: undefined,
      level: undefined,
      parts: blocks.length > 0 ? [{ label: undefined, role: undefined, html: desk.html(blocks) }] : [],
      source: desk.sourceLink(section.source),
      place: section.source,
      count: 0,
    };
  }

  function correctionsIn(section: NodeOf<'section'>): PartView[] {
    return partViews(correctionsOf(section, desk.query, desk.words));
  }

  function cardView(card: Card, node: GraphNode, anchor: string): CardView {
    const href = desk.nodeHref(node);
    const asked = card.intent.length > 0 ? [{ label: desk.words.parts.intent, content: lineOf(card.intent) }] : [];
    return {
      kind: card.kind,
      label: card.label,
      icon: card.icon,
      anchor,
      href,
      hasPage: node.type === 'question',
      title: plainText(card.title),
      titleHtml: desk.html(card.title),
      inLanguage: desk.inLanguage(node),
      verdict: card.verdict,
      level: card.level && { name: card.level, label: desk.words.levels[card.level] },
      parts: partViews([...card.corrections, ...asked, ...card.parts]),
      source: desk.sourceLink(card.source),
      place: card.source,
      count: card.count,
      ...(desk.isAskedAt?.(href) && { isAsked: true }),
    };
  }

  function lineOf(children: Card['intent']): CardPart['content'] {
    return [{ type: 'line', children }];
  }

  function partViews(parts: readonly CardPart[]): PartView[] {
    return parts
      .map(({ label, role, content }) => ({ label, role, html: desk.html(content) }))
      .filter(({ html }) => html !== '');
  }

  return { viewOf, commandsView, proseView, correctionsIn };
}
