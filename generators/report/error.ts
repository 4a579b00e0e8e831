import type { RuleId } from './severities.ts';

/** The place of an error in the user's files; `line` is 1-based. */
interface ErrorPlace {
  path: string;
  line?: number;
}

/** Problems of the call, not of the notes. */
const WRONG_CALL: ReadonlySet<RuleId> = new Set(['usage', 'input-missing', 'out-unsafe', 'config-invalid']);

/**
 * The error class for all problems that a user can cause. `ruleId` is the API, the message may change. `hint` says how
 * to fix it. The CLI prints both without a stack trace and exits with `exitCode`: 1 for problems in the notes, 2 for a
 * wrong call.
 */
export class CribsmithError extends Error {
  readonly ruleId: RuleId;
  readonly place: ErrorPlace | undefined;
  readonly hint: string | undefined;

  constructor(ruleId: RuleId, message: string, options: { place?: ErrorPlace; hint?: string; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'CribsmithError';
    this.ruleId = ruleId;
    this.place = options.place;
    this.hint = options.hint;
  }

  get exitCode(): 1 | 2 {
    return WRONG_CALL.has(this.ruleId) ? 2 : 1;
  }
}
