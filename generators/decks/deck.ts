import type { GraphNode } from '../graph/index.ts';

/** The form of a card: front and back, or a cloze (`{{c1::hidden}}`). */
export type CardForm = 'basic' | 'cloze';

/** One thing to practise, taken from the graph. Its HTML needs only the deck's own style sheet. */
export interface StudyCard {
  /** The id of the node, followed by `#` and a part if a node gives several cards. */
  id: string;
  form: CardForm;
  /** The question. For a cloze, the whole sentence with its gaps. */
  front: string;
  /** The answer. For a cloze, what is shown below the sentence. */
  back: string;
  /** The question and answer as plain text, by which a card is recognised after an edit. */
  asked: string;
  answer: string;
  /** Tags without spaces. `::` separates levels. */
  tags: readonly string[];
  /** The names of the decks that contain the card, outermost first. */
  deck: readonly string[];
  source: GraphNode['source'];
  /** Whether the note identifies the card with `^id`, so that it need not be recognised by its text. */
  anchored: boolean;
}

/** A card with a permanent identity. */
export interface DeckCard {
  /** The id of its node. Undefined if it is no longer in the notes. */
  node: string | undefined;
  /** Ten characters that never change. */
  guid: string;
  /** Increases by one whenever the content changes. 0 for a card that has never changed. */
  revision: number;
  form: CardForm;
  front: string;
  back: string;
  /** The question and answer as plain text. */
  asked: string;
  answer: string;
  tags: readonly string[];
  deck: string;
  /** The source of the card: `path:line`. */
  place: string;
  /** The address of the card on the site. Empty if the address of the site is unknown. */
  url: string;
}

/** Cards that belong together, in learning order. */
export interface Deck {
  title: string;
  cards: readonly DeckCard[];
}
