import type { Block, Inline, NodeId, NodeOf, Source } from '../graph/index.ts';
import type { CardHead } from './kinds.ts';

/** Content of a card other than rich text. Every renderer of cards supports all of it. */
export type CardBlock =
  | Block
  /** One line of text. */
  | { type: 'line'; children: Inline[] }
  /** Terms with their meanings, side by side. */
  | { type: 'pairs'; rows: { term: Inline[]; meaning: Inline[] }[] }
  /** Command lines, each with a description. */
  | { type: 'commands'; rows: { id: NodeId; synopsis: string; description: Inline[] }[] }
  /** The stops of a flow, in order. */
  | { type: 'stops'; stops: Inline[][] };

/** A part of a card, with an optional label. Never empty. */
export interface CardPart {
  label?: string;
  content: CardBlock[];
  /** Why it stands out: what is asked about, a phrase to say, a missing answer, or a correction. */
  role?: 'given' | 'phrase' | 'missing' | 'correction';
}

/** The content shown for a node on screen, on paper and in decks. */
export interface Card extends CardHead {
  /** Empty if the node has none, or if the heading above already says it. */
  title: Inline[];
  level: NodeOf<'question'>['level'];
  /** What the interviewer wants to know; empty if the notes do not say. */
  intent: Inline[];
  /** What is outdated or wrong in the notes, and what holds instead. */
  corrections: CardPart[];
  parts: CardPart[];
  source: Source;
  /** The number of nodes it shows. */
  count: number;
}
