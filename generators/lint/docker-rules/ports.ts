import type { Word } from '../dockerfile/index.ts';
import { replace } from '../fixes.ts';
import { instructionsOf } from './parts.ts';
import type { DockerInput, DockerRule } from './rule.ts';

const PORT = /^(\d+)(?:-(\d+))?(?:\/([A-Za-z]+))?$/;
const PROTOCOLS = new Set(['tcp', 'udp', 'sctp']);
const HIGHEST = 65535;

const format: DockerRule = {
  id: 'docker/expose-format',
  title: 'EXPOSE lists container ports only',
  severity: 'warning',
  also: ['ExposeInvalidFormat'],
  practice: 'document-the-port',
  *check(file) {
    for (const word of ports(file)) {
      const [, , , protocol = 'tcp'] = PORT.exec(word.value) ?? [];
      if (PORT.test(word.value) && PROTOCOLS.has(protocol.toLowerCase())) continue;
      yield { at: word.start, message: `Unexpected port ${word.value}, expected a port such as 8080 or 8080/udp` };
    }
  },
};

const casing: DockerRule = {
  id: 'docker/expose-protocol-casing',
  title: 'EXPOSE writes protocols in lower case',
  severity: 'info',
  also: ['ExposeProtoCasing'],
  practice: 'document-the-port',
  *check(file) {
    for (const word of ports(file)) {
      const protocol = PORT.exec(word.value)?.[3];
      if (protocol === undefined || protocol === protocol.toLowerCase()) continue;
      yield {
        at: word.start,
        message: `Unexpected protocol ${protocol}, expected ${protocol.toLowerCase()}`,
        fixes: word.text === word.value ? [replace(word, word.value.toLowerCase())] : [],
      };
    }
  },
};

const range: DockerRule = {
  id: 'docker/expose-range',
  title: 'Ports are between 0 and 65535',
  severity: 'error',
  also: ['DL3011'],
  practice: 'document-the-port',
  *check(file) {
    for (const word of ports(file)) {
      const [, from = '0', to = '0'] = PORT.exec(word.value) ?? [];
      if (Number(from) <= HIGHEST && Number(to) <= HIGHEST) continue;
      yield { at: word.start, message: `Unexpected port ${word.value}, expected at most ${HIGHEST}` };
    }
  },
};

function ports(file: DockerInput): Word[] {
  // The values of variables and of a template's placeholders are not known.
  return instructionsOf(file, 'EXPOSE')
    .filter(({ body }) => !body.text.includes('{{'))
    .flatMap(({ words }) => words.filter(({ value }) => !value.includes('$')));
}

export const portRules: readonly DockerRule[] = [format, casing, range];
