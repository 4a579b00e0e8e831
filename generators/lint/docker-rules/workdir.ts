import { commandRule } from './parts.ts';
import type { DockerRule } from './rule.ts';

const ABSOLUTE = /^(?:[/\\$]|[A-Za-z]:)/;

const absolute: DockerRule = {
  id: 'docker/workdir-absolute',
  title: 'WORKDIR is absolute',
  severity: 'warning',
  also: ['WorkdirRelativePath', 'DL3000', 'CKV_DOCKER_10'],
  practice: 'use-an-absolute-workdir',
  *check(file) {
    for (const { keyword, words } of file.instructions) {
      const path = words[0];
      if (keyword !== 'WORKDIR' || !path || ABSOLUTE.test(path.value)) continue;
      yield { at: path.start, message: `Unexpected WORKDIR ${path.value}, expected an absolute path` };
    }
  },
};

const cd = commandRule(
  {
    id: 'docker/workdir-not-cd',
    title: 'WORKDIR changes the folder, not `cd`',
    severity: 'info',
    also: ['DL3003'],
    practice: 'use-an-absolute-workdir',
  },
  ({ program, args, nested }) =>
    program === 'cd' && !nested
      ? `Unexpected cd ${args[0]?.value ?? ''}, expected WORKDIR: cd lasts for one RUN`
      : undefined,
);

const cdUnchecked: DockerRule = {
  id: 'docker/cd-may-fail',
  title: 'A `cd` that fails stops the line',
  severity: 'warning',
  also: ['SC2164'],
  practice: 'quote-what-the-shell-expands',
  *check(file) {
    for (const { keyword, script } of file.instructions) {
      if (keyword !== 'RUN' || !script || script.exec) continue;
      let strict = false;
      for (const [index, { program, args, guarded, start }] of script.commands.entries()) {
        if (program === 'set' && args.some(({ value }) => /^-\w*e/.test(value) || value === 'errexit')) strict = true;
        const isLast = index === script.commands.length - 1;
        if (strict || guarded || isLast || (program !== 'cd' && program !== 'pushd')) continue;
        yield { at: start, message: `Unexpected ${program} whose failure is ignored, expected && after it` };
      }
    }
  },
};

export const workdirRules: readonly DockerRule[] = [absolute, cd, cdUnchecked];
