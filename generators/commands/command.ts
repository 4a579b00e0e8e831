import { CribsmithError } from '../report/index.ts';

/** The streams and surroundings that a command uses; `process` is one. */
export interface Io {
  /** Where answers come from; without one nothing is asked. */
  stdin?: NodeJS.ReadableStream & { isTTY?: boolean };
  stdout: { write(text: string | Uint8Array): unknown; isTTY?: boolean };
  stderr: { write(text: string): unknown; isTTY?: boolean };
  env: Readonly<Record<string, string | undefined>>;
}

export interface Option {
  name: string;
  type: 'string' | 'boolean';
  /** Placeholder of the value in the help text. */
  value?: string;
  /** Whether it may be given more than once. */
  multiple?: boolean;
  summary: string;
}

/** Values of the options as `parseArgs` gives them. */
export type Values = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;

/** What a command of the `cribsmith` program takes and does. */
export interface Command {
  options: readonly Option[];
  /** How many arguments it takes at most. */
  positionals: number;
  /** Returns the exit code. Throws CribsmithError for what the user can mend. */
  run(positionals: readonly string[], values: Values, io: Io): number | Promise<number>;
}

/** The notes that a command works on when it is called without any. */
export const DEFAULT_NOTES = 'notes';

/** The value of a string option, or undefined. */
export function text(values: Values, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}

/** The value of an option that knows only some words. Throws CribsmithError `usage` on any other. */
export function oneOf<T extends string>(values: Values, name: string, known: readonly T[], fallback: T): T {
  const value = text(values, name) ?? fallback;
  const found = known.find((word) => word === value);
  if (found === undefined) {
    throw new CribsmithError('usage', `Unexpected --${name} ${value}, expected ${known.join(' or ')}.`);
  }
  return found;
}
