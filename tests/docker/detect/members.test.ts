import { expect, test } from 'vitest';
import { type Detection, detect } from '../../../generators/docker/index.ts';

test('builds a member of a Deno workspace from its root, and a member of another workspace on its own', () => {
  const folder = (path: string, files: Record<string, string>) => ({
    path,
    files: Object.keys(files).sort(),
    text: (file: string) => files[file],
  });
  const member = { 'deno.json': '{ "tasks": { "start": "deno run main.ts" } }', 'main.ts': '' };
  const inside = { 'apps/api/deno.json': '', 'apps/api/main.ts': '' };
  const places = (root: Record<string, string>) =>
    detect([folder('', { ...root, ...inside }), folder('apps/api', member)], () => undefined).find(
      ({ folder: path }) => path === 'apps/api',
    )?.workspace?.member;
  expect(places({ 'deno.json': '{ "workspace": ["./apps/api"] }' })).toBe('apps/api');
  expect(places({ 'package.json': '{ "workspaces": ["apps/*"] }' })).toBeUndefined();
});

/** A member without a name in a workspace of each package manager, and the command that builds it. */
const NAMELESS: Readonly<Record<string, [root: Readonly<Record<string, string>>, build: string]>> = {
  pnpm: [
    { 'package.json': '{}', 'pnpm-workspace.yaml': 'packages: [web]\n', 'pnpm-lock.yaml': '' },
    'pnpm --filter=./web run build',
  ],
  npm: [{ 'package.json': '{ "workspaces": ["web"] }', 'package-lock.json': '{}' }, 'npm run build --workspace=./web'],
  'Yarn 1': [
    { 'package.json': '{ "workspaces": ["web"] }', 'yarn.lock': '# yarn lockfile v1\n' },
    'yarn --cwd ./web run build',
  ],
  'Yarn 4': [
    { 'package.json': '{ "workspaces": ["web"] }', 'yarn.lock': '__metadata:\n  version: 8\n' },
    'yarn --cwd ./web run build',
  ],
};

/** What is found in a folder below the root of a project. */
function detectBelow(all: Readonly<Record<string, string>>, path: string): Detection | undefined {
  const below = (at: string) => {
    const files = Object.fromEntries(
      Object.entries(all).flatMap(([file, text]) => (file.startsWith(at) ? [[file.slice(at.length), text]] : [])),
    );
    return { path: at.replace(/\/$/, ''), files: Object.keys(files).sort(), text: (file: string) => files[file] };
  };
  return detect([below(''), below(`${path}/`)], () => undefined).find(({ folder }) => folder === path);
}

test.each(Object.entries(NAMELESS))('builds a member without a name by its folder with %s', (_, [root, command]) => {
  const member = { scripts: { build: 'node make.js', start: 'node index.js' } };
  const found = detectBelow({ ...root, 'web/package.json': JSON.stringify(member), 'web/index.js': '' }, 'web');
  expect(found?.recipe?.compile).toContain(`${command} && `);
});

test('copies the go.mod of every member and of the root before the sources', () => {
  const all = {
    'go.work': 'go 1.25\n\nuse (\n\t./till\n\tlib\n\t.\n)\n',
    'go.mod': 'module all\n',
    'lib/go.mod': 'module all/lib\n',
    'till/go.mod': 'module all/till\n\ngo 1.25\n',
    'till/main.go': 'package main\n',
  };
  expect(detectBelow(all, 'till')?.recipe?.manifests).toEqual(['go.work', 'go.mod', 'lib/go.mod', 'till/go.mod']);
  const replaced = { ...all, 'till/go.mod': 'module all/till\n\nreplace all/lib => ../lib\n' };
  expect(detectBelow(replaced, 'till')?.recipe?.manifests).toEqual(['./']);
});

test('builds a Maven module that needs another one from the root, whatever its parent is', () => {
  const PLUGIN = '<build><plugins><plugin><artifactId>spring-boot-maven-plugin</artifactId></plugin></plugins></build>';
  const pom = (name: string, more = '') => `<project><artifactId>${name}</artifactId>${more}</project>`;
  const root = {
    'pom.xml': pom('all', '<modules><module>lib</module><module>app</module><module>alone</module></modules>'),
    'lib/pom.xml': pom('lib'),
    'app/pom.xml': pom(
      'app',
      `${PLUGIN}<dependencies><dependency><artifactId>lib</artifactId></dependency></dependencies>`,
    ),
    'alone/pom.xml': pom('alone', PLUGIN),
  };
  const folder = (path: string) => {
    const own = Object.entries(root).flatMap(([file, text]) =>
      file.startsWith(path) ? [[file.slice(path === '' ? 0 : path.length + 1), text] as const] : [],
    );
    const files = Object.fromEntries(own);
    return { path, files: Object.keys(files).sort(), text: (file: string) => files[file] };
  };
  const found = detect(['', 'app', 'alone'].map(folder), () => undefined);
  const memberOf = (path: string) => found.find((one) => one.folder === path)?.workspace?.member;
  expect([memberOf('app'), memberOf('alone')]).toEqual(['app', undefined]);
});

test('gives a member the services in the compose file of the workspace that it has clients for', () => {
  const all = {
    'package.json': '{ "workspaces": ["api"] }',
    'package-lock.json': '{}',
    'compose.yaml': 'services:\n  db:\n    image: postgres:18\n  cache:\n    image: redis:8\n',
    'api/package.json': '{ "name": "api", "main": "index.js", "dependencies": { "express": "5.1.0", "pg": "8.0.0" } }',
    'api/index.js': 'connect(process.env.DATABASE_URL)\n',
  };
  const detection = detectBelow(all, 'api');
  expect(detection?.options.services).toEqual(['postgres']);
  expect(detection?.found).toContainEqual({ what: 'service', value: 'postgres', path: 'compose.yaml', line: 3 });
  expect(detection?.neighbours).toEqual([]);
});

test("generates Prisma's client in the member that has the schema, before its build", () => {
  const all = {
    'package.json': '{ "workspaces": ["api", "data"] }',
    'package-lock.json': '{}',
    'api/package.json':
      '{ "name": "api", "scripts": { "build": "tsc", "start": "node dist/index.js" }, "dependencies": { "data": "*", "express": "5.1.0" } }',
    'api/src/index.ts': '',
    'data/package.json':
      '{ "name": "data", "scripts": { "build": "tsup" }, "dependencies": { "@prisma/client": "6.5.0" }, "devDependencies": { "prisma": "6.5.0" } }',
    'data/prisma/schema.prisma': '',
  };
  const compile = (files: Readonly<Record<string, string>>) => detectBelow(files, 'api')?.recipe?.compile;
  expect(compile(all)).toMatch(
    /^\(cd \/src\/data && PATH=\S+ prisma generate\) && npm run build --workspace=data && npm run build --workspace=api/,
  );
  const { 'data/prisma/schema.prisma': schema, ...without } = all;
  expect(compile(without)).toMatch(/^npm run build --workspace=data/);
  const odd = {
    ...without,
    'package.json': '{ "workspaces": ["api", "libs/*"] }',
    'libs/da ta;x/package.json': all['data/package.json'],
    'libs/da ta;x/schema.prisma': schema,
  };
  expect(() => compile(odd)).toThrow('Unexpected folder "libs/da ta;x", expected a plain name.');
});

/** Vite's settings of a member `web`, and whether its build lands in the member `api`. */
const PLACED: readonly [config: string, isPlaced: boolean][] = [
  ["build: { outDir: '../api/dist/public' }", true],
  ["build: {\n  outDir: path.resolve(__dirname, '../api/public'),\n}", true],
  ["build: { outDir: '../api-docs/public' }", false],
  ["build: { outDir: 'dist' }", false],
  ["root: 'src', build: { outDir: '../api/dist/public' }", false],
  ["// outDir: '../api/dist/public'", false],
];

test.each(PLACED)('builds a site after the server that serves it, with %j', (config, isPlaced) => {
  const found = detectBelow(
    {
      'package.json': '{ "workspaces": ["api", "web", "parts"] }',
      'package-lock.json': '{}',
      'api/package.json':
        '{ "name": "api", "scripts": { "build": "tsc", "start": "node dist/index.js" }, "dependencies": { "express": "5.1.0" } }',
      'api/src/index.ts': '',
      'parts/package.json': '{ "name": "parts", "scripts": { "build": "tsup" } }',
      'web/package.json':
        '{ "name": "web", "scripts": { "build": "vite build" }, "dependencies": { "parts": "*" }, "devDependencies": { "vite": "7.1.0" } }',
      'web/vite.config.ts': `export default defineConfig({\n${config}\n});\n`,
    },
    'api',
  );
  const builds = [...(found?.recipe?.compile ?? '').matchAll(/--workspace=(\w+)/g)].map(([, name]) => name);
  expect(builds).toEqual(isPlaced ? ['api', 'parts', 'web'] : ['api']);
});

const HOISTED = { 'package.json': '{ "workspaces": ["apps/*"] }' };
/** Workspaces whose member starts with a file of a package, and where it finds that file. */
const LOADERS: Readonly<Record<string, [root: Readonly<Record<string, string>>, file: string]>> = {
  npm: [{ ...HOISTED, 'package-lock.json': '{}' }, '../../node_modules/tsx/dist/cli.mjs'],
  'npm with another version for the member': [
    { ...HOISTED, 'package-lock.json': '{ "packages": { "apps/till/node_modules/tsx": {} } }' },
    'node_modules/tsx/dist/cli.mjs',
  ],
  'Yarn 1': [{ ...HOISTED, 'yarn.lock': '# yarn lockfile v1\n' }, '../../node_modules/tsx/dist/cli.mjs'],
  pnpm: [
    { 'package.json': '{}', 'pnpm-workspace.yaml': 'packages: [apps/*]\n', 'pnpm-lock.yaml': '' },
    'node_modules/tsx/dist/cli.mjs',
  ],
};

test.each(Object.entries(LOADERS))('starts with a file of a package where %s lays it', (_, [root, file]) => {
  const member = { scripts: { start: 'tsx src/till.ts' }, dependencies: { tsx: '4.20.6' } };
  const found = detectBelow(
    { ...root, 'apps/till/package.json': JSON.stringify(member), 'apps/till/src/till.ts': '' },
    'apps/till',
  );
  expect(found?.recipe?.start).toEqual(['node', file, 'src/till.ts']);
});
