import type { Instruction, Stage } from '../dockerfile/index.ts';
import type { ShellCommand } from '../shell/index.ts';
import { isAlpine, runsAsRoot } from './known-images.ts';
import { commandRule, finalStages, hasFlag, instructionsOf, isRootUser, rootReference, runsOf } from './parts.ts';
import type { DockerRule } from './rule.ts';

const sudo: DockerRule = {
  id: 'docker/no-sudo',
  title: 'RUN does not use sudo',
  severity: 'warning',
  also: ['DL3004'],
  practice: 'do-without-sudo',
  *check(file) {
    const users = new Map<Stage, boolean>();
    for (const stage of file.stages) {
      // Under an unprivileged user, or in an image that may set one, sudo has a purpose.
      let isRoot = stage.parent ? users.get(stage.parent) === true : runsAsRoot(rootReference(stage, file));
      for (const one of stage.instructions) {
        if (one.keyword === 'USER') isRoot = isRootUser(one.words[0]?.value ?? '');
        const command = isRoot && one.keyword === 'RUN' ? one.script?.commands.find(isSudo) : undefined;
        if (command)
          yield { at: command.start, message: 'Unexpected sudo, expected the command alone: it runs as root' };
      }
      users.set(stage, isRoot);
    }
  },
};

function isSudo({ words }: ShellCommand): boolean {
  return words[0]?.value === 'sudo';
}

const oneTool: DockerRule = {
  id: 'docker/one-download-tool',
  title: 'Each stage downloads with either curl or wget',
  severity: 'info',
  also: ['DL4001'],
  practice: 'use-one-download-tool',
  *check(file) {
    for (const { instructions } of file.stages) {
      let first: string | undefined;
      for (const { program, start } of runsOf(instructions).flatMap(({ commands }) => commands)) {
        if (program !== 'curl' && program !== 'wget') continue;
        first ??= program;
        if (program === first) continue;
        yield { at: start, message: `Unexpected ${program} besides ${first}, expected one download tool` };
        break;
      }
    }
  },
};

const QUIET = ['--progress', '-q', '--quiet', '-nv', '--no-verbose', '-o', '--output-file', '-a', '--append-output'];

const wget: DockerRule = {
  id: 'docker/wget-progress',
  title: 'wget does not log its progress bar',
  severity: 'info',
  also: ['DL3047'],
  practice: 'use-one-download-tool',
  *check(file) {
    for (const stage of file.stages) {
      // The wget of BusyBox does not have the option.
      if (isAlpine(rootReference(stage, file))) continue;
      for (const command of runsOf(stage.instructions).flatMap(({ commands }) => commands)) {
        if (command.program !== 'wget' || hasFlag(command, ...QUIET)) continue;
        yield { at: command.start, message: 'Unexpected progress bar of wget, expected --progress=dot:giga or -nv' };
      }
    }
  },
};

const link = commandRule(
  {
    id: 'docker/shell-not-linked',
    title: 'The shell is set with SHELL, not by linking /bin/sh',
    severity: 'warning',
    also: ['DL4005'],
    practice: 'choose-the-shell-with-shell',
  },
  ({ program, args }) =>
    program === 'ln' && args.at(-1)?.value === '/bin/sh'
      ? 'Unexpected link at /bin/sh, expected SHELL ["/bin/bash", "-c"]: other programs rely on the original shell'
      : undefined,
);

const PIPEFAIL = /pipefail/;
/** Programs that print or filter text: little is lost if one of them fails before the end of a pipe. */
const FILTERS = new Set(
  (
    'echo printf cat true yes : date uname ls find ldd env sort uniq tr sed awk grep egrep fgrep cut head tail tee wc ' +
    'xargs dpkg dpkg-query apk rpm scanelf ldconfig id whoami getent comm base64 seq basename dirname md5sum sha1sum sha256sum sha512sum'
  ).split(' '),
);

const pipefail: DockerRule = {
  id: 'docker/pipefail',
  title: 'Pipes fail when any of their commands fails',
  severity: 'warning',
  also: ['DL4006'],
  practice: 'make-pipes-fail',
  *check(file) {
    const settled = new Set<number>();
    for (const stage of file.stages) {
      let safe = stage.parent !== undefined && settled.has(stage.parent.index);
      for (const one of stage.instructions) {
        if (one.keyword === 'SHELL')
          safe = PIPEFAIL.test(one.body.text) || /powershell|pwsh|cmd/i.test(one.exec?.[0] ?? '');
        const { script } = one;
        if (safe || one.keyword !== 'RUN' || !script || script.commands.some(setsPipefail)) continue;
        const within = ({ start, end }: { start: number; end: number }) =>
          script.commands.filter((command) => start <= command.start && command.start < end);
        const pipe = script.pipes.find((each) => within(each).some(hides) && !failsOnNothing(within(each).at(-1)));
        const hidden = pipe && within(pipe).find(hides);
        if (!hidden) continue;
        const shell = isAlpine(rootReference(stage, file)) ? '"/bin/ash", "-eo"' : '"/bin/bash", "-o"';
        yield {
          at: pipe.start,
          message: `Unexpected pipe that hides a failure of ${hidden.program}, expected SHELL [${shell}, "pipefail", "-c"] before it`,
        };
      }
      if (safe) settled.add(stage.index);
    }
  },
};

/** Whether the failure of a command goes unnoticed. */
function hides({ piped, mayFail, program }: ShellCommand): boolean {
  return piped && !mayFail && !FILTERS.has(program);
}

/** Programs that search their input fail if they find nothing. */
function failsOnNothing(last: ShellCommand | undefined): boolean {
  return (
    last !== undefined && /^[ef]?grep$/.test(last.program) && !last.args.some(({ value }) => /^-\w*[vcL]/.test(value))
  );
}

function setsPipefail({ args }: ShellCommand): boolean {
  return args.some(({ value }) => PIPEFAIL.test(value));
}

/** Programs whose layers are so small that separate layers do not matter. */
const SMALL = new Set(
  'mkdir chown chmod chgrp ln rm mv cp touch useradd adduser groupadd addgroup usermod echo printf'.split(' '),
);

const joined: DockerRule = {
  id: 'docker/run-joined',
  title: 'Consecutive RUN instructions with small steps are joined',
  severity: 'info',
  also: ['DL3059'],
  practice: 'join-commands-that-belong-together',
  *check(file) {
    for (const { instructions } of finalStages(file)) {
      for (const [index, one] of instructions.entries()) {
        const before = instructions[index - 1];
        if (!before || !isSmall(before) || !isSmall(one)) continue;
        // A different mount or network is a reason for a separate RUN.
        const [flags, others] = [before, one].map((run) =>
          run.flags.map(({ name, value }) => `${name}=${value}`).join(' '),
        );
        if (flags === others)
          yield { at: one.start, message: 'Unexpected RUN after a RUN, expected both joined by &&' };
      }
    }
  },
};

function isSmall({ keyword, script, heredocs }: Instruction): boolean {
  const commands = script?.commands ?? [];
  return (
    keyword === 'RUN' &&
    heredocs.length === 0 &&
    commands.length > 0 &&
    commands.every(({ program }) => SMALL.has(program))
  );
}

const syntax: DockerRule = {
  id: 'docker/shell-syntax',
  title: 'Shell commands are syntactically valid',
  severity: 'error',
  also: [],
  practice: 'quote-what-the-shell-expands',
  *check(file) {
    const runs = new Set(runsOf(file.instructions).map(({ run }) => run));
    for (const one of instructionsOf(file, 'RUN')) {
      const [error] = runs.has(one) && !one.script?.exec ? (one.script?.errors ?? []) : [];
      if (error)
        yield { at: error.offset, message: `Unexpected shell syntax, expected a complete command: ${error.message}` };
    }
  },
};

export const shellRules: readonly DockerRule[] = [sudo, oneTool, wget, link, pipefail, joined, syntax];
