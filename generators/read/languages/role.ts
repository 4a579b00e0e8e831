/** The role of a block according to its heading or label. A role can begin a block or be a field of one. */
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
  | 'prompt'
  | Kind;

/** Labels that say what kind of thing their value names: `Tool: Trivy`. */
export const KINDS = ['tool', 'image', 'instruction', 'concept'] as const;

export type Kind = (typeof KINDS)[number];
