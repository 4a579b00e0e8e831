import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { dockerCommand } from '../../generators/commands/docker.ts';
import { type PackOptions, packOptionsSchema, renderPack } from '../../generators/docker/index.ts';
import { CribsmithError } from '../../generators/report/index.ts';
import { graph, instructions, textOf } from './helpers.ts';

test.each<[string, unknown, string]>([
  ['pyhton', {}, 'Did you mean python'],
  ['cobol', {}, 'go, python'],
  ['', {}, 'There is no pack'],
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
  ['go', { base: 'alpine' }, 'base'],
  ['go', { base: 'slim' }, 'distroless or scratch'],
  ['python', { base: 'scratch' }, 'interpreter'],
  ['python', { version: '3.12' }, 'slim'],
  ['python', { version: '3.130' }, 'slim'],
  ['go', { colour: 'red' }, 'colour'],
])('%s with %j is refused with a way out', (language, options, words) => {
  const error = errorOf(() => renderPack(graph, language, options as PackOptions));
  expect(error.ruleId).toBe('usage');
  expect(`${error.message} ${error.hint}`).toContain(words);
});

test('the command line has every option of a pack', () => {
  const own = ['out', 'force', 'detect'];
  const words = dockerCommand.options.map(({ name }) => name).filter((name) => !own.includes(name));
  expect(words.sort()).toEqual(Object.keys(packOptionsSchema.shape).sort());
});

test('another version changes the build, and the final image where it is the same one', () => {
  const from = (language: string, options: PackOptions) =>
    instructions(textOf(language, 'Dockerfile', options)).filter((line) => line.startsWith('FROM'));
  expect(from('go', { version: '1.26' })[0]).toBe('FROM golang:1.26-trixie AS build');
  expect(from('python', { version: '3.12', base: 'slim' })).toEqual([
    'FROM python:3.12-slim-trixie AS build',
    'FROM python:3.12-slim-trixie AS final',
  ]);
});

test('a name that YAML would read as a number or null stays a name', () => {
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

test.each(['name', 'version', 'base', 'port'])('no %s can put an instruction of its own into a file', (option) => {
  const expected = shape({ plain: true });
  fc.assert(
    fc.property(anyText, (value) => {
      try {
        expect(shape({ plain: true, [option]: value })).toEqual(expected);
      } catch (error) {
        if (!(error instanceof CribsmithError)) throw error;
        expect(error.ruleId).toBe('usage');
      }
    }),
    { seed: 1, numRuns: 150 },
  );
});

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
