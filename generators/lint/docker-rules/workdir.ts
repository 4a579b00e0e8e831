import { runsOf } from './parts.ts';
import type { DockerRule } from './rule.ts';

const ABSOLUTE = /^(?:[/\\$]|[A-Za-z]:)/;

const absolute: DockerRule = {
  id: 'docker/workdir-absolute',
  title: 'WORKDIR is an absolute path',
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

const cd: DockerRule = {
  id: 'docker/workdir-not-cd',
  title: 'The working directory is set with WORKDIR, not `cd`',
  severity: 'info',
  also: ['DL3003'],
  practice: 'use-an-absolute-workdir',
  *check(file) {
    for (const { commands } of runsOf(file.instructions)) {
      const moves = commands.filter(({ program, nested }) => program === 'cd' && !nested);
      const [first] = moves;
      // A `cd` that is not first, or not the only one, cannot be replaced by WORKDIR without another layer.
      if (!first || first !== commands[0] || moves.length > 1) continue;
      yield {
        at: first.start,
        message: `Unexpected cd ${first.args[0]?.value ?? ''}, expected WORKDIR before this RUN`,
      };
    }
  },
};

const cdUnchecked: DockerRule = {
  id: 'docker/cd-may-fail',
  title: 'A failing `cd` stops the command',
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
