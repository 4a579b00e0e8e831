import type { Logical } from '../logical.ts';
import type { ShellScript } from '../shell/index.ts';
import type { Range, SourceText } from '../source.ts';

/** A word of an instruction, as written and without its quotes. */
export interface Word extends Range {
  text: string;
  value: string;
}

/** `--from=build` is a flag with the name `from` and the value `build`. */
export interface Flag extends Range {
  name: string;
  value: string;
}

export interface Heredoc extends Range {
  name: string;
  body: Logical;
  /** The closing line is there. */
  closed: boolean;
}

export interface Instruction extends Range {
  /** In capitals: `RUN`. */
  keyword: string;
  /** As the file has it. */
  written: string;
  keywordSpan: Range;
  flags: readonly Flag[];
  /** What follows the flags. */
  body: Logical;
  /** The body cut at white space. */
  words: readonly Word[];
  /** The exec form, where the body is a JSON array of strings. */
  exec: readonly string[] | undefined;
  heredocs: readonly Heredoc[];
  /** The instruction that ONBUILD keeps for later. */
  trigger?: Instruction;
  /** Offsets of blank lines between the lines of it. */
  blankLines: readonly number[];
  /** What a shell runs, in RUN, and in CMD, ENTRYPOINT and HEALTHCHECK of the shell form. */
  script: ShellScript | undefined;
}

export interface Comment extends Range {
  /** Without the `#` and the space around. */
  text: string;
}

/** A comment at the very top that the builder obeys: `# escape=` and the like. */
export interface Directive extends Comment {
  name: string;
  value: string;
}

export interface Stage {
  index: number;
  from: Instruction;
  /** The image reference or the name of an earlier stage, as written. */
  image: Word | undefined;
  name: Word | undefined;
  /** The earlier stage that it starts from. */
  parent: Stage | undefined;
  /** What follows FROM, up to the next one. */
  instructions: readonly Instruction[];
}

/** A parsed Dockerfile. */
export interface Dockerfile {
  source: SourceText;
  escapeMark: '\\' | '`';
  directives: readonly Directive[];
  comments: readonly Comment[];
  /** In order, FROM included. */
  instructions: readonly Instruction[];
  /** What stands before the first FROM. */
  global: readonly Instruction[];
  stages: readonly Stage[];
}
