import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { run } from '../../generators/cli.ts';
import { dockerCommand } from '../../generators/commands/docker.ts';
import { type PackOptions, packFlags, packOptionsSchema, renderPack } from '../../generators/docker/index.ts';
import { CribsmithError } from '../../generators/report/index.ts';
import { instructions, query, textOf } from './helpers.ts';

test.each<[string, unknown, string]>([
  ['pyhton', {}, 'Did you mean python'],
  ['cobol', {}, 'Available: '],
  ['', {}, 'No pack found for'],
  ['go', { port: 0 }, 'port'],
  ['go', { port: 70_000 }, 'port'],
  ['go', { port: 80.5 }, 'port'],
  ['go', { name: 'My App' }, 'name'],
  ['go', { name: '../up' }, 'name'],
  ['go', { name: 'a\nRUN id' }, 'name'],
  ['go', { name: 'a$(touch x)' }, 'name'],
  ['go', { name: 'a'.repeat(64) }, 'name'],
  ['go', { version: '{{version}}' }, 'version'],
  ['go', { version: '1.27\n' }, 'version'],
  ['go', { version: 'latest' }, 'version'],
  ['go', { base: 'windows' }, 'distroless or scratch or alpine'],
  ['go', { base: 'WINDOWS\n' }, 'base'],
  ['go', { base: 'slim' }, 'distroless or scratch or alpine'],
  ['python', { base: 'scratch' }, 'interpreter'],
  ['python', { version: '3.12' }, 'slim'],
  ['python', { version: '3.130' }, 'slim'],
  ['node', { version: '23' }, '20, 22, 24'],
  ['go', { colour: 'red' }, 'colour'],
  ['go', { packageManager: 'npm' }, 'a single package manager'],
  ['node', { packageManager: 'bower' }, 'npm, pnpm, yarn'],
  ['node', { packageManager: 'npm; id' }, 'packageManager'],
  ['go', { services: ['oracle'] }, 'services'],
  ['go', { services: ['redis', 'redis'] }, 'services'],
  ['go', { services: 'redis' }, 'services'],
  ['go', { entry: '../other' }, 'entry'],
  ['go', { entry: './cmd/../..' }, 'entry'],
  ['go', { entry: '/etc/passwd' }, 'entry'],
  ['go', { entry: '-o' }, 'entry'],
  ['go', { entry: '. && id' }, 'entry'],
  ['go', { entry: '$(id)' }, 'entry'],
  ['go', { entry: '{{title}}' }, 'entry'],
  ['go', { healthcheck: 'no' }, 'healthcheck'],
])('rejects %s with %j, with a hint', (language, options, words) => {
  const error = errorOf(() => renderPack(query, language, options as PackOptions));
  expect(error.ruleId).toBe('usage');
  expect(`${error.message} ${error.hint}`).toContain(words);
});

test('the command line has every option of a pack', () => {
  expect(packFlags.map(({ option }) => option)).toEqual(Object.keys(packOptionsSchema.shape));
  const words = dockerCommand.options.map(({ name }) => name);
  expect(words).toEqual(expect.arrayContaining(packFlags.map(({ name }) => name)));
  expect(words).toEqual(expect.arrayContaining(['package-manager', 'service', 'no-healthcheck', 'compat', 'entry']));
});

test('docs/packs.md lists every option as in the schema', () => {
  const manual = readFileSync('docs/packs.md', 'utf8');
  const rows = packFlags.map(({ option, name, summary }) => `| \`--${name}\` | \`${option}\` | ${summary} |`);
  expect(manual.split('\n')).toEqual(expect.arrayContaining(rows));
});

test('a list can be given at once or one by one, and a switch disables the health check', async () => {
  const out = mkdtempSync(join(tmpdir(), 'cribsmith-'));
  const stderr = { write: () => true };
  const io = { stdout: stderr, stderr, env: {} };
  const words = ['--service', 'postgres,redis', '--service', 'nats', '--no-healthcheck', '--out', out];
  expect(await run(['docker', 'go', ...words], io)).toBe(0);
  const { services } = parse(readFileSync(join(out, 'compose.yaml'), 'utf8'));
  expect(Object.keys(services)).toEqual(['app', 'postgres', 'redis', 'nats']);
  expect(services.app.healthcheck).toBeUndefined();
  expect(readFileSync(join(out, 'Dockerfile'), 'utf8')).toMatch(/^HEALTHCHECK NONE$/m);
});

test('a rejected option has no effect', async () => {
  const out = join(mkdtempSync(join(tmpdir(), 'cribsmith-')), 'pack');
  const stderr = { write: () => true };
  expect(await run(['docker', 'go', '--entry', '`id`', '--out', out], { stdout: stderr, stderr, env: {} })).toBe(2);
  expect(existsSync(out)).toBe(false);
});

test('the entry determines what is built or started', () => {
  expect(textOf('go', 'Dockerfile', { entry: './cmd/server' })).toContain('-o /out/app ./cmd/server\n');
  const python = instructions(textOf('python', 'Dockerfile', { entry: 'shop.main:app', port: 9000 }));
  expect(python).toContain(
    'ENTRYPOINT ["python3", "-m", "uvicorn", "shop.main:app", "--host", "0.0.0.0", "--port", "9000"]',
  );
  expect(instructions(textOf('node', 'Dockerfile', { entry: 'src/index.mjs' }))).toContain(
    'ENTRYPOINT ["/nodejs/bin/node", "src/index.mjs"]',
  );
});

test('another version changes the build, and the final image if it is the same one', () => {
  const from = (language: string, options: PackOptions) =>
    instructions(textOf(language, 'Dockerfile', options)).filter((line) => /^FROM .* AS (deps|runtime)$/.test(line));
  expect(from('go', { version: '1.26', base: 'alpine' })[0]).toBe('FROM golang:1.26-alpine AS deps');
  expect(from('python', { version: '3.12', base: 'slim' })).toEqual([
    'FROM python:3.12-slim-trixie AS deps',
    'FROM python:3.12-slim-trixie AS runtime',
  ]);
  expect(from('node', { version: '22.1.0' })[1]).toBe('FROM gcr.io/distroless/nodejs22-debian13:nonroot AS runtime');
});

test('quotes a name that YAML would read as a number or null', () => {
  for (const name of ['123', 'null', 'true', '1e3']) {
    expect(parse(textOf('go', 'compose.yaml', { name })).name).toBe(name);
  }
});

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.stringMatching(/^[a-z0-9_.-]{1,12}$/),
  fc.stringMatching(/^[\d.]{1,7}$/),
  fc.constantFrom('a\nUSER root', '1.0\r\nRUN id', '{{title}}', "a' b", '"', '$(X)', '`id`', 'a # b', '3.13\\'),
);

test.each(['name', 'version', 'base', 'port', 'packageManager', 'services', 'entry'])(
  'no %s can inject an instruction into a file',
  (option) => {
    const expected = shape({ plain: true });
    fc.assert(
      fc.property(anyText, (text) => {
        const value = option === 'services' ? [text] : text;
        try {
          expect(shape({ plain: true, [option]: value })).toEqual(expected);
        } catch (error) {
          if (!(error instanceof CribsmithError)) throw error;
          expect(error.ruleId).toBe('usage');
        }
      }),
      { seed: 1, numRuns: 150 },
    );
  },
);

/** What stays the same whatever the options are: the instructions by name, and the keys of the service. */
function shape(options: PackOptions) {
  const service = parse(textOf('python', 'compose.yaml', { base: 'slim', ...options })).services.app;
  const lines = instructions(textOf('python', 'Dockerfile', { base: 'slim', ...options }));
  return { lines: lines.map((line) => line.split(' ')[0]), keys: Object.keys(service), dropped: service.cap_drop };
}

function errorOf(run: () => unknown): CribsmithError {
  try {
    run();
  } catch (error) {
    if (error instanceof CribsmithError) return error;
    throw error;
  }
  return expect.unreachable();
}
