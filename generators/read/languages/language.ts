import type { Role } from './role.ts';

/** Words or phrases in lower case, in the order in which they are tried. */
type List = readonly string[];

/**
 * All words that Cribsmith knows of one language. To add a language, add one such table. In lower case, without emoji,
 * numbers and punctuation.
 */
export interface Language {
  /** ISO 639 code of two letters. */
  code: string;
  /**
   * Labels of headings and in bold, by the role of their block. An entry `trap` also matches `Trap 2:` and `Trap:
   * title`.
   */
  labels: Readonly<Record<Role, List>>;
  /** Labels of questions about the answer above. */
  followUps: List;
  /** Labels of what to say about a whole topic in an interview. */
  summaries: List;
  /** Words that structure a text without being labels. */
  titles: {
    /** Numbered parts of a course: `Day 3`. */
    parts: List;
    /** Words that begin sentences and rarely occur inside titles. */
    openers: List;
    /** Labels of folds that hide an answer: `Show answer`. */
    answers: List;
    contents: List;
    /** Titles of answers to all questions above. */
    answerKeys: List;
    /** First words of titles of advice about questions, possibly behind a number: `10 tips for ...`. */
    advice?: List;
    /** Titles of questions. */
    questions: List;
    /** Titles of questions in scripts without spaces, where no list of words suffices. */
    shapes?: readonly RegExp[];
    /** Units of points, which a title gives for the questions below it: `Part B (16 marks)`. */
    marks?: List;
    /** Titles of questions that mean problems as well. */
    problems?: List;
    /** Words in the name of a file of questions that no title of them consists of. */
    names?: List;
    /** Ends of such names in scripts without spaces, before a number: `一面`, but not `二面角`. */
    nameEnds?: List;
    /** Words in the name of a file of flashcards. */
    cards?: List;
    /** Headers of columns, in a table of questions, that are part of the answer. */
    answerColumns: List;
    /** Headers of columns of numbers. */
    numberColumns: List;
  };
  /**
   * Page numbers at the foot of a printed page, `Page 3 of 12`, words that may follow the number, and links to the top
   * of a page.
   */
  pages: { page: List; of: List; after?: List; top: List };
  /**
   * The speakers of a chat, words that may follow their names (`You said:`), and the prefix of prompts in Google
   * Takeout.
   */
  speakers: { user: List; assistant: List; said: List; prompted: List };
  /** Phrases of assistants that are not content. Each entry is the beginning of a sentence. */
  chat: {
    /** Never content. */
    talk: List;
    /** Not content at the start of a turn. */
    opening: List;
    /** Offers a next turn. */
    offer: List;
    /** Continues what `Sure!` began. */
    announce: List;
  };
  /** Placeholders for answers. Entries of `alone` may also begin a real answer, and count only by themselves. */
  unanswered: { begins: List; alone: List };
  /** Wording of requests for an answer. */
  requests: {
    /** First words of instructions: "Explain ...". */
    tasks: List;
    /** First words of questions, some of which also begin other sentences: "When ...". */
    asks: List;
    /** Last words: "... 説明せよ". */
    ends: List;
  };
  /** Frequent short words. */
  small: {
    /** Conjunctions between the last two items of an enumeration. */
    and: List;
    /** Words that end a line only if it was cut. */
    unfinished: List;
    /** Several of these indicate prose rather than code. */
    prose: List;
  };
  /** Abbreviations of question and answer: `F: ...`, `A: ...`. */
  letterPairs: readonly (readonly [question: string, answer: string])[];
  cues: Cues;
  /** Words of tables, where the cues have none. */
  tables?: Partial<Tables>;
  /** Wording of statements that can be compared. */
  statements?: Statements;
  /** Words that say nothing about the subject of a question; none is the name of a subject in another language. */
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

/** Words that show whether a table compares anything. In scripts without spaces, they may stand behind others. */
export interface Tables {
  /** Headers of records, see `Cues.fieldHeaders`. */
  fields: List;
  /** Words about differences, see `Cues.differences`. */
  differences: List;
}

/** Words that show what a passage is if it has no label. */
export interface Cues {
  /** Words in prompts that address the assistant or refer to the text above, so that nobody else could ask them. */
  chat: List;
  /** First words of prompts that follow up on the previous one. */
  followUps: List;
  levels: Readonly<Record<'basic' | 'intermediate' | 'advanced', List>>;
  verdicts: Readonly<Record<'bad' | 'good', List>>;
  /** Nouns after a verdict in a label: `The bad way`. */
  verdictNouns: List;
  articles: List;
  /** Words of headings that do not name a subject. */
  generic: List;
  /** Words in questions, beside stop words, that mean nothing without what they belong to: `What are the benefits?` */
  dependent: List;
  /** Words for something that was named before: `Why is this slow?` */
  pointing: List;
  /** Words in questions that ask for a command. */
  commandQuestions: List;
  /** Words before a command in a sentence that says to type it. */
  commandLeads: List;
  /** Words in headings and questions that are answered by steps. */
  procedures: List;
  /** First words of questions that an ordered list answers step by step. */
  howTo: List;
  /** Words in questions and headings that introduce a list of names. */
  enumerations: List;
  /** Words in questions about differences, which name the subjects themselves. */
  differences: List;
  /** Headers of the first column if the other columns are subjects of a comparison: `Feature`. */
  aspectHeaders: List;
  /** Headers of records: a table with these is not a comparison. */
  fieldHeaders: List;
  /** Words before the subject of a question for its definition, and after it in languages with the verb at the end. */
  definitionQuestions: List;
  definitionEnds: List;
  /** Words in questions that ask for more than one definition. */
  definitionStops: List;
  /** Words for each kind of answer that a question may ask for; the first match counts. */
  askKinds: Readonly<
    Record<'truth' | 'difference' | 'enumeration' | 'way' | 'command' | 'purpose' | 'reason' | 'time', List>
  >;
  /** Words that negate a sentence. */
  negations: List;
  /** Comparators before a quantity. */
  comparators: Readonly<Record<'~' | '<' | '>' | '<=' | '>=', List>>;
  /** Words between the two ends of a change or range. */
  upTo: List;
  from: List;
  /** Verbs between a subject and its quantity. */
  verbs: List;
  /** Names of measured properties. */
  properties: List;
  /** Unit names by the symbol of the unit. */
  units: Readonly<Record<string, List>>;
}

/** Words of statements that can be compared. */
export interface Statements {
  /** Whole numbers as words, starting with one. */
  numbers: List;
  /** Verbs and phrases before the number of parts: "has three". */
  counts: List;
  /** Words that leave an enumeration open. */
  openLists: List;
  /** Words beside a list of file formats. */
  formats: List;
  /** Words for a failure, whose name is in quotation marks beside them. */
  errors: List;
  /** Words that say what a path-like name in code is. */
  named: List;
  /** Words for impossibility: "cannot be". The verb follows. */
  impossible: List;
  possible: List;
  /** Words at the end of the line above a list of cases: "Use it when:". */
  cases: List;
  /** Words that limit a statement to a case. */
  conditions: List;
  /** Words that select one of several figures of a subject. */
  qualifiers: List;
  /** Words with which a subject does not begin. */
  starts: List;
  /** Words that are not a subject. */
  pronouns: List;
  /** Words before a number that is not a measurement. */
  unmeasured: List;
}

/** Splits a list at commas. */
export function list(text: string): string[] {
  return text
    .split(',')
    .map((phrase) => phrase.replace(/\s+/gu, ' ').trim())
    .filter((phrase) => phrase !== '');
}

/** Splits a list at spaces. */
export function words(text: string): string[] {
  return text.trim().split(/\s+/u);
}
