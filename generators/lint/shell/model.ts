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
  /** Without quotes; variables as they are written. */
  value: string;
  expansions: readonly Expansion[];
}

/** A simple command. */
export interface ShellCommand extends Range {
  /** Words as written, the first is what is called. */
  words: readonly ShellWord[];
  /** What runs in the end: behind `sudo`, `env` and the like, without its folder. Empty for a bare assignment. */
  program: string;
  /** What the program is given. */
  args: readonly ShellWord[];
  /** Its output goes into another command. */
  piped: boolean;
  /** Followed by `&&` or `||`, or a condition: its failure is looked after. */
  guarded: boolean;
  /** In a condition, or before `|| true`: it is expected to fail at times. */
  mayFail: boolean;
  /** In parentheses or `$(...)`: what it changes does not outlast it. */
  nested: boolean;
  /** Names of the variables that are set for it, or for the shell. */
  assigns: readonly string[];
}

/** What one instruction hands to a shell. */
export interface ShellScript {
  /** In order, those inside loops, conditions and substitutions included. */
  commands: readonly ShellCommand[];
  /** `a | b`: the span of each. */
  pipes: readonly Range[];
  /** Lists and loops that name a variable set it: `for x in ...`, `read x`. */
  sets: readonly string[];
  /** The exec form: nothing is expanded or cut. */
  exec: boolean;
  /** What a shell would stumble over. */
  errors: readonly { message: string; offset: number }[];
}
