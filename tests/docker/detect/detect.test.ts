import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { detect, scanProject } from '../../../generators/docker/index.ts';
import { CribsmithError } from '../../../generators/report/index.ts';
import { folderWith } from '../../helpers/folder.ts';
import { detectIn } from './known.ts';

test('asks for a version only if the pack does not use it by default and supports it', () => {
  const engines = (range: string) =>
    detectIn({ 'package.json': JSON.stringify({ name: 'x', main: 'a.js', engines: { node: range } }) })[0]?.options
      .version;
  expect(
    Object.fromEntries(
      ['>=20', '24.x', '^24.1.0', '>=20 <23', '20 || 22', '~20.4', '20.11.1', 'lts/*', '!=3', '<30'].map((range) => [
        range,
        engines(range),
      ]),
    ),
  ).toEqual({
    '>=20': undefined,
    '24.x': undefined,
    '^24.1.0': '24',
    '>=20 <23': '22',
    '20 || 22': '22',
    '~20.4': '20',
    '20.11.1': '20',
    'lts/*': undefined,
    '!=3': undefined,
    '<30': undefined,
  });
});

test.each<[string, Record<string, string>, string[]]>([
  [
    'an npm workspace',
    {
      'package.json': '{ "private": true, "workspaces": ["apps/*"] }',
      'apps/api/package.json': '{ "name": "api", "main": "server.js" }',
      'apps/web/package.json': '{ "name": "web", "devDependencies": { "vite": "8.0.0" } }',
    },
    ['apps/api node', 'apps/web static'],
  ],
  [
    'a folder of many languages',
    {
      'orders/go.mod': 'module orders\n',
      'billing/pom.xml': '<project><artifactId>billing</artifactId></project>',
      'mail/Gemfile': '',
      'docs/package.json': '{}',
      'README.md': '',
    },
    ['billing java-maven', 'mail ruby', 'orders go'],
  ],
  [
    'projects below a package.json that only lists packages',
    {
      'package.json': '{ "dependencies": { "bootstrap": "5.3.8" } }',
      'api/requirements.txt': 'flask==3.1.2\n',
      'api/app.py': 'app = Flask(__name__)\n',
      'pages/package.json': '{ "devDependencies": { "vite": "8.0.0" } }',
      'pages/src/main.js': '',
    },
    ['api python', 'pages static'],
  ],
  [
    'a Cargo workspace',
    {
      'Cargo.toml': '[workspace]\nmembers = ["a", "b"]\n',
      'a/Cargo.toml': '[package]\nname = "a"\n',
      'a/src/main.rs': 'fn main() {}\n',
      'b/src/main.rs': 'fn main() {}\n',
      'b/Cargo.toml': '[package]\nname = "b"\n',
    },
    ['a rust', 'b rust'],
  ],
])('distinguishes %s by its folders', (_name, files, expected) => {
  expect(detectIn(files).map(({ folder, language }) => `${folder} ${language}`)).toEqual(expected);
});

test.each<[string, Record<string, string>, string, number]>([
  ['package.json', { 'package.json': '{\n  "name": "x",\n  "main" "y"\n}' }, 'package.json', 3],
  ['Cargo.toml', { 'Cargo.toml': '[package]\nname = \n' }, 'Cargo.toml', 2],
  ['pom.xml', { 'pom.xml': '<project>\n<artifactId>x</artifact>\n</project>' }, 'pom.xml', 2],
  ['compose.yaml', { 'go.mod': 'module x\n', 'compose.yaml': 'services:\n  db: [\n' }, 'compose.yaml', 3],
  ['a package.json in a folder', { 'api/package.json': '[]' }, 'api/package.json', 1],
])('reports a broken %s with its line', (_name, files, path, line) => {
  let error: unknown;
  try {
    detectIn(files);
  } catch (caught) {
    error = caught;
  }
  expect(error).toBeInstanceOf(CribsmithError);
  expect((error as CribsmithError).ruleId).toBe('project-invalid');
  expect((error as CribsmithError).place).toEqual({ path, line });
});

test('does not follow links out of the project, and does not read generated folders', () => {
  const outside = folderWith({ 'go.mod': 'module outside\n' });
  const project = folderWith({
    'node_modules/x/package.json': '{"name":"x","main":"y.js"}',
    'vendor/go.mod': 'module v\n',
    '.git/package.json': '{}',
    'README.md': '',
  });
  symlinkSync(outside, join(project, 'linked'));
  symlinkSync(join(outside, 'go.mod'), join(project, 'go.mod'));
  expect(detect(scanProject(project), () => undefined)).toEqual([]);
});

test('converts names to valid image names, or to none', () => {
  const nameOf = (name: string) =>
    detectIn({ 'package.json': JSON.stringify({ name, main: 'a.js' }) })[0]?.options.name;
  fc.assert(
    fc.property(fc.string(), (name) => {
      const image = nameOf(name);
      if (image !== undefined) expect(image).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    }),
    { numRuns: 30 },
  );
});

test('reads any text in a manifest, or rejects it with its position', () => {
  const manifests = [
    'package.json',
    'deno.json',
    'pyproject.toml',
    'Cargo.toml',
    'pom.xml',
    'x.csproj',
    'composer.json',
    'go.mod',
    'Gemfile',
    'mix.exs',
    'CMakeLists.txt',
    'compose.yaml',
  ];
  fc.assert(
    fc.property(fc.constantFrom(...manifests), fc.string({ maxLength: 200 }), (name, text) => {
      const folder = {
        path: '',
        files: [name, 'Makefile', 'main.c'],
        text: (file: string) => (file === name ? text : undefined),
      };
      try {
        detect([folder], () => undefined);
      } catch (error) {
        expect(error).toBeInstanceOf(CribsmithError);
        expect((error as CribsmithError).place?.path).toBe(name);
      }
    }),
  );
});
