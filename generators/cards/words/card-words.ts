import type { NodeType } from '../../graph/index.ts';
import type { AnyForms, Forms, InterfaceLanguage } from './languages.ts';

/** What one kind of card is called: on the card itself, as the heading of several, and behind a number. */
export interface KindWords {
  label: string;
  plural: string;
  counted: AnyForms;
}

type Level = 'basic' | 'intermediate' | 'advanced';

/** Every word that cards, sheets and decks say of their own accord, in one language. Plain data: pages hand it to scripts. */
export interface CardWords {
  language: InterfaceLanguage;
  kinds: { readonly [T in NodeType]: KindWords };
  pitfalls: Readonly<Record<'trap' | 'challenge' | 'warning', string>>;
  verdicts: Readonly<Record<'bad' | 'good', string>>;
  levels: Readonly<Record<Level, string>>;
  untitled: string;
  /** Follows the title of a card that was begun in another column. */
  continued: string;
  /** `{number}` in the question book. */
  bookNumber: string;
  /** Two sentences, `{here}` and `{there}`, that contradict each other, the second in the same note or in another. */
  disagrees: string;
  disagreesWith: string;
  /** Stands before and behind the number of a page, and between it and the last. */
  page: readonly [string, string];
  sheet: {
    overline: string;
    prose: string;
    /** What stands before and behind the number of what had no room. */
    leftOut: readonly [string, string];
  };
  topicBook: { overline: string };
  book: {
    title: string;
    others: string;
    /** Behind the number of questions that the notes do not answer. */
    open: AnyForms;
  };
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
    /** Of so many `{questions}`. */
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
  /** What a card of a deck asks about a trap, and about code that is wrong. */
  asks: { trap: string; wrong: string };
}

/** A table of them: it has every plural form that its language tells apart. */
export type CardWordsIn<L extends InterfaceLanguage> = CardWords & {
  language: L;
  kinds: { readonly [T in NodeType]: { counted: Forms<L> } };
  book: { open: Forms<L> };
};
