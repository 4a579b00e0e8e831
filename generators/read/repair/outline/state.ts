/** The state of the outline at a position in the text. */
export interface State {
  /** The most recent block. */
  readonly within: 'none' | 'section' | 'question' | 'card';
  /** Last number of the open list. */
  readonly list: number | undefined;
  /** Depth of the note's own heading above, 0 for none. */
  readonly base: number;
  /** Whether that heading is a prompt in a chat: all of the reply goes below it. */
  readonly underPrompt: boolean;
  /** Depth of the open question that was already a heading in the note; the next one is its sibling. */
  readonly asked: number | undefined;
  /** Whether each group of questions in this topic counts from 1. */
  readonly restarts: boolean;
  /** Depth of titles with Roman numerals, once there is one. */
  readonly roman: number | undefined;
}

export const START: State = {
  within: 'none',
  list: undefined,
  base: 0,
  underPrompt: false,
  asked: undefined,
  restarts: false,
  roman: undefined,
};

/** What a candidate turns out to be. */
export type Event =
  /** A heading of the note itself. */
  | 'heading'
  /** The next item of a list, according to its number. */
  | 'listed'
  /** A number that contains the bullets below it. */
  | 'item'
  | 'section'
  | 'question'
  /** A question that is a field of the block above. */
  | 'field'
  | 'card'
  /** A label that stays part of the question it is in. */
  | 'part'
  | 'step'
  | 'next-step'
  | 'topic'
  /** A title above questions. */
  | 'group'
  /** Any other title. */
  | 'title';

/** The transition for each event; all other values stay. Everything except a list item ends the list. */
const TRANSITIONS: Readonly<Record<Event, Partial<State>>> = {
  heading: { list: undefined, restarts: false },
  listed: {},
  item: { list: undefined },
  section: { list: undefined, within: 'section' },
  question: { list: undefined, within: 'question' },
  field: { list: undefined },
  card: { list: undefined, within: 'card' },
  part: { list: undefined },
  step: { list: undefined },
  'next-step': { list: undefined, within: 'none' },
  topic: { list: undefined, within: 'none', restarts: false },
  group: { list: undefined, within: 'none' },
  title: { list: undefined },
};

/** The state after an event. `more` contains values that depend on the candidate. */
export function after(state: State, event: Event, more: Partial<State> = {}): State {
  return { ...state, ...TRANSITIONS[event], ...more };
}
