import type { Range } from '../source.ts';

/** `$x` or `$(...)` in a word. */
export interface Expansion extends Range {
  kind: 'variable' | 'command';
  /** Without `$` and braces. */
  name: string;
  /** In double quotes, where its value stays one word. */
  quoted: boolean;
}

export interface ShellWord extends Range {
  text: string;
  /** Without quotes; variables as written. */
  value: string;
  expansions: readonly Expansion[];
}

/** A simple command. */
export interface ShellCommand extends Range {
  /** Words as written, beginning with the program. */
  words: readonly ShellWord[];
  /**
   * The program that finally runs: after `sudo`, `env` and the like, without its folder. Empty for a mere assignment.
   */
  program: string;
  /** The arguments of the program. */
  args: readonly ShellWord[];
  /** Whether its output goes into another command. */
  piped: boolean;
  /** Whether its failure is handled: it is followed by `&&` or `||`, or is a condition. */
  guarded: boolean;
  /** Whether it is expected to fail at times: in a condition, or before `|| true`. */
  mayFail: boolean;
  /** Whether it runs in a subshell: in parentheses or `$(...)`. */
  nested: boolean;
  /** Names of the variables that are set for it, or for the shell. */
  assigns: readonly string[];
}

/** The shell script of one instruction. */
export interface ShellScript {
  /** In order, including those in loops, conditions and substitutions. */
  commands: readonly ShellCommand[];
  /** The range of each pipeline, `a | b`. */
  pipes: readonly Range[];
  /** Variables set by loops and builtins: `for x in ...`, `read x`. */
  sets: readonly string[];
  /** Whether it is the exec form, in which nothing is expanded or split. */
  exec: boolean;
  /** Syntax errors. */
  errors: readonly { message: string; offset: number }[];
}
