import type { ShellCommand } from '../shell/index.ts';
import { commandRule, finalStages, hasFlag, instructionsOf, runsOf } from './parts.ts';
import type { DockerRule } from './rule.ts';

const sudo: DockerRule = commandRule(
  {
    id: 'docker/no-sudo',
    title: 'RUN needs no sudo',
    severity: 'warning',
    also: ['DL3004'],
    practice: 'leave-sudo-out',
  },
  ({ words }) =>
    words[0]?.value === 'sudo' ? 'Unexpected sudo, expected USER before and after what needs rights' : undefined,
);

const oneTool: DockerRule = {
  id: 'docker/one-download-tool',
  title: 'A stage downloads with curl or with wget, not with both',
  severity: 'info',
  also: ['DL4001'],
  practice: 'download-with-one-tool',
  *check(file) {
    for (const { instructions } of file.stages) {
      let first: string | undefined;
      for (const { program, start } of runsOf(instructions).flatMap(({ commands }) => commands)) {
        if (program !== 'curl' && program !== 'wget') continue;
        first ??= program;
        if (program === first) continue;
        yield { at: start, message: `Unexpected ${program} beside ${first}, expected one tool for downloads` };
        break;
      }
    }
  },
};

const wget = commandRule(
  {
    id: 'docker/wget-progress',
    title: 'wget does not draw its progress into the log',
    severity: 'info',
    also: ['DL3047'],
    practice: 'download-with-one-tool',
  },
  (command) =>
    command.program === 'wget' &&
    !hasFlag(
      command,
      '--progress',
      '-q',
      '--quiet',
      '-nv',
      '--no-verbose',
      '-o',
      '--output-file',
      '-a',
      '--append-output',
    )
      ? 'Unexpected progress bar of wget, expected --progress=dot:giga or -nv'
      : undefined,
);

const link = commandRule(
  {
    id: 'docker/shell-not-linked',
    title: 'The shell is chosen with SHELL',
    severity: 'warning',
    also: ['DL4005'],
    practice: 'choose-the-shell-with-shell',
  },
  ({ program, args }) =>
    program === 'ln' && args.at(-1)?.value === '/bin/sh'
      ? 'Unexpected link at /bin/sh, expected SHELL ["/bin/bash", "-c"]: other programs need the shell that was there'
      : undefined,
);

const PIPEFAIL = /pipefail/;

const pipefail: DockerRule = {
  id: 'docker/pipefail',
  title: 'A pipe fails when any part of it fails',
  severity: 'warning',
  also: ['DL4006'],
  practice: 'let-a-pipe-fail',
  *check(file) {
    const settled = new Set<number>();
    for (const stage of file.stages) {
      let safe = stage.parent !== undefined && settled.has(stage.parent.index);
      for (const one of stage.instructions) {
        if (one.keyword === 'SHELL')
          safe = PIPEFAIL.test(one.body.text) || /powershell|pwsh|cmd/i.test(one.exec?.[0] ?? '');
        const { script } = one;
        const pipe = one.keyword === 'RUN' ? script?.pipes[0] : undefined;
        if (safe || !pipe || script?.commands.some(setsPipefail)) continue;
        yield {
          at: pipe.start,
          message:
            'Unexpected pipe that hides a failure, expected SHELL ["/bin/bash", "-o", "pipefail", "-c"] before it',
        };
      }
      if (safe) settled.add(stage.index);
    }
  },
};

function setsPipefail({ program, args }: ShellCommand): boolean {
  return program === 'set' && args.some(({ value }) => PIPEFAIL.test(value));
}

const joined: DockerRule = {
  id: 'docker/run-joined',
  title: 'RUNs that follow each other are one',
  severity: 'info',
  also: ['DL3059'],
  practice: 'join-what-belongs-together',
  *check(file) {
    for (const { instructions } of finalStages(file)) {
      for (const [index, one] of instructions.entries()) {
        const before = instructions[index - 1];
        if (one.keyword !== 'RUN' || before?.keyword !== 'RUN' || one.heredocs.length > 0) continue;
        // Another mount or network is a reason for a line of its own.
        const flags = [before, one].map((run) => run.flags.map(({ name, value }) => `${name}=${value}`).join(' '));
        if (flags[0] === flags[1])
          yield { at: one.start, message: 'Unexpected RUN after a RUN, expected one with && between' };
      }
    }
  },
};

/** Special parameters that are one word, or meant to be several. */
const NUMBERS = /^[#?!$\-@*0-9]/;

const unquoted: DockerRule = {
  id: 'docker/shell-variable-quoted',
  title: 'A variable in a command has quotes around it',
  severity: 'info',
  also: ['SC2086'],
  practice: 'quote-what-the-shell-expands',
  *check(file) {
    for (const { commands } of runsOf(file.instructions)) {
      for (const { start, name } of commands.flatMap(looseExpansions('variable'))) {
        if (!NUMBERS.test(name))
          yield { at: start, message: `Unexpected $${name} without quotes, expected "$${name}"` };
      }
    }
  },
};

const substituted: DockerRule = {
  id: 'docker/shell-substitution-quoted',
  title: 'A command substitution has quotes around it',
  severity: 'info',
  also: ['SC2046'],
  practice: 'quote-what-the-shell-expands',
  *check(file) {
    for (const { commands } of runsOf(file.instructions)) {
      for (const { start } of commands.flatMap(looseExpansions('command'))) {
        yield { at: start, message: 'Unexpected $(...) without quotes, expected "$(...)"' };
      }
    }
  },
};

/** Expansions that the shell would cut at white space; an assignment is never cut. */
function looseExpansions(kind: 'variable' | 'command') {
  return ({ words }: ShellCommand) =>
    words
      .filter(({ value }) => !/^[A-Za-z_]\w*=/.test(value))
      .flatMap(({ expansions }) => expansions.filter((one) => one.kind === kind && !one.quoted));
}

const syntax: DockerRule = {
  id: 'docker/shell-syntax',
  title: 'What a shell runs, it can read',
  severity: 'error',
  also: [],
  practice: 'quote-what-the-shell-expands',
  *check(file) {
    const runs = new Set(runsOf(file.instructions).map(({ run }) => run));
    for (const one of instructionsOf(file, 'RUN')) {
      const [error] = runs.has(one) && !one.script?.exec ? (one.script?.errors ?? []) : [];
      if (error)
        yield { at: error.offset, message: `Unexpected shell syntax, expected a command that ends: ${error.message}` };
    }
  },
};

export const shellRules: readonly DockerRule[] = [
  sudo,
  oneTool,
  wget,
  link,
  pipefail,
  joined,
  unquoted,
  substituted,
  syntax,
];
