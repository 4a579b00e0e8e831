import type { Diagnostic } from '../report/index.ts';

/** What a rule has found: where, as an offset in the file, and what was expected instead. */
export interface Found {
  at: number;
  message: string;
  hint?: string;
}

/** What is known of a rule without running it. */
export interface RuleInfo {
  /** Permanent; people suppress it and link to it. */
  id: string;
  /** What the rule asks for, in a few words. */
  title: string;
  severity: Diagnostic['severity'];
  /** Ids of other linters' rules that look for the same; ignore comments may use them. */
  also: readonly string[];
  /** Slug of the practice that explains it: the last part of the practice's id. */
  practice: string;
}

/** A rule over a file that has been taken apart as `T`. It looks at each part of the file a bounded number of times. */
export interface Rule<T> extends RuleInfo {
  check(file: T): Iterable<Found>;
}
