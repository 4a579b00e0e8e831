import { cardKinds, type GraphQuery, isCardKind, kindLook, nounOf, type Stretch } from '../../generators/browser.ts';
import type { CardWords, GraphNode, NodeOf, NodeType } from '../../generators/index.ts';
import type { CardView, CardViews } from './card-views.ts';
import { isIntroduction, isWide, stacksOf } from './sheet-layout.ts';

/** A section of a sheet with its cards. Content before the first section forms a band without a title. */
export interface Band {
  anchor: string;
  title: string;
  number: string | undefined;
  cards: SheetCard[];
}

/** A card on a sheet. */
export interface SheetCard extends CardView {
  /** Spans all columns. */
  wide: boolean;
  /** Introduces the next card, so both stay together. */
  keepsNext: boolean;
}

/** A card that may introduce the next one. */
type Introducing = CardView & { keepsNext: boolean };

/** A kind of card on a sheet. */
export interface SheetKind {
  kind: NodeType;
  icon: string;
  label: string;
  count: number;
}

/** Creates the sheets of topics. Sections of depth 2 become bands, and everything deeper becomes cards. */
export function createSheets(
  query: GraphQuery,
  views: CardViews,
  anchorOf: (node: GraphNode) => string,
): { bandsOf(topic: NodeOf<'section'>): Band[] } {
  return {
    bandsOf(topic) {
      const isSection = (stretch: Stretch) => stretch.kind === 'node' && stretch.node.type === 'section';
      const own = query.contentOf(topic.id).filter((stretch) => !isSection(stretch));
      const sections = query.childrenOf(topic.id).filter((node) => node.type === 'section');
      const bands = [
        { anchor: 'top', title: '', number: undefined, cards: cardsOf(topic, own) },
        ...sections.map((section) => ({
          anchor: anchorOf(section),
          title: section.title,
          number: section.number,
          cards: cardsOf(section, query.contentOf(section.id)),
        })),
      ].filter(({ title, cards }) => title !== '' || cards.length > 0);
      return bands.map((band) => ({ ...band, cards: wideLast(band.cards) }));
    },
  };

  /** Moves cards that span all columns to the end, because they would split the columns. */
  function wideLast(cards: readonly Introducing[]): SheetCard[] {
    const stacks = stacksOf(cards).map((stack) => ({ stack, wide: stack.some(isWide) }));
    return [...stacks.filter(({ wide }) => !wide), ...stacks.filter(({ wide }) => wide)].flatMap(({ stack, wide }) =>
      stack.map((card) => ({ ...card, wide })),
    );
  }

  /** One card for each stretch of a section and its sub-sections. Adjacent commands share a card. */
  function cardsOf(section: NodeOf<'section'>, stretches: readonly Stretch[], isSub = false): Introducing[] {
    const cards: Introducing[] = [];
    const add = (card: CardView) => cards.push({ ...card, keepsNext: false });
    const commands: NodeOf<'command'>[] = [];
    const flush = () => {
      const together = commands.splice(0);
      if (together.length > 0) add(views.commandsView(section, together));
    };
    // Only the first card shows the heading of the sub-section.
    let title = isSub ? section.title : '';
    for (const stretch of stretches) {
      if (stretch.kind === 'node' && stretch.node.type === 'command') {
        commands.push(stretch.node);
        continue;
      }
      flush();
      if (stretch.kind === 'prose') {
        add(views.proseView(section, stretch.blocks, title));
        title = '';
      } else if (stretch.node.type === 'section') {
        cards.push(...cardsOf(stretch.node, query.contentOf(stretch.node.id), true));
      } else if (isCardKind(stretch.node.type)) add(views.viewOf(stretch.node));
    }
    flush();
    const isSaid = title === '' || cards.some((card) => card.title === title);
    const headed = isSaid
      ? withAnchor(section, cards, isSub && title !== '')
      : [{ ...views.proseView(section, [], title), keepsNext: false }, ...cards];
    return keepTogether(withCorrections(section, headed), isSub);
  }

  /** Keeps the heading and introduction of a sub-section together with its first card. */
  function keepTogether([first, ...others]: Introducing[], isSub: boolean): Introducing[] {
    if (!first) return [];
    const introduces = isSub && first.kind === 'prose' && others.length > 0 && isIntroduction(first);
    return [{ ...first, keepsNext: introduces }, ...others];
  }

  /** Redirects links to a section with the same title as its first card to that card. */
  function withAnchor(section: NodeOf<'section'>, cards: Introducing[], isNeeded: boolean): Introducing[] {
    const [first, ...others] = cards;
    return first && isNeeded ? [{ ...first, sectionAnchor: anchorOf(section) }, ...others] : cards;
  }

  /** Adds the corrections of a section to its first card. */
  function withCorrections(section: NodeOf<'section'>, cards: Introducing[]): Introducing[] {
    const corrections = views.correctionsIn(section);
    const [first, ...others] = cards;
    if (corrections.length === 0) return cards;
    if (first?.kind === 'prose') return [{ ...first, parts: [...corrections, ...first.parts] }, ...others];
    return [{ ...views.proseView(section, [], ''), parts: corrections, keepsNext: false }, ...cards];
  }
}

/** The kinds of these cards, most frequent first. */
export function kindsOf(cards: readonly CardView[], words: CardWords): SheetKind[] {
  return cardKinds
    .map((kind) => {
      const count = cards.reduce((sum, card) => sum + (card.kind === kind ? card.count : 0), 0);
      return { kind, icon: kindLook(kind).icon, label: nounOf(kind, count, words), count };
    })
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}
