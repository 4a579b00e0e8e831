/** A name of the field that notes use without defining it. */
export interface KnownTerm {
  name: string;
  type: 'concept' | 'tool' | 'image' | 'instruction';
  aliases?: readonly string[];
  /** Only as it is written here. */
  exact?: true;
}

/** The terms of one subject. */
export interface Terms {
  subject: string;
  /** A note that has none of these words is about something else, and no term is looked for in it. */
  when: readonly string[];
  terms: readonly KnownTerm[];
}
