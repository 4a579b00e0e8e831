/** A heading, with what the headings around it say about it. */
export interface Title {
  /** Its place among all headings. */
  at: number;
  /** Its line. */
  index: number;
  depth: number;
  text: string;
  number?: number;
  /** Whether there is content below it, and no deeper heading. */
  isLeaf: boolean;
  /**
   * Whether the heading above it announces questions. Below the title of a whole note, this applies to numbered
   * headings only.
   */
  isBelowQuestions: boolean;
}
