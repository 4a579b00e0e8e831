import type { Block, Inline, NodeId, NodeOf, Source } from '../graph/index.ts';
import type { CardHead } from './kinds.ts';

/** What a card holds beside the rich text of the notes. Everything that shows cards can show all of it. */
export type CardBlock =
  | Block
  /** One line of text. */
  | { type: 'line'; children: Inline[] }
  /** A thing and what is said of it, side by side. */
  | { type: 'pairs'; rows: { term: Inline[]; meaning: Inline[] }[] }
  /** Command lines, each with what it does. */
  | { type: 'commands'; rows: { id: NodeId; synopsis: string; description: Inline[] }[] }
  /** The stops of a way, from the first to the last. */
  | { type: 'stops'; stops: Inline[][] };

/** A stretch of a card, with a label where it has one. Never empty. */
export interface CardPart {
  label?: string;
  content: CardBlock[];
  /** What makes it stand out: words to say as they are, an answer that is not there, what holds instead. */
  role?: 'phrase' | 'missing' | 'correction';
}

/** What is said of a node, on screen, on paper and in decks. */
export interface Card extends CardHead {
  /** Empty where the node has none, or where the heading above says it already. */
  title: Inline[];
  level: NodeOf<'question'>['level'];
  /** What the interviewer wants to know; empty where the notes do not say. */
  intent: Inline[];
  /** What in the notes is out of date or wrong, and what holds instead. */
  corrections: CardPart[];
  parts: CardPart[];
  source: Source;
  /** How many nodes it shows. */
  count: number;
}
