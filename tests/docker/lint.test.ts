import { expect, test } from 'vitest';
import {
  listPacks,
  type Pack,
  type PackOptions,
  packOptionsSchema,
  renderPack,
} from '../../generators/docker/index.ts';
import { FINAL_BASES } from '../../generators/graph/index.ts';
import { lintCompose, lintDockerfile } from '../../generators/lint/index.ts';
import { CribsmithError } from '../../generators/report/index.ts';
import { query } from './helpers.ts';

/** Values of each option that is not open to any text. What a version of the schema does not have is left out. */
const CHOICES: Readonly<Record<string, readonly unknown[]>> = {
  base: FINAL_BASES,
  port: [8443],
  name: ['other-name'],
  plain: [true],
  compat: [true],
  healthcheck: [false],
  packageManager: managers(),
  services: services(),
};

/**
 * What was asked for against the rules, so that the linter is right to say it: no health check, and a compose file
 * for docker-compose 1.29, which refuses the name of a project.
 */
const ASKED_FOR: readonly { option: string; value: unknown; ruleId: string }[] = [
  { option: 'healthcheck', value: false, ruleId: 'docker/healthcheck-missing' },
  { option: 'compat', value: true, ruleId: 'compose/project-name' },
];

test.each(listPacks(query).map(({ id }) => id))('the %s pack has no findings with any pair of options', (id) => {
  let packs = 0;
  const wrong = combinations().flatMap((options) => {
    const pack = rendered(id, options);
    if (!pack) return [];
    packs += 1;
    return findingsOf(pack)
      .filter(({ ruleId }) => !isAskedFor(ruleId, options))
      .map((found) => ({ options, ...found }));
  });
  expect(wrong).toEqual([]);
  expect(packs).toBeGreaterThan(10);
});

test.each([
  ['Dockerfile', /^USER .*$/m, 'USER root', 'docker/user-root'],
  ['Dockerfile', /^(FROM [^\s:@]+)\S*/m, '$1', 'docker/base-image-tag'],
  ['Dockerfile', /^ENTRYPOINT .*$/m, 'ENTRYPOINT /app', 'docker/exec-form'],
  ['Dockerfile', /^COPY .*$/m, 'COPY --from=nowhere /a /b', 'docker/copy-from-unknown'],
  ['compose.yaml', /read_only: true/g, 'read_only: false', 'compose/read-only'],
  ['compose.yaml', /127\.0\.0\.1:/g, '', 'compose/ports-loopback'],
  ['compose.yaml', /init: true/g, 'privileged: true', 'compose/not-privileged'],
])('finds the defect in a pack whose %s was damaged by %s', (path, pattern, by, ruleId) => {
  const pack = renderPack(query, 'go', {});
  const files = pack.files.map((file) =>
    file.path === path ? { ...file, text: file.text.replace(pattern, by) } : file,
  );
  expect(findingsOf({ ...pack, files }).map((found) => found.ruleId)).toContain(ruleId);
});

function findingsOf({ files }: Pack) {
  const ignore = files.find(({ path }) => path === '.dockerignore')?.text ?? '';
  return files.flatMap(({ path, text }) => {
    const found = /(?:^|\/)Dockerfile$/.test(path)
      ? lintDockerfile(text, { path, ignore })
      : /(?:^|\/)compose[\w.]*\.yaml$/.test(path)
        ? lintCompose(text, { path })
        : [];
    return found.map(({ ruleId, message, line }) => ({ ruleId, message, place: `${path}:${line}` }));
  });
}

function isAskedFor(ruleId: string, options: Readonly<Record<string, unknown>>): boolean {
  return ASKED_FOR.some((asked) => asked.ruleId === ruleId && options[asked.option] === asked.value);
}

/** Every value alone, and every two values of different options. */
function combinations(): Record<string, unknown>[] {
  const shape: Readonly<Record<string, unknown>> = packOptionsSchema.shape;
  const values = Object.entries(CHOICES)
    .filter(([option]) => Object.hasOwn(shape, option))
    .flatMap(([option, list]) => list.map((value) => ({ option, value })));
  const pairs = values.flatMap((one, index) =>
    values
      .slice(index + 1)
      .flatMap((other) =>
        one.option === other.option ? [] : [{ [one.option]: one.value, [other.option]: other.value }],
      ),
  );
  return [{}, ...values.map(({ option, value }) => ({ [option]: value })), ...pairs];
}

/** Undefined for a combination that the language refuses. */
function rendered(id: string, options: Record<string, unknown>): Pack | undefined {
  try {
    return renderPack(query, id, options as PackOptions);
  } catch (error) {
    if (error instanceof CribsmithError && error.ruleId === 'usage') return undefined;
    throw error;
  }
}

function managers(): string[] {
  const facts = query
    .byType('language')
    .map((language) => language.facts as { managers?: Readonly<Record<string, unknown>> });
  return [...new Set(facts.flatMap((language) => Object.keys(language.managers ?? {})))];
}

/** Each service that there is, alone. */
function services(): string[][] {
  const names = ['postgres', 'mysql', 'mariadb', 'redis', 'valkey', 'mongodb', 'rabbitmq', 'kafka', 'nats'];
  return names.map((name) => [name]).filter((list) => packOptionsSchema.safeParse({ services: list }).success);
}
