/** What a heading or bold label says its block is. The same role can open a block or name a field of one. */
export type Role =
  | 'question'
  | 'answer'
  | 'intent'
  | 'level'
  | 'key-phrase'
  | 'tip'
  | 'plain-words'
  | 'aliases'
  | 'analogy'
  | 'procedure'
  | 'step'
  | 'goal'
  | 'result'
  | 'flow'
  | 'comparison'
  | 'commands'
  | 'figures'
  | 'example'
  | 'bad'
  | 'good'
  | 'trap'
  | 'challenge'
  | 'warning'
  | 'situation'
  | 'reason'
  | 'fix'
  | 'practice'
  | 'do'
  | 'dont'
  | 'checks'
  | 'applies-to'
  | 'next-step'
  | 'prompt';

/**
 * The label words of one language, lower case, without emoji, numbers and punctuation.
 * An entry `trap` also matches `Trap 2:` and `Trap: title`.
 */
export type LabelTable = Readonly<Record<Role, readonly string[]>>;

/** A language of which only the common label words are known. */
export type PartialLabelTable = Readonly<Partial<LabelTable>>;
