import { expect, test } from 'vitest';
import { detectIn } from './known.ts';

const PRISMA = JSON.stringify({
  name: 'till',
  scripts: { build: 'tsc', start: 'node dist/main.js' },
  dependencies: { '@prisma/client': '7.0.0' },
  devDependencies: { prisma: '7.0.0', typescript: '5.9.3' },
});

const compileIn = (files: Record<string, string>): string | undefined => detectIn(files)[0]?.recipe?.compile;

test('sets the variables that Prisma needs while it generates its client', () => {
  const config =
    "export default defineConfig({ datasource: { url: env('DATABASE_URL'), shadow: env<Env>('SHADOW') } });\n";
  expect(compileIn({ 'package.json': PRISMA, 'prisma.config.ts': config })).toMatch(
    /^DATABASE_URL=postgresql:\/\/only-for-this-step SHADOW=\S+ node_modules\/\.bin\/prisma generate && npm run build/,
  );
  const own = PRISMA.replace('"build":"tsc"', '"build":"prisma generate && tsc"');
  expect(compileIn({ 'package.json': own, 'prisma.config.ts': config })).toMatch(
    /^DATABASE_URL=\S+ SHADOW=\S+ npm run build/,
  );
});

test('sets no variables if the settings load without them', () => {
  const config = "export default defineConfig({ datasource: { url: process.env.DATABASE_URL ?? '' } });\n";
  expect(compileIn({ 'package.json': PRISMA, 'prisma.config.ts': config })).toMatch(
    /^node_modules\/\.bin\/prisma generate/,
  );
});

test.each([
  'node --env-file=.env dist/main.js',
  'node --env-file ../.env dist/main.js',
  'node --env-file-if-exists=.env dist/main.js',
])('does not require an env file in the image: %s', (start) => {
  const manifest = { name: 'till', scripts: { start } };
  expect(detectIn({ 'package.json': JSON.stringify(manifest) })[0]?.recipe?.start).toEqual(['node', 'dist/main.js']);
});

const LOCK = (needs: string) =>
  `[[package]]\nname = "till"\nversion = "0.1.0"\ndependencies = [\n "libsqlite3-sys",\n]\n\n[[package]]\nname = "libsqlite3-sys"\nversion = "0.30.1"\ndependencies = [\n${needs} "pkg-config",\n "vcpkg",\n]\n`;
const CARGO = {
  'Cargo.toml': '[package]\nname = "till"\nversion = "0.1.0"\nedition = "2021"\n',
  'src/main.rs': 'fn main() {}\n',
};

test('installs the C library from the system if a crate does not bundle it', () => {
  const recipe = detectIn({ ...CARGO, 'Cargo.lock': LOCK('') })[0]?.recipe;
  expect(recipe).toMatchObject({
    buildPackages: ['libsqlite3-dev', 'pkg-config'],
    runPackages: ['libsqlite3-0'],
    bases: ['slim'],
  });
});

test('installs no C library if the crate compiles its own', () => {
  expect(detectIn({ ...CARGO, 'Cargo.lock': LOCK(' "cc",\n') })[0]?.recipe).toMatchObject({
    buildPackages: [],
    runPackages: [],
  });
});

const NEXT = { 'package.json': JSON.stringify({ scripts: { build: 'next build' }, dependencies: { next: '16.0.0' } }) };
const fontsIn = (text: string): string[] =>
  (detectIn({ ...NEXT, 'app/layout.tsx': text })[0]?.decisions ?? []).filter((each) => each.includes('fonts'));

test('reports fonts that the build downloads', () => {
  expect(fontsIn("import x from 'x';\nimport { Inter } from 'next/font/google';\n")).toEqual([
    'app/layout.tsx:2: the build fetches fonts from fonts.googleapis.com: give it a network, or use next/font/local',
  ]);
  expect(fontsIn("import local from 'next/font/local';\n// import { Inter } from 'next/font/google';\n")).toEqual([]);
});

test('runs a server that is started with Bun on Bun, regardless of its framework', () => {
  const manifest = {
    name: 'till',
    scripts: { build: 'bun build src/app.ts --outdir dist --target bun', start: 'bun dist/app.js' },
    dependencies: { fastify: '5.6.0', '@prisma/client': '7.0.0' },
  };
  const detection = detectIn({ 'package.json': JSON.stringify(manifest), 'bun.lock': '{}', 'src/app.ts': '' })[0];
  expect(detection?.language).toBe('bun');
  expect(detection?.recipe?.compile).toMatch(/^bun run --bun prisma generate && bun run --bun build && /);
  const onNode = { ...manifest, scripts: { start: 'node src/app.js' } };
  expect(detectIn({ 'package.json': JSON.stringify(onNode), 'bun.lock': '{}' })[0]?.language).toBe('node');
});

const LISTENER = {
  'package.json': '{ "main": "index.js", "dependencies": { "express": "5.1.0" } }',
  'index.js': "app.listen(env('APP_PORT'), env('APP_HOST'));\n",
};

test('reads the port and address from variables with other names', () => {
  const [detection] = detectIn({ ...LISTENER, '.env.example': 'APP_HOST=localhost\nAPP_PORT=8080\n' });
  expect(detection?.options.port).toBe(8080);
  expect(detection?.variables).toContainEqual({ name: 'APP_HOST', value: '0.0.0.0', place: '.env.example:1' });
});

test.each([
  ['no source reads it', { '.env.example': 'WEB_PORT=8080\n' }],
  ['it is that of a database', { '.env.example': 'DB_PORT=5432\n' }],
])('ignores a port with another name if %s', (_, files) => {
  expect(detectIn({ ...LISTENER, ...files })[0]?.options.port).toBe(3000);
});

const MEMBERS = {
  'package.json': '{ "workspaces": ["packages/*"] }',
  'packages/till/package.json': '{ "name": "@shop/till", "scripts": { "start": "node index.js" } }',
  'packages/till/index.js': '',
};
const portOfMember = (Dockerfile: string): number | undefined =>
  detectIn({ ...MEMBERS, Dockerfile }).find(({ folder }) => folder === 'packages/till')?.options.port;

test('takes the port of a workspace member from the root Dockerfile that builds it', () => {
  expect(portOfMember('FROM x\nRUN npm run build --workspace=@shop/till\nEXPOSE 1080 1025\n')).toBe(1080);
  expect(portOfMember('FROM x\nCOPY packages/till ./packages/till\nEXPOSE 1080\n')).toBe(1080);
  expect(portOfMember('FROM x\nRUN npm run build --workspace=@shop/other\nEXPOSE 1080\n')).toBe(3000);
});

test('a package that may have to be compiled gets a compiler, also without a lock file', () => {
  const imageIn = (dependencies: object) =>
    detectIn({ 'package.json': JSON.stringify({ scripts: { start: 'node app.js' }, dependencies }), 'app.js': '' })[0]
      ?.recipe?.image;
  expect(imageIn({ bcrypt: '5.1.1' })).toBe('node-build');
  expect(imageIn({ bcryptjs: '3.0.2' })).toBe('node');
});

const gypProject = (file: string, lock: string) => ({
  'package.json': '{ "main": "index.js", "dependencies": { "sqlite3": "5.1.7" } }',
  'index.js': '',
  [file]: lock,
});
const npmLock = (version: string) =>
  JSON.stringify({ packages: { 'node_modules/node-gyp': { version }, 'node_modules/sqlite3': {} } }, undefined, 2);

test.each([
  ['package-lock.json', npmLock('8.4.1')],
  ['pnpm-lock.yaml', "lockfileVersion: '9.0'\n\npackages:\n\n  node-gyp@8.4.1:\n\n  sqlite3@5.1.7:\n"],
  ['yarn.lock', '# yarn lockfile v1\n\nnode-gyp@8.x:\n  version "8.4.1"\n\nsqlite3@5.1.7:\n  version "5.1.7"\n'],
])('an old node-gyp in %s gets the module that Python has lost', (file, lock) => {
  expect(detectIn(gypProject(file, lock))[0]?.recipe?.buildPackages).toEqual(['python3-setuptools']);
});

test('a newer node-gyp, or one that compiles nothing, needs nothing else', () => {
  expect(detectIn(gypProject('package-lock.json', npmLock('10.2.0')))[0]?.recipe?.buildPackages).toBeUndefined();
  const alone = npmLock('8.4.1').replace('node_modules/sqlite3', 'node_modules/ms');
  expect(detectIn(gypProject('package-lock.json', alone))[0]?.recipe?.buildPackages).toBeUndefined();
});

test('a crate whose build script downloads something is named', () => {
  const project = (feature: string) => ({
    'Cargo.toml': `[package]\nname = "mint"\n\n[dependencies]\nutoipa-swagger-ui = { version = "9", features = ["axum"${feature}] }\n`,
    'Cargo.lock':
      '[[package]]\nname = "utoipa-swagger-ui"\nversion = "9.0.0"\n\n[[package]]\nname = "mint"\ndependencies = [\n "utoipa-swagger-ui",\n]\n',
    'src/main.rs': 'fn main() {}\n',
  });
  expect(detectIn(project(''))[0]?.decisions).toEqual([
    'Cargo.lock:2: the build script of utoipa-swagger-ui downloads Swagger UI from github.com: give the build a network, or enable the feature "vendored"',
  ]);
  expect(detectIn(project(', "vendored"'))[0]?.decisions).toEqual([]);
});

test('a crate that newer compilers of Rust refuse is named', () => {
  const project = (version: string, needs: string, toolchain?: string) => ({
    'Cargo.toml': '[package]\nname = "mint"\n',
    'Cargo.lock': `[[package]]\nname = "time"\nversion = "${version}"\nsource = "x"\ndependencies = [\n "${needs}",\n]\n\n[[package]]\nname = "mint"\n`,
    'src/main.rs': 'fn main() {}\n',
    ...(toolchain !== undefined && { 'rust-toolchain': `${toolchain}\n` }),
  });
  const saidOf = (...given: Parameters<typeof project>) => detectIn(project(...given))[0]?.decisions;
  expect(saidOf('0.3.20', 'itoa')).toEqual([
    'Cargo.lock:2: time 0.3.20 does not compile with Rust 1.80 or newer: run cargo update time --recursive',
  ]);
  for (const fine of [saidOf('0.3.17', 'itoa'), saidOf('0.3.36', 'itoa'), saidOf('0.3.20', 'time-core')])
    expect(fine).toEqual([]);
  expect(saidOf('0.3.20', 'itoa', '1.79.0')).toEqual([]);
});
