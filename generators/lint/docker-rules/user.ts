import type { Instruction } from '../dockerfile/index.ts';
import { runsAsRoot } from './known-images.ts';
import { finalInstructions, isRootUser, rootReference } from './parts.ts';
import type { DockerInput, DockerRule } from './rule.ts';

/** Programs with which an entry point that starts as root switches to another user. */
const DROPS_RIGHTS = /\b(?:gosu|su-exec|setpriv|runuser|chpst|(?:s6-)?setuidgid|s6(?:-overlay)?|fixuid)\b/;

const root: DockerRule = {
  id: 'docker/user-root',
  title: 'The image does not run as root',
  severity: 'warning',
  also: ['DL3002', 'DS-0002', 'CKV_DOCKER_8', 'CIS-4.1'],
  practice: 'run-as-a-numeric-user',
  *check(file) {
    const name = lastUser(file)?.words[0];
    if (!name || !isRootUser(name.value) || dropsRights(file)) return;
    yield { at: name.start, message: `Unexpected final user ${name.value}, expected an unprivileged one` };
  },
};

const missing: DockerRule = {
  id: 'docker/user-missing',
  title: 'An image that starts a program sets USER',
  severity: 'warning',
  also: ['DS-0002', 'CKV_DOCKER_3', 'CIS-4.1'],
  practice: 'run-as-a-numeric-user',
  *check(file) {
    const last = file.stages.at(-1);
    const image = last && rootReference(last, file);
    if (!last || lastUser(file) || !runsAsRoot(image) || !startsProgram(file) || dropsRights(file)) return;
    yield {
      at: last.from.start,
      message: `Unexpected final stage without USER, expected a numeric one: ${image} runs as root`,
    };
  },
};

const named: DockerRule = {
  id: 'docker/user-name',
  title: 'USER is numeric',
  severity: 'info',
  also: ['CIS-4.1'],
  practice: 'run-as-a-numeric-user',
  *check(file) {
    const name = lastUser(file)?.words[0];
    if (!name || !/^[A-Za-z_]/.test(name.value) || isRootUser(name.value)) return;
    yield {
      at: name.start,
      message: `Unexpected user name ${name.value}, expected its number: Kubernetes cannot tell whether a name is root`,
    };
  },
};

function lastUser(file: DockerInput): Instruction | undefined {
  return finalInstructions(file).findLast(({ keyword }) => keyword === 'USER');
}

function startsProgram(file: DockerInput): boolean {
  return finalInstructions(file).some(({ keyword }) => keyword === 'CMD' || keyword === 'ENTRYPOINT');
}

function dropsRights(file: DockerInput): boolean {
  return finalInstructions(file).some(({ body, heredocs }) =>
    [body, ...heredocs.map((one) => one.body)].some(({ text }) => DROPS_RIGHTS.test(text)),
  );
}

export const userRules: readonly DockerRule[] = [root, missing, named];
