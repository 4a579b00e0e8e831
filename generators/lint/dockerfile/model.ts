import type { Logical } from '../logical.ts';
import type { ShellScript } from '../shell/index.ts';
import type { Range, SourceText } from '../source.ts';

/** A word of an instruction, as written and without quotes. */
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
  /** Whether the closing line exists. */
  closed: boolean;
}

export interface Instruction extends Range {
  /** In upper case: `RUN`. */
  keyword: string;
  /** As written in the file. */
  written: string;
  keywordSpan: Range;
  flags: readonly Flag[];
  /** The text after the flags. */
  body: Logical;
  /** The body split at white space. */
  words: readonly Word[];
  /** The exec form, if the body is a JSON array of strings. */
  exec: readonly string[] | undefined;
  heredocs: readonly Heredoc[];
  /** The trigger of an ONBUILD. */
  trigger?: Instruction;
  /** Offsets of blank lines inside the instruction. */
  blankLines: readonly number[];
  /** The shell script of RUN, and of CMD, ENTRYPOINT and HEALTHCHECK in shell form. */
  script: ShellScript | undefined;
}

export interface Comment extends Range {
  /** Without the `#` and surrounding space. */
  text: string;
}

/** A parser directive at the top of the file: `# escape=` and the like. */
export interface Directive extends Comment {
  name: string;
  value: string;
}

export interface Stage {
  index: number;
  from: Instruction;
  /** The image reference, or the name of an earlier stage, as written. */
  image: Word | undefined;
  name: Word | undefined;
  /** The earlier stage that it is based on. */
  parent: Stage | undefined;
  /** The instructions after FROM, up to the next one. */
  instructions: readonly Instruction[];
}

/** A parsed Dockerfile. */
export interface Dockerfile {
  source: SourceText;
  escapeMark: '\\' | '`';
  directives: readonly Directive[];
  comments: readonly Comment[];
  /** In order, including FROM. */
  instructions: readonly Instruction[];
  /** The instructions before the first FROM. */
  global: readonly Instruction[];
  stages: readonly Stage[];
}
