import { expect, test } from 'vitest';
import { springProfiles } from '../../../generators/docker/detect/spring-profiles.ts';

const DOCKER = 'src/main/resources/application-docker.properties';
const DEV = 'src/main/resources/application-dev.yml';

const kindsIn = (files: Record<string, string>): (string | undefined)[] => {
  const all: Record<string, string> = { [DOCKER]: '', [DEV]: '', ...files };
  const kindOf = springProfiles({ path: '', files: Object.keys(all).sort(), text: (file) => all[file] });
  return [kindOf(DOCKER), kindOf(DEV)];
};

test.each([
  ['compose.yaml', 'services:\n  till:\n    environment:\n      SPRING_PROFILES_ACTIVE: docker\n'],
  ['docker-compose.yml', 'services:\n  till:\n    environment:\n      - "SPRING_PROFILES_ACTIVE=cloud,docker"\n'],
  [
    'docker-compose.yml',
    `services:\n  till:\n    environment:\n      - SPRING_PROFILES_ACTIVE=\${SPRING_PROFILES_ACTIVE:-docker} # by day\n`,
  ],
  ['Dockerfile', 'FROM eclipse-temurin:21\nENV SPRING_PROFILES_ACTIVE=docker\n'],
])('a profile that %s activates is read in the container', (file, text) => {
  expect(kindsIn({ [file]: text })).toEqual(['read', 'idle']);
});

test('a profile that nothing activates is not', () => {
  expect(kindsIn({ 'compose.yaml': 'services:\n  till:\n    build: .\n' })).toEqual(['idle', 'idle']);
});

test.each([
  ['compose.yaml', 'services:\n  till:\n    environment:\n      # SPRING_PROFILES_ACTIVE: docker\n      A: b\n'],
  ['compose.yaml', 'services:\n  till:\n    environment:\n      A: b # or SPRING_PROFILES_ACTIVE: docker\n'],
  ['Dockerfile', 'FROM eclipse-temurin:21\n#ENV SPRING_PROFILES_ACTIVE=docker\n'],
])('nor one in a comment: %#', (file, text) => {
  expect(kindsIn({ [file]: text })).toEqual(['idle', 'idle']);
});
