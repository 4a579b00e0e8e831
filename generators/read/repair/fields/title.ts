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

/** How often the same heading must be there to be the name of a part that all questions have: `How to say it`. */
const FEWEST_FIELDS = 3;

/** The texts of headings that a note repeats. */
export function fieldsIn(titles: readonly Title[]): ReadonlySet<string> {
  const found = Map.groupBy(titles, ({ text }) => text);
  return new Set([...found].filter(([, own]) => own.length >= FEWEST_FIELDS).map(([text]) => text));
}
