import {
  type Card,
  cardOf,
  commandsCard,
  correctionsOf,
  type GraphQuery,
  plainText,
} from '../../generators/browser.ts';
import type { Block, CardPart, CardWords, GraphNode, HtmlSetter, NodeOf, NodeType } from '../../generators/index.ts';

/** The language attributes of an element that contains text from a note. */
export interface InLanguage {
  /** Only set if it differs from the language of the page. */
  lang?: string;
  dir?: 'auto' | 'rtl';
}

/** A part of a card, with an optional label. Never empty. */
export interface PartView {
  label: string | undefined;
  role: CardPart['role'];
  html: string;
}

/** A card as shown on pages. */
export interface CardView {
  kind: NodeType | 'prose';
  label: string;
  icon: string | undefined;
  /** The element id of the title, or of the card if it has no title. */
  anchor: string;
  /** The element id of the section that begins with this card, if no heading has it. */
  sectionAnchor?: string;
  /** The link to the node: its own page, or its place on a sheet. */
  href: string | undefined;
  /** Whether the node has its own page, which search results link to instead of this card. */
  hasPage: boolean;
  /** Empty if it would repeat the heading above. */
  title: string;
  titleHtml: string;
  /** The language of its text. */
  inLanguage: InLanguage;
  verdict: Card['verdict'];
  level: { name: string; label: string } | undefined;
  parts: PartView[];
  source: { text: string; href: string | undefined };
  /** The lines it was read from. */
  place: GraphNode['source'];
  /** The number of nodes it shows. */
  count: number;
  /** Whether it can be practised. */
  isAsked?: true;
}

/** The dependencies of card rendering: the notes, rich text, and links. */
export interface CardDesk {
  query: GraphQuery;
  words: CardWords;
  html: HtmlSetter;
  anchorOf(node: GraphNode): string;
  nodeHref(node: GraphNode): string | undefined;
  /** The language of a node's text. */
  inLanguage(node: GraphNode): InLanguage;
  sourceLink(source: GraphNode['source']): CardView['source'];
  /** Whether a node, or something else at its address, can be practised. */
  canPractise?(node: GraphNode): boolean;
}

/** Creates the cards of a page. */
export interface CardViews {
  /** Creates the card of a node. */
  viewOf(node: GraphNode): CardView;
  /** Creates one card for adjacent commands. A single command gives an ordinary card. */
  commandsView(section: NodeOf<'section'>, commands: readonly NodeOf<'command'>[]): CardView;
  /**
   * Creates a card without a kind for the prose of a section. `title` is empty if the heading of the section is right
   * above.
   */
  proseView(section: NodeOf<'section'>, blocks: readonly Block[], title: string): CardView;
  /** The corrections of a section. */
  correctionsIn(section: NodeOf<'section'>): PartView[];
}

/** Creates the functions that render cards, for the pages of a site and for the browser. */
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
      ...(desk.canPractise?.(node) && { isAsked: true }),
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
