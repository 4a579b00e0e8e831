import type { Instruction } from '../dockerfile/index.ts';
import type { ShellCommand } from '../shell/index.ts';
import { finalInstructions, hasNoShell, instructionsOf } from './parts.ts';
import type { DockerRule } from './rule.ts';

const exec: DockerRule = {
  id: 'docker/exec-form',
  title: 'CMD and ENTRYPOINT use the exec form',
  severity: 'warning',
  also: ['JSONArgsRecommended', 'DL3025'],
  practice: 'start-in-exec-form',
  *check(file) {
    for (const stage of file.stages) {
      // A SHELL instruction shows that a shell is wanted.
      if (stage.instructions.some(({ keyword }) => keyword === 'SHELL')) continue;
      for (const one of stage.instructions) {
        const { keyword, exec: form, body, start } = one;
        if ((keyword !== 'CMD' && keyword !== 'ENTRYPOINT') || form || /^\s*$|^\[/.test(body.text)) continue;
        const expected = exactForm(one);
        if (expected === undefined) continue;
        yield {
          at: start,
          message: `Unexpected shell form of ${keyword}, expected ${expected}: the shell does not pass signals on`,
        };
      }
    }
  },
};

/** The equivalent exec form; undefined if the shell replaces itself by the program (`exec`). */
function exactForm({ body, script }: Instruction): string | undefined {
  const commands = script?.commands ?? [];
  if (commands.at(-1)?.words[0]?.value === 'exec') return undefined;
  if (commands.length === 1 && commands.every(runsScript)) return 'a JSON array';
  // Characters that are literal in single quotes, and except `$` in double quotes.
  const bare = body.text.replace(/'[^']*'|"[^"$`]*"/g, '');
  const needsShell = commands.length > 1 || /[$|&;<>*?`~]/.test(bare) || (commands[0]?.assigns.length ?? 0) > 0;
  return needsShell ? 'exec before the last program' : 'a JSON array';
}

/** Whether a command is a shell with a script, which can replace the shell by a program. */
function runsScript({ program, args }: ShellCommand): boolean {
  return /^(?:ba|da|a|z)?sh$/.test(program) && args.some(({ value }) => /^-[a-z]*c$/.test(value));
}

const broken: DockerRule = {
  id: 'docker/exec-form-broken',
  title: 'The exec form is a valid JSON array',
  severity: 'error',
  also: [],
  practice: 'start-in-exec-form',
  *check(file) {
    for (const one of instructionsOf(file, 'CMD', 'ENTRYPOINT', 'SHELL', 'HEALTHCHECK')) {
      const text = one.keyword === 'HEALTHCHECK' ? one.body.text.replace(/^CMD\s+/i, '') : one.body.text;
      if (one.exec || (one.keyword !== 'SHELL' && !/^\[(?![[\s])/.test(text))) continue;
      if (text.trim() === '') continue;
      yield {
        at: one.start,
        message: `Unexpected arguments of ${one.keyword}, expected a JSON array of strings in double quotes`,
      };
    }
  },
};

const noShell: DockerRule = {
  id: 'docker/shell-form-without-shell',
  title: 'Images without a shell use the exec form',
  severity: 'error',
  also: [],
  practice: 'check-health-without-a-shell',
  *check(file) {
    for (const stage of file.stages) {
      if (!hasNoShell(stage)) continue;
      for (const { keyword, script, body, start } of stage.instructions) {
        if (!script || script.exec || /^(?:NONE)?\s*$/i.test(body.text)) continue;
        yield {
          at: start,
          message: `Unexpected shell form of ${keyword}, expected the exec form: this image has no shell`,
        };
      }
    }
  },
};

const many: DockerRule = {
  id: 'docker/one-start-command',
  title: 'Each stage has one CMD and one ENTRYPOINT',
  severity: 'warning',
  also: ['MultipleInstructionsDisallowed', 'DL4003', 'DL4004'],
  practice: 'define-one-start-command',
  *check(file) {
    for (const stage of file.stages) {
      for (const keyword of ['CMD', 'ENTRYPOINT']) {
        yield* allButLast(stage.instructions, keyword).map(({ start }) => ({
          at: start,
          message: `Unexpected ${keyword}, expected one in the stage: a later ${keyword} overrides this one`,
        }));
      }
    }
  },
};

const SIGNALS = new Set(
  (
    'HUP INT QUIT ILL TRAP ABRT IOT BUS FPE KILL USR1 SEGV USR2 PIPE ALRM TERM STKFLT CHLD CLD CONT STOP TSTP TTIN TTOU ' +
    'URG XCPU XFSZ VTALRM PROF WINCH IO POLL PWR SYS'
  ).split(' '),
);
const HIGHEST_SIGNAL = 64;

const signal: DockerRule = {
  id: 'docker/stop-signal',
  title: 'STOPSIGNAL is a known signal',
  severity: 'error',
  also: [],
  practice: 'define-one-start-command',
  *check(file) {
    for (const { words } of instructionsOf(file, 'STOPSIGNAL')) {
      const [word] = words;
      if (!word || word.value.includes('$') || isSignal(word.value)) continue;
      yield { at: word.start, message: `Unexpected signal ${word.value}, expected one such as SIGTERM or 15` };
    }
  },
};

function isSignal(text: string): boolean {
  if (/^\d+$/.test(text)) return Number(text) >= 1 && Number(text) <= HIGHEST_SIGNAL;
  const name = text.toUpperCase().replace(/^SIG/, '');
  return SIGNALS.has(name) || /^RTM(?:IN(?:\+\d{1,2})?|AX(?:-\d{1,2})?)$/.test(name);
}

const health: DockerRule = {
  id: 'docker/healthcheck-missing',
  title: 'An image that exposes a port has a HEALTHCHECK',
  severity: 'info',
  also: ['DL3057', 'DS-0026', 'CKV_DOCKER_2', 'CIS-4.6'],
  practice: 'check-health-without-a-shell',
  *check(file) {
    const last = file.stages.at(-1);
    const keywords = new Set(finalInstructions(file).map(({ keyword }) => keyword));
    if (!last || !keywords.has('EXPOSE') || keywords.has('HEALTHCHECK')) return;
    yield {
      at: last.from.start,
      message: 'Unexpected final stage without HEALTHCHECK, expected one, or HEALTHCHECK NONE',
    };
  },
};

const healthTwice: DockerRule = {
  id: 'docker/one-healthcheck',
  title: 'Each stage has one HEALTHCHECK',
  severity: 'warning',
  also: ['DL3012', 'MultipleInstructionsDisallowed'],
  practice: 'check-health-without-a-shell',
  *check(file) {
    for (const stage of file.stages) {
      yield* allButLast(stage.instructions, 'HEALTHCHECK').map(({ start }) => ({
        at: start,
        message: 'Unexpected HEALTHCHECK, expected one in the stage: a later HEALTHCHECK overrides this one',
      }));
    }
  },
};

function allButLast(instructions: readonly Instruction[], keyword: string): Instruction[] {
  return instructions.filter((one) => one.keyword === keyword).slice(0, -1);
}

export const startRules: readonly DockerRule[] = [exec, broken, noShell, many, signal, health, healthTwice];
