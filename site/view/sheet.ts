import { cardKinds, type GraphQuery, isCardKind, kindLook, nounOf, type Stretch } from '../../generators/browser.ts';
import type { CardWords, GraphNode, NodeOf, NodeType } from '../../generators/index.ts';
import type { CardView, CardViews } from './card-views.ts';
import { isIntroduction, isWide, stacksOf } from './sheet-layout.ts';

/** A section of a sheet with its cards. What stands before the first section has no title. */
export interface Band {
  anchor: string;
  title: string;
  number: string | undefined;
  cards: SheetCard[];
}

/** A card in its place on a sheet. */
export interface SheetCard extends CardView {
  /** It takes the width of all columns. */
  wide: boolean;
  /** It introduces the next card, which stays below it. */
  keepsNext: boolean;
}

/** A card that may introduce the one after it. */
type Introducing = CardView & { keepsNext: boolean };

/** A kind of cards on a sheet. */
export interface SheetKind {
  kind: NodeType;
  icon: string;
  label: string;
  count: number;
}

/** What makes sheets of topics: sections of depth 2 become bands, all that is deeper becomes cards. */
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

  /** A card as wide as the sheet would tear the columns apart, so it stands below them. */
  function wideLast(cards: readonly Introducing[]): SheetCard[] {
    const stacks = stacksOf(cards).map((stack) => ({ stack, wide: stack.some(isWide) }));
    return [...stacks.filter(({ wide }) => !wide), ...stacks.filter(({ wide }) => wide)].flatMap(({ stack, wide }) =>
      stack.map((card) => ({ ...card, wide })),
    );
  }

  /** One card for each stretch of a section and its sub-sections; commands that stand together share one. */
  function cardsOf(section: NodeOf<'section'>, stretches: readonly Stretch[], isSub = false): Introducing[] {
    const cards: Introducing[] = [];
    const add = (card: CardView) => cards.push({ ...card, keepsNext: false });
    const commands: NodeOf<'command'>[] = [];
    const flush = () => {
      const together = commands.splice(0);
      if (together.length > 0) add(views.commandsView(section, together));
    };
    // The heading of a sub-section stands once, above what comes first.
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

  /** The heading of a sub-section, with the words that introduce what it holds, stays with the first of it. */
  function keepTogether([first, ...others]: Introducing[], isSub: boolean): Introducing[] {
    if (!first) return [];
    const introduces = isSub && first.kind === 'prose' && others.length > 0 && isIntroduction(first);
    return [{ ...first, keepsNext: introduces }, ...others];
  }

  /** Links to a section whose title is that of a card lead to its first card. */
  function withAnchor(section: NodeOf<'section'>, cards: Introducing[], isNeeded: boolean): Introducing[] {
    const [first, ...others] = cards;
    return first && isNeeded ? [{ ...first, sectionAnchor: anchorOf(section) }, ...others] : cards;
  }

  /** What is wrong in a section is said before what it holds. */
  function withCorrections(section: NodeOf<'section'>, cards: Introducing[]): Introducing[] {
    const corrections = views.correctionsIn(section);
    const [first, ...others] = cards;
    if (corrections.length === 0) return cards;
    if (first?.kind === 'prose') return [{ ...first, parts: [...corrections, ...first.parts] }, ...others];
    return [{ ...views.proseView(section, [], ''), parts: corrections, keepsNext: false }, ...cards];
  }
}

/** The kinds of these cards, the most frequent first. */
export function kindsOf(cards: readonly CardView[], words: CardWords): SheetKind[] {
  return cardKinds
    .map((kind) => {
      const count = cards.reduce((sum, card) => sum + (card.kind === kind ? card.count : 0), 0);
      return { kind, icon: kindLook(kind).icon, label: nounOf(kind, count, words), count };
    })
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}
