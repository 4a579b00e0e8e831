/** Words of one language that say what a passage is, where no label does. All lower case. */
export interface Words {
  /** First words of a request that asks for an answer: "Explain ...", "Can you tell ...". */
  requests: readonly string[];
  /** First words of a request that an interviewer makes too. */
  tasks: readonly string[];
  /** What a prompt holds that speaks to the assistant, or of what stands above it: nobody else could ask it. */
  chat: readonly string[];
  /** First words of a prompt that goes on from the one before it. */
  followUps: readonly string[];
  levels: Readonly<Record<'basic' | 'intermediate' | 'advanced', readonly string[]>>;
  verdicts: Readonly<Record<'bad' | 'good', readonly string[]>>;
  /** What may follow a verdict in a label: `The bad way`. */
  verdictNouns: readonly string[];
  articles: readonly string[];
  /** Words that a heading can be made of without naming a subject. */
  generic: readonly string[];
  /** A question that asks for a command holds one of these. */
  commandQuestions: readonly string[];
  /** What stands before a command in a sentence that tells to type it. */
  commandLeads: readonly string[];
  /** A heading or question that holds one of these is answered by steps. */
  procedures: readonly string[];
  /** First words of a question that an ordered list answers step by step. */
  howTo: readonly string[];
  /** A question or heading that announces a list of named things holds one of these. */
  enumerations: readonly string[];
  /** A question that tells things apart holds one of these, and names the things itself. */
  differences: readonly string[];
  /** Headers of the first column where the others are things that are compared: `Feature`. */
  aspectHeaders: readonly string[];
  /** Headers of what records have: a table of these compares nothing. */
  fieldHeaders: readonly string[];
  /** What stands before the thing in a question for its definition. */
  definitionQuestions: readonly string[];
  /** What sort of answer a question is after, by the words that say so; the first that fits. */
  askKinds: Readonly<
    Record<
      'truth' | 'difference' | 'enumeration' | 'way' | 'command' | 'purpose' | 'reason' | 'time',
      readonly string[]
    >
  >;
  /** Words that turn a sentence into its opposite. */
  negations: readonly string[];
  /** Whole numbers in words, from one. */
  numbers: readonly string[];
  /** Verbs and phrases before the number of a thing's parts: "has three". */
  counts: readonly string[];
  /** Words that leave an enumeration open. */
  openLists: readonly string[];
  /** What a list of file formats stands beside. */
  formats: readonly string[];
  /** What a failure is called: its name stands beside it in quotation marks. */
  errors: readonly string[];
  /** What a path-like name in code is said to be. */
  named: readonly string[];
  /** What cannot be done: "cannot be". The verb follows. */
  impossible: readonly string[];
  possible: readonly string[];
  /** Words that bind a statement to a case. */
  conditions: readonly string[];
  /** Words that say which of several figures of one thing is meant. */
  qualifiers: readonly string[];
  /** Headings `Tool: Trivy` that define a concept of a narrower kind. */
  kinds: Readonly<Record<'tool' | 'image' | 'instruction' | 'concept', readonly string[]>>;
  /** Words before a quantity that compare it. */
  comparators: Readonly<Record<'~' | '<' | '>' | '<=' | '>=', readonly string[]>>;
  /** Between the two ends of a change or a range. */
  upTo: readonly string[];
  from: readonly string[];
  /** Verbs between a subject and its quantity. */
  verbs: readonly string[];
  /** Words that a subject does not begin with, and words that are no subject. */
  starts: readonly string[];
  pronouns: readonly string[];
  /** Options with a number that measures nothing. */
  unmeasured: readonly string[];
  /** Last words of a label that names a property instead of a thing. */
  properties: readonly string[];
  /** What an option of a command is called that sets an amount. */
  setting: string;
  /** Names of what a unit measures. */
  dimensions: Readonly<Record<'size' | 'time' | 'share' | 'factor' | 'rate' | 'frequency' | 'count', string>>;
  /** Units in words, by the symbol that stands for them. */
  units: Readonly<Record<string, readonly string[]>>;
}
