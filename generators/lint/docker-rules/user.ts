import { finalInstructions, finalStages, rootImage } from './parts.ts';
import type { DockerInput, DockerRule } from './rule.ts';

const ROOT = /^(?:root|0+)(?::|$)/;
/** Tags and names by which images say that they do not run as root. */
const UNPRIVILEGED = /nonroot|unprivileged|rootless|chiseled/i;

const root: DockerRule = {
  id: 'docker/user-root',
  title: 'The image does not run as root',
  severity: 'warning',
  also: ['DL3002', 'DS-0002', 'CKV_DOCKER_8', 'CIS-4.1'],
  practice: 'run-as-a-numeric-user',
  *check(file) {
    const user = lastUser(file);
    const name = user?.words[0];
    if (name && ROOT.test(name.value)) {
      yield { at: name.start, message: `Unexpected user ${name.value} at the end, expected one without rights` };
    }
  },
};

const missing: DockerRule = {
  id: 'docker/user-missing',
  title: 'The image names its user',
  severity: 'warning',
  also: ['DS-0002', 'CKV_DOCKER_3', 'CIS-4.1'],
  practice: 'run-as-a-numeric-user',
  *check(file) {
    const last = file.stages.at(-1);
    if (!last || lastUser(file) || finalStages(file).some(({ image }) => UNPRIVILEGED.test(image?.value ?? ''))) return;
    const image = rootImage(last)?.value ?? 'the base image';
    yield {
      at: last.from.start,
      message: `Unexpected final stage without USER, expected a number: ${image} may run as root`,
    };
  },
};

const named: DockerRule = {
  id: 'docker/user-name',
  title: 'The user is a number',
  severity: 'info',
  also: ['CIS-4.1'],
  practice: 'run-as-a-numeric-user',
  *check(file) {
    const name = lastUser(file)?.words[0];
    if (name && /^[A-Za-z_]/.test(name.value) && !ROOT.test(name.value)) {
      yield {
        at: name.start,
        message: `Unexpected user name ${name.value}, expected its number: Kubernetes can check only that`,
      };
    }
  },
};

function lastUser(file: DockerInput) {
  return finalInstructions(file).findLast(({ keyword }) => keyword === 'USER');
}

export const userRules: readonly DockerRule[] = [root, missing, named];
