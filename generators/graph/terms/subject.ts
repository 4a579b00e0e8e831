/** A technical term that notes use without defining it. */
export interface KnownTerm {
  name: string;
  type: 'concept' | 'tool' | 'image' | 'instruction';
  aliases?: readonly string[];
  /** Case-sensitive, and without other forms. */
  exact?: true;
}

/** The terms of one subject. */
export interface Terms {
  subject: string;
  /** Words that identify the subject. Notes without them are not searched for its terms. */
  when: readonly string[];
  terms: readonly KnownTerm[];
}
