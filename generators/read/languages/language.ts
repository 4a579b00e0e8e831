import type { Glossary } from './glossaries/glossary.ts';
import type { Role } from './role.ts';

/** Words or phrases, lower case, in the order in which they are tried. */
type List = readonly string[];

/**
 * All words that Cribsmith knows of one language: adding a language is adding one such table. Lower case, without emoji,
 * numbers and punctuation.
 */
export interface Language {
  /** Two letters of ISO 639. */
  code: string;
  /** What a heading or bold label says its block is. An entry `trap` also matches `Trap 2:` and `Trap: title`. */
  labels: Readonly<Record<Role, List>>;
  /** Those labels of questions that ask about the answer above. */
  followUps: List;
  /** Words that tell how a text is divided, and label no block. */
  titles: {
    /** What the parts of a course are counted in: `Day 3`. */
    parts: List;
    /** What opens a sentence and hardly ever stands inside a title. */
    openers: List;
    /** What a fold is called that hides an answer: `Show answer`. */
    answers: List;
    contents: List;
    /** What announces the answers to all questions above it. */
    answerKeys: List;
    /** What announces questions below it. */
    questions: List;
    /** Columns of a table of questions that hold what belongs to the answer. */
    answerColumns: List;
    /** Headers of a column of numbers. */
    numberColumns: List;
  };
  /** `Page 3 of 12` at the foot of a printed page, what may follow the number, and the text of links to the top of a page. */
  pages: { page: List; of: List; after?: List; top: List };
  /** The speakers of a chat, what may follow their names (`You said:`), and what Google Takeout writes before a prompt. */
  speakers: { user: List; assistant: List; said: List; prompted: List };
  /** What an assistant says beside the matter. Each entry is how a sentence begins. */
  chat: {
    /** Never content. */
    talk: List;
    /** No content at the start of a turn. */
    opening: List;
    /** Proposes the next turn. */
    offer: List;
    /** Goes on with what `Sure!` began. */
    announce: List;
  };
  /** What stands where an answer is still to be written: `alone` may begin a real answer as well, and count as all there is. */
  unanswered: { begins: List; alone: List };
  /** How a request for an answer is worded. */
  requests: {
    /** First words of an order: "Explain ...". */
    tasks: List;
    /** First words that ask, and of which some begin other sentences as well: "When ...". */
    asks: List;
    /** Last words: "... 説明せよ". */
    ends: List;
  };
  /** Frequent short words. */
  small: {
    /** Between the last two of several things. */
    and: List;
    /** A line ends with one of these only if it was cut. */
    unfinished: List;
    /** Several of these show that a line is prose and not code. */
    prose: List;
  };
  /** Abbreviations of question and answer: `F: ...`, `A: ...`. */
  letterPairs: readonly (readonly [question: string, answer: string])[];
  cues: Cues;
  /** How statements are worded that can be compared with others. */
  statements?: Statements;
  /** What words of statements are in English. */
  glossary?: Glossary;
  /** Words that say nothing of what a question is about; none is the name of a subject in another language. */
  stopWords: List;
}

/** A language of which only some words are known. */
export type PartialLanguage = Pick<Language, 'code'> &
  Omit<Partial<Language>, 'labels' | 'titles' | 'speakers' | 'small'> & {
    labels: Partial<Language['labels']>;
    titles?: Partial<Language['titles']>;
    speakers?: Partial<Language['speakers']>;
    small?: Partial<Language['small']>;
  };

/** Words that say what a passage is, where no label does. */
export interface Cues {
  /** What a prompt holds that speaks to the assistant, or of what stands above it: nobody else could ask it. */
  chat: List;
  /** First words of a prompt that goes on from the one before it. */
  followUps: List;
  levels: Readonly<Record<'basic' | 'intermediate' | 'advanced', List>>;
  verdicts: Readonly<Record<'bad' | 'good', List>>;
  /** What may follow a verdict in a label: `The bad way`. */
  verdictNouns: List;
  articles: List;
  /** Words that a heading can be made of without naming a subject. */
  generic: List;
  /** A question that asks for a command holds one of these. */
  commandQuestions: List;
  /** What stands before a command in a sentence that tells to type it. */
  commandLeads: List;
  /** A heading or question that holds one of these is answered by steps. */
  procedures: List;
  /** First words of a question that an ordered list answers step by step. */
  howTo: List;
  /** A question or heading that announces a list of named things holds one of these. */
  enumerations: List;
  /** A question that tells things apart holds one of these, and names the things itself. */
  differences: List;
  /** Headers of the first column where the others are things that are compared: `Feature`. */
  aspectHeaders: List;
  /** Headers of what records have: a table of these compares nothing. */
  fieldHeaders: List;
  /** What stands before the thing in a question for its definition, and what behind it where the verb comes last. */
  definitionQuestions: List;
  definitionEnds: List;
  /** A question for more than the definition of one thing holds one of these. */
  definitionStops: List;
  /** What sort of answer a question is after, by the words that say so; the first that fits. */
  askKinds: Readonly<
    Record<'truth' | 'difference' | 'enumeration' | 'way' | 'command' | 'purpose' | 'reason' | 'time', List>
  >;
  /** Words that turn a sentence into its opposite. */
  negations: List;
  /** Words before a quantity that compare it. */
  comparators: Readonly<Record<'~' | '<' | '>' | '<=' | '>=', List>>;
  /** Between the two ends of a change or a range. */
  upTo: List;
  from: List;
  /** Verbs between a subject and its quantity. */
  verbs: List;
  /** Names of what is measured. */
  properties: List;
  /** Units in words, by the symbol that stands for them. */
  units: Readonly<Record<string, List>>;
}

/** Words of statements that can be compared. */
export interface Statements {
  /** Whole numbers in words, from one. */
  numbers: List;
  /** Verbs and phrases before the number of a thing's parts: "has three". */
  counts: List;
  /** Words that leave an enumeration open. */
  openLists: List;
  /** What a list of file formats stands beside. */
  formats: List;
  /** What a failure is called: its name stands beside it in quotation marks. */
  errors: List;
  /** What a path-like name in code is said to be. */
  named: List;
  /** What cannot be done: "cannot be". The verb follows. */
  impossible: List;
  possible: List;
  /** Words that end the line above a list of cases: "Use it when:". */
  cases: List;
  /** Words that bind a statement to a case. */
  conditions: List;
  /** Words that say which of several figures of one thing is meant. */
  qualifiers: List;
  /** Words that a subject does not begin with. */
  starts: List;
  /** Words that are no subject. */
  pronouns: List;
  /** What stands before a number that measures nothing. */
  unmeasured: List;
}

/** Words and phrases between commas. */
export function list(text: string): string[] {
  return text
    .split(',')
    .map((phrase) => phrase.replace(/\s+/gu, ' ').trim())
    .filter((phrase) => phrase !== '');
}

/** Words between blanks. */
export function words(text: string): string[] {
  return text.trim().split(/\s+/u);
}
