import { readFileSync } from 'node:fs';
import { validate } from 'dockerfile-utils';
import { expect, test } from 'vitest';
import { libraryOf, loadPackLibrary } from '../../generators/build/library.ts';
import { listPacks, renderPack } from '../../generators/docker/index.ts';
import { imageOf } from '../../generators/docker/pins.ts';
import { loadAssets } from '../../generators/docker/templates.ts';
import { createQuery, type GraphQuery, languageFactsSchema } from '../../generators/graph/index.ts';
import { readDocument } from '../../generators/read/index.ts';
import { graph, instructions } from './helpers.ts';

const NIM = `---
title: Nim
language:
  id: nim
  family: compiled
  port: 7000
  app: [app.nim]
  build:
    image: nimlang/nim:2.2.4
    caches: [/root/.cache/nim]
    compile: nim compile --out:/out/app app.nim
    why: compile-once
  artifacts: [{ from: /out/app, to: /app }]
  entrypoint: [/app]
  health: [/app, healthcheck]
  dev: { command: [nim, r, app.nim] }
  base: slim
  bases:
    slim: { image: 'debian:13-slim', user: '65532:65532' }
---

# Nim in a container

### Practice: Compile once

**Do:** Compile in the build stage.

**Why:** The compiler need not be shipped. It is large.

### Example: app.nim

\`\`\`nim
echo "hello"
\`\`\`
`;

const withNote = (text: string, path = 'languages/nim.md') =>
  createQuery(loadPackLibrary(libraryOf([readDocument({ path, bytes: new TextEncoder().encode(text) })])).graph);
const dockerfileOf = (from: GraphQuery, language: string) =>
  renderPack(from, language, {}).files.find(({ path }) => path === 'Dockerfile')?.text ?? '';

test('a language is added by adding a note', () => {
  const added = withNote(NIM);
  expect(listPacks(added).map(({ id }) => id)).toContain('nim');
  const pack = renderPack(added, 'nim', {});
  const dockerfile = dockerfileOf(added, 'nim');
  expect(validate(dockerfile)).toEqual([]);
  expect(instructions(dockerfile).slice(0, 12)).toEqual([
    'FROM nimlang/nim:2.2.4 AS deps',
    'WORKDIR /src',
    'FROM deps AS dev',
    'ENV PORT=7000',
    'COPY . .',
    'EXPOSE 7000',
    'CMD ["nim", "r", "app.nim"]',
    'FROM deps AS build',
    'COPY . .',
    'RUN --mount=type=cache,target=/root/.cache/nim nim compile --out:/out/app app.nim',
    'FROM debian:13-slim AS runtime',
    'COPY --link --from=build /out/app /app',
  ]);
  expect(dockerfile).toContain('# Compile once. The compiler need not be shipped.\n');
  expect(pack.files.at(-1)).toMatchObject({ path: 'app.nim', text: 'echo "hello"\n', language: 'nim' });
});

test.each(['compiled', 'interpreted'])(
  'a %s language without cache folders does not mention a cache mount',
  (family) => {
    const install = '    manifests: [nim.lock]\n    install: nimble install\n';
    const note = NIM.replace('    caches: [/root/.cache/nim]\n', install).replace('compiled', family);
    const dockerfile = dockerfileOf(withNote(note), 'nim');
    expect(validate(dockerfile)).toEqual([]);
    expect(dockerfile).toMatch(/^#.*\nRUN nimble install$/m);
    expect(dockerfile).not.toContain('--mount');
    expect(dockerfile).not.toContain('cache mount');
  },
);

test('docs/languages.md names every fact', () => {
  const manual = readFileSync('docs/languages.md', 'utf8');
  const facts = Object.keys(languageFactsSchema.shape);
  expect(facts.filter((fact) => !new RegExp(`^\\|.*\`${fact}[.\`]`, 'm').test(manual))).toEqual([]);
});

test('a practice of a language takes precedence over another one with the same title', () => {
  const own = NIM.replaceAll('Compile once', 'Run as a numeric user').replace('compile-once', 'run-as-a-numeric-user');
  expect(dockerfileOf(withNote(own), 'nim')).toContain('# Run as a numeric user. The compiler need not be shipped.');
});

test.each([
  ['an image without a tag', 'nimlang/nim:2.2.4', 'nimlang/nim', 'nimlang/nim'],
  ['a file that is no example', '[app.nim]', '[main.nim]', 'main.nim'],
  ['a practice that no note has', 'why: compile-once', 'why: compile-twice', 'compile-twice'],
])('rejects %s by name', (_, from, to, words) => {
  expect(() => renderPack(withNote(NIM.replace(from, to)), 'nim', {})).toThrow(words);
});

test.each([
  ['a command of two lines', 'compile: nim', 'compile: |-\n      nim\n      RUN id', 'language.build.compile'],
  ['a user by name', "user: '65532:65532'", 'user: nobody', 'language.bases.slim.user'],
  ['a path with a blank', 'to: /app', "to: '/a b'", 'language.artifacts.0.to'],
  ['a base that is not described', 'base: slim', 'base: scratch', 'language.base'],
  ['no command to compile with', 'compile: ', 'install: ', 'language.build'],
])('rejects facts with %s, with the key', (_, from, to, words) => {
  expect(() => withNote(NIM.replace(from, to))).toThrow(words);
});

test('rejects a template that refers to a practice missing from the notes', () => {
  const nodes = graph.nodes.filter(({ id }) => !id.endsWith('/run-as-a-numeric-user'));
  const without = createQuery({ ...graph, nodes });
  expect(() => renderPack(without, 'go', {})).toThrow('run-as-a-numeric-user');
});

test('a pin can have a digest, which is dropped with another version', () => {
  const digest = `sha256:${'0'.repeat(64)}`;
  const pins = {
    ...loadAssets().pins,
    golang: { repository: 'golang', tag: '{version}', version: '1.27.0', digest, asOf: '2026-11' },
  };
  expect(imageOf(pins, 'golang')).toBe(`golang:1.27.0@${digest}`);
  expect(imageOf(pins, 'golang', { language: 'golang', version: '1.26' })).toBe('golang:1.26');
});

test('a patch of a language is in the image that names no distribution, which it may be older than', () => {
  const { pins } = loadAssets();
  expect(imageOf(pins, 'python', { language: 'python', version: '3.11.4' })).toBe('python:3.11.4-slim');
  expect(imageOf(pins, 'python-build', { language: 'python', version: '3.11.4' })).toBe('python:3.11.4');
  expect(imageOf(pins, 'python', { language: 'python', version: '3.11' })).toBe('python:3.11-slim-trixie');
});

test('a pin can share the version of another, in any part of its name', () => {
  const pins = {
    node: { repository: 'node', tag: '{version}-slim', version: '24.1.0', asOf: '2026-11' },
    small: { repository: 'small/node{major}', tag: 'nonroot', versionOf: 'node', asOf: '2026-11' },
    web: { repository: 'web', tag: '{version}', version: '9', asOf: '2026-11' },
  };
  expect(imageOf(pins, 'small')).toBe('small/node24:nonroot');
  const asked = { language: 'node', version: '26.0.1' };
  expect(imageOf(pins, 'small', asked)).toBe('small/node26:nonroot');
  expect(imageOf(pins, 'web', asked)).toBe('web:9');
});
