import type { GraphNode } from '../graph/index.ts';

/** How a card is asked: front and back, or a sentence with gaps (`{{c1::hidden}}`). */
export type CardForm = 'basic' | 'cloze';

/** One thing to practise, as the graph gives it: HTML that needs nothing but the deck's own style sheet. */
export interface StudyCard {
  /** Id of the node, and behind `#` the part of it that is asked where a node gives several cards. */
  id: string;
  form: CardForm;
  /** What is asked. Of a cloze, the whole sentence with its gaps. */
  front: string;
  /** The answer. Of a cloze, what is shown below the sentence. */
  back: string;
  /** Plain text of what is asked and of the answer: what a card is recognised by after an edit. */
  asked: string;
  answer: string;
  /** Words without spaces; `::` makes a level. */
  tags: readonly string[];
  /** Names of decks from the outermost to the one that holds the card. */
  deck: readonly string[];
  source: GraphNode['source'];
  /** Whether the note names the card itself, with `^id`: then nothing else is needed to know it again. */
  anchored: boolean;
}

/** A card with the identity that it keeps through every edit. */
export interface DeckCard {
  /** Id of the node that it is made of; undefined once the notes no longer hold it. */
  node: string | undefined;
  /** Ten characters, the same for the life of the card. */
  guid: string;
  /** Grows by one whenever the card's content changes; 0 for a card that was never changed. */
  revision: number;
  form: CardForm;
  front: string;
  back: string;
  /** The same as plain text: what is asked, and the answer. */
  asked: string;
  answer: string;
  tags: readonly string[];
  deck: string;
  /** Where the card was taught: `path:line`. */
  place: string;
  /** Address of the card on the site; empty where the site's address is not known. */
  url: string;
}

/** Cards that belong together, in learning order. */
export interface Deck {
  title: string;
  cards: readonly DeckCard[];
}
