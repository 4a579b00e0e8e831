/** What is wrong with a piece of code. Not fatal: the code works, but its language advises against it. */
export interface CodeProblem {
  message: string;
  /** 1-based line in the code. */
  line: number;
  /** 1-based column in that line. */
  column: number;
  fatal: boolean;
  /** What that line must be in order to be right, where that is sure; it may be several lines. */
  repair?: string;
}
