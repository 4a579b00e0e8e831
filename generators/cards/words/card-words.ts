import type { NodeType } from '../../graph/index.ts';
import type { AnyForms, Forms, InterfaceLanguage } from './languages.ts';

/** The names of a kind of card: on a card, as the heading of several, and after a number. */
export interface KindWords {
  label: string;
  plural: string;
  counted: AnyForms;
}

type Level = 'basic' | 'intermediate' | 'advanced';

/**
 * All strings that cards, sheets and decks add to the notes, in one language. Plain data, so that pages can pass it to
 * scripts.
 */
export interface CardWords {
  language: InterfaceLanguage;
  kinds: { readonly [T in NodeType]: KindWords };
  pitfalls: Readonly<Record<'trap' | 'challenge' | 'warning', string>>;
  verdicts: Readonly<Record<'bad' | 'good', string>>;
  levels: Readonly<Record<Level, string>>;
  untitled: string;
  /** Follows the title of a card that continues from another column. */
  continued: string;
  /** Name of the question book, with `{number}`. */
  bookNumber: string;
  /** Two sentences that contradict each other, `{here}` and `{there}`; the second is in the same or in another note. */
  disagrees: string;
  disagreesWith: string;
  /** The text before and after the page number, and between it and the last. */
  page: readonly [string, string];
  sheet: {
    overline: string;
    /** The title of a sheet of several topics, each of which is too short for one of its own. */
    shared: string;
    prose: string;
    /** The text before and after the number of items that did not fit. */
    leftOut: readonly [string, string];
  };
  topicBook: { overline: string };
  book: {
    title: string;
    others: string;
    /** Follows the number of questions without an answer in the notes. */
    open: AnyForms;
  };
  /** The title of a volume of a book. Contains `{title}`, `{number}` and `{volumes}`. */
  volume: string;
  keyPhrase: string;
  keyPhrases: string;
  commandCard: string;
  poster: string;
  readiness: string;
  cutOut: { title: string; shortened: string };
  selection: string;
  times: Readonly<Record<'fifteen-minutes' | 'an-hour' | 'an-evening', string>>;
  quiz: {
    title: string;
    /** Contains `{questions}`. */
    summary: string;
    answers: string;
    levels: Readonly<Record<Level, string>>;
    other: string;
  };
  crib: {
    title: string;
    overline: string;
    leftOut: readonly [string, string];
    complete: string;
  };
  unanswered: string;
  /** Labels of the parts of a card. */
  parts: Readonly<
    Record<
      | 'intent'
      | 'say'
      | 'aliases'
      | 'answer'
      | 'situation'
      | 'trap'
      | 'why'
      | 'fix'
      | 'result'
      | 'do'
      | 'dont'
      | 'checks'
      | 'problem'
      | 'corrected'
      | 'wrong'
      | 'outdated'
      | 'disagrees',
      string
    >
  >;
  source: string;
  since: string;
  /** What decks ask about a trap, about wrong code, and about a topic that the notes sum up. */
  asks: { trap: string; wrong: string; sumUp: string };
}

/** The card strings of a language, with every plural form that the language has. */
export type CardWordsIn<L extends InterfaceLanguage> = CardWords & {
  language: L;
  kinds: { readonly [T in NodeType]: { counted: Forms<L> } };
  book: { open: Forms<L> };
};
