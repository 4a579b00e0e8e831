/** Where in a text the outline stands. */
export interface State {
  /** What was opened last. */
  readonly within: 'none' | 'section' | 'question' | 'card';
  /** Last number of the list that is open. */
  readonly list: number | undefined;
  /** Depth of the heading above that the note had itself, 0 for none. */
  readonly base: number;
  /** That heading is what somebody asked a chat: all of the reply goes below it. */
  readonly underPrompt: boolean;
  /** Depth of the question that the note had as a heading itself and that is open: the next one stands beside it. */
  readonly asked: number | undefined;
  /** The groups of questions of this topic count from 1 each. */
  readonly restarts: boolean;
  /** Depth of the titles that count in Roman numerals, once there is one. */
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
  /** A heading that the note had itself. */
  | 'heading'
  /** An item of a list that its number goes on with. */
  | 'listed'
  /** A number whose bullets belong into it. */
  | 'item'
  | 'section'
  | 'question'
  /** A question that is a field of the block above. */
  | 'field'
  | 'card'
  /** A label that stays part of the question it stands in. */
  | 'part'
  | 'step'
  | 'next-step'
  | 'topic'
  /** A title over questions. */
  | 'group'
  /** Any other title. */
  | 'title';

/** What each event makes of the state; what is not named stays as it is. Whatever is no item of a list ends one. */
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

/** The state behind an event. `more`: what only the candidate tells. */
export function after(state: State, event: Event, more: Partial<State> = {}): State {
  return { ...state, ...TRANSITIONS[event], ...more };
}
