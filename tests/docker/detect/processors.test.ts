import { expect, test } from 'vitest';
import { mergeCompose } from '../../../generators/docker/merge-compose.ts';

const PACK = "services:\n  tides:\n    build: { target: final }\n    ports: ['127.0.0.1:8080:8080']\n";
const said = (text: string) => mergeCompose(text, PACK, 'tides', '/app', []).conflicts;
const ADVICE = 'Docker does not start it on a machine with fewer processors, so lower the limit for such a machine';
const limited = (cpus: string) => `    deploy: { resources: { limits: { cpus: ${cpus} } } }\n`;

test.each([
  [
    'of the program',
    `services:\n  tides:\n    build: .\n${limited("'3.5'")}`,
    'tides.deploy.resources.limits.cpus is 3.5',
  ],
  [
    'of another service',
    `services:\n  tides:\n    build: .\n  store:\n    image: x:1\n    cpus: 4\n`,
    'store.cpus is 4',
  ],
  [
    'of a service without the program',
    `services:\n  store:\n    image: x:1\n${limited('4')}`,
    'store.deploy.resources.limits.cpus is 4',
  ],
  [
    'in a variable',
    `services:\n  tides:\n    build: .\n${limited(`"$\{CPUS:-8}"`)}`,
    'tides.deploy.resources.limits.cpus is 8',
  ],
])('names a limit of processors that a small machine does not have: %s', (_, text, found) => {
  expect(said(text)).toEqual([`services.${found}: ${ADVICE}`]);
});

test.each(["'2.0'", '0.5', '""'])('says nothing about a limit of %s', (cpus) => {
  expect(said(`services:\n  tides:\n    build: .\n${limited(cpus)}`)).toEqual([]);
});
