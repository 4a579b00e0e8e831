import { CribsmithError } from '../report/index.ts';

/** The streams and environment of a command. `process` is one. */
export interface Io {
  /** The source of answers. Without it nothing is asked. */
  stdin?: NodeJS.ReadableStream & { isTTY?: boolean };
  stdout: { write(text: string | Uint8Array): unknown; isTTY?: boolean };
  stderr: { write(text: string): unknown; isTTY?: boolean };
  env: Readonly<Record<string, string | undefined>>;
}

export interface Option {
  name: string;
  type: 'string' | 'boolean';
  /** The placeholder for the value in the help text. */
  value?: string;
  /** Whether it can be repeated. */
  multiple?: boolean;
  summary: string;
}

/** Option values as returned by `parseArgs`. */
export type Values = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;

/** A command of the `cribsmith` program. */
export interface Command {
  options: readonly Option[];
  /** The maximum number of arguments. */
  positionals: number;
  /**
   * Runs the command.
   *
   * @returns The exit code.
   * @throws CribsmithError for problems that the user can fix.
   */
  run(positionals: readonly string[], values: Values, io: Io): number | Promise<number>;
}

/** The default path of the notes. */
export const DEFAULT_NOTES = 'notes';

/** The value of a string option. Undefined if it is not set. */
export function text(values: Values, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}

/**
 * The value of an option with a fixed set of values.
 *
 * @throws CribsmithError `usage` for any other value.
 */
export function oneOf<T extends string>(values: Values, name: string, known: readonly T[], fallback: T): T {
  const value = text(values, name) ?? fallback;
  const found = known.find((word) => word === value);
  if (found === undefined) {
    throw new CribsmithError('usage', `Unexpected --${name} ${value}, expected ${known.join(' or ')}.`);
  }
  return found;
}
