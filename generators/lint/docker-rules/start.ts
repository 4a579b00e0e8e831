import type { Instruction } from '../dockerfile/index.ts';
import { finalInstructions, hasNoShell, instructionsOf } from './parts.ts';
import type { DockerRule } from './rule.ts';

const exec: DockerRule = {
  id: 'docker/exec-form',
  title: 'CMD and ENTRYPOINT have the exec form',
  severity: 'warning',
  also: ['JSONArgsRecommended', 'DL3025'],
  practice: 'start-in-exec-form',
  *check(file) {
    for (const stage of file.stages) {
      // Who sets a SHELL wants one.
      if (stage.instructions.some(({ keyword }) => keyword === 'SHELL')) continue;
      for (const { keyword, exec: form, body, start } of stage.instructions) {
        if ((keyword !== 'CMD' && keyword !== 'ENTRYPOINT') || form || body.text.trim() === '') continue;
        if (body.text.startsWith('[')) continue;
        yield {
          at: start,
          message: `Unexpected shell form of ${keyword}, expected a JSON array: the shell keeps signals`,
        };
      }
    }
  },
};

const broken: DockerRule = {
  id: 'docker/exec-form-broken',
  title: 'What looks like a JSON array is one',
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
        message: `Unexpected ${one.keyword} arguments, expected a JSON array of strings in double quotes`,
      };
    }
  },
};

const noShell: DockerRule = {
  id: 'docker/shell-form-without-shell',
  title: 'An image without a shell is not asked to use one',
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
  title: 'A stage has one CMD and one ENTRYPOINT',
  severity: 'warning',
  also: ['MultipleInstructionsDisallowed', 'DL4003', 'DL4004'],
  practice: 'give-one-start-command',
  *check(file) {
    for (const stage of file.stages) {
      for (const keyword of ['CMD', 'ENTRYPOINT']) {
        yield* allButLast(stage.instructions, keyword).map(({ start }) => ({
          at: start,
          message: `Unexpected ${keyword}, expected only the last one of the stage: this one has no effect`,
        }));
      }
    }
  },
};

const health: DockerRule = {
  id: 'docker/healthcheck-missing',
  title: 'The image has a health check',
  severity: 'info',
  also: ['DL3057', 'DS-0026', 'CKV_DOCKER_2', 'CIS-4.6'],
  practice: 'check-health-without-a-shell',
  *check(file) {
    const last = file.stages.at(-1);
    if (!last || finalInstructions(file).some(({ keyword }) => keyword === 'HEALTHCHECK')) return;
    yield {
      at: last.from.start,
      message: 'Unexpected final stage without HEALTHCHECK, expected one, or HEALTHCHECK NONE',
    };
  },
};

const healthTwice: DockerRule = {
  id: 'docker/one-healthcheck',
  title: 'A stage has one health check',
  severity: 'warning',
  also: ['DL3012', 'MultipleInstructionsDisallowed'],
  practice: 'check-health-without-a-shell',
  *check(file) {
    for (const stage of file.stages) {
      yield* allButLast(stage.instructions, 'HEALTHCHECK').map(({ start }) => ({
        at: start,
        message: 'Unexpected HEALTHCHECK, expected only the last one of the stage: this one has no effect',
      }));
    }
  },
};

function allButLast(instructions: readonly Instruction[], keyword: string): Instruction[] {
  return instructions.filter((one) => one.keyword === keyword).slice(0, -1);
}

export const startRules: readonly DockerRule[] = [exec, broken, noShell, many, health, healthTwice];
