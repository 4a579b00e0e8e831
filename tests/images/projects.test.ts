import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { makeBase } from './bases.ts';
import { docker } from './docker.ts';
import { build, copyProject, edit, remove, runIn, serve, writePack } from './fitted.ts';

const { absent } = inject('daemon');
const NODE = 'node:24.21.0-trixie-slim';
const PYTHON = 'python:3.13-trixie';
const GO = 'golang:1.27.0-trixie';
const BUN = 'oven/bun:1-slim';
const MAVEN = 'maven:3.9-eclipse-temurin-25';
const nameFor = (kind: string) => `cribsmith-project-${kind}-${randomUUID().slice(0, 8)}`;
const venv = (tool: string) => `python3 -m venv /tmp/tool && /tmp/tool/bin/pip install -q ${tool} && /tmp/tool/bin`;

interface Manager {
  project: string;
  image: string;
  /** Files of the project that belong to other managers. */
  without: string[];
  /** Writes the lock file. */
  lock: string;
  /** A change of the manifest that the lock file does not know. */
  change: [file: string, from: string, to: string];
}

const MANAGERS: Readonly<Record<string, Manager>> = {
  npm: {
    project: 'node',
    image: NODE,
    without: [],
    lock: 'npm install --package-lock-only',
    change: ['package.json', '"ms": "2.1.3"', '"ms": "2.1.2"'],
  },
  pnpm: {
    project: 'node',
    image: NODE,
    without: [],
    lock: 'npm install -g pnpm@10.20.0 && pnpm install --lockfile-only',
    change: ['package.json', '"ms": "2.1.3"', '"ms": "2.1.2"'],
  },
  'yarn-1': {
    project: 'node',
    image: NODE,
    without: [],
    lock: 'yarn install --ignore-scripts && rm -rf node_modules',
    change: ['package.json', '"ms": "2.1.3"', '"ms": "2.1.2"'],
  },
  'yarn-4': {
    project: 'node',
    image: NODE,
    without: [],
    lock: 'npm install -g --force @yarnpkg/cli-dist@4.10.3 && yarn install --mode=update-lockfile',
    change: ['package.json', '"ms": "2.1.3"', '"ms": "2.1.2"'],
  },
  bun: {
    project: 'node',
    image: BUN,
    without: [],
    lock: 'bun install --lockfile-only',
    change: ['package.json', '"ms": "2.1.3"', '"ms": "2.1.2"'],
  },
  'pip-tools': {
    project: 'python',
    image: PYTHON,
    without: ['Pipfile'],
    lock: `${venv('pip-tools==7.6.2')}/pip-compile --quiet --generate-hashes --output-file=requirements.txt pyproject.toml`,
    change: ['requirements.txt', 'flask==3.1.2', 'flask==3.1.1'],
  },
  uv: {
    project: 'python',
    image: PYTHON,
    without: ['Pipfile'],
    lock: `${venv('uv==0.13.9')}/uv lock`,
    change: ['pyproject.toml', 'flask==3.1.2', 'flask==3.1.1'],
  },
  poetry: {
    project: 'python',
    image: PYTHON,
    without: ['Pipfile'],
    lock: `${venv('poetry==2.5.1')}/poetry lock`,
    change: ['pyproject.toml', 'flask==3.1.2', 'flask==3.1.1'],
  },
  pdm: {
    project: 'python',
    image: PYTHON,
    without: ['Pipfile'],
    lock: `${venv('pdm==2.29.4 "hishel<2"')}/pdm lock`,
    change: ['pyproject.toml', 'flask==3.1.2', 'flask==3.1.1'],
  },
  pipenv: {
    project: 'python',
    image: PYTHON,
    without: ['pyproject.toml'],
    lock: `${venv('pipenv==2026.10.3')}/pipenv lock`,
    change: ['Pipfile', '==3.1.2', '==3.1.1'],
  },
};

/** Poetry asks an interface of its index that a mirror may not have; nothing else here does. */
const answer = await fetch('https://pypi.org/pypi/flask/3.1.2/json', { signal: AbortSignal.timeout(10_000) }).catch(
  () => undefined,
);
const LOCKED_HERE = Object.entries(MANAGERS).filter(([kind]) => kind !== 'poetry' || answer?.ok === true);

describe.skipIf(absent !== undefined)(`projects${absent === undefined ? '' : ` (not run: ${absent})`}`, () => {
  test.each(LOCKED_HERE)(
    'of %s install the locked versions, serve, and fail to build if the lock file disagrees',
    async (kind, manager) => {
      const folder = copyProject(manager.project);
      remove(folder, ...manager.without);
      await runIn(manager.image, folder, manager.lock);
      await writePack(folder);
      expect(await serve(folder, nameFor(kind), '/')).toBe('200 86400000');
      edit(folder, ...manager.change);
      const stopped = await build(folder, nameFor(kind));
      expect(stopped.code).not.toBe(0);
      expect(stopped.output).toMatch(/lock|frozen|immutable|out of date|outdated|sync|hash/i);
    },
  );

  test.skipIf(answer?.ok === true)('of poetry are not run: the index does not support what Poetry requests', () =>
    expect(answer?.ok).not.toBe(true),
  );

  test.each(['npm', 'pnpm', 'yarn-4'])(
    'of a workspace of %s are built from its root, with the members they need, and fail to build if the lock file disagrees',
    async (kind) => {
      const root = copyProject('workspace');
      if (kind === 'pnpm') {
        const members = "packages: ['apps/*', 'packages/*']\nlinkWorkspacePackages: true\n";
        writeFileSync(join(root, 'pnpm-workspace.yaml'), members);
      }
      await runIn(NODE, root, MANAGERS[kind]?.lock ?? '');
      const folder = join(root, 'apps/api');
      await writePack(folder);
      expect(await serve(folder, nameFor(kind), '/')).toBe('200 hello from the workspace 86400000');
      edit(folder, 'package.json', '"ms": "2.1.3"', '"ms": "2.1.2"');
      const stopped = await build(folder, nameFor(kind));
      expect(stopped.code).not.toBe(0);
      expect(stopped.output).toMatch(/lock|frozen|immutable|sync/i);
    },
  );

  test('of a Go workspace are built with the other modules of the workspace', async () => {
    const folder = join(copyProject('modules'), 'till');
    await writePack(folder);
    expect(await serve(folder, nameFor('modules'), '/')).toBe('200 hello from a module');
  });

  test('with a compose file that mounts their folder write with the permissions of its owner, and get a secret that the file does not set', async () => {
    const folder = copyProject('mounted');
    // Whoever is alone on a machine has this number; the engine runs as root.
    execFileSync('chown', ['--recursive', '1000:1000', folder]);
    expect(await writePack(folder)).toContain('decide   secrets/app.env: TILL_SECRET (src/till/__init__.py:6)');
    expect(await serve(folder, nameFor('mounted'), '/')).toBe('200 1 True');
  });

  test('that write to their own folder may do so, with packages that are only listed and modules imported by their bare names', async () => {
    const folder = copyProject('journal');
    expect(await writePack(folder)).toContain(
      'found    file: it writes to the folder of the program (journal/main.py:',
    );
    expect(await serve(folder, nameFor('journal'), '/')).toBe('200 entries: 1');
  });

  test('mounted over the program run with the packages of the image', async () => {
    const folder = copyProject('mounted');
    edit(folder, 'compose.yaml', 'python /code/serve.py', 'python /app/serve.py');
    edit(folder, 'compose.yaml', '.:/code', '.:/app');
    execFileSync('chown', ['--recursive', '1000:1000', folder]);
    expect(await writePack(folder)).toContain('the mount at /app is started instead of the program in the image');
    expect(await serve(folder, nameFor('overlaid'), '/')).toBe('200 1 True');
  });

  test('in Django find the folder of the logs that their settings open', async () => {
    const folder = copyProject('logs');
    expect(await writePack(folder)).toContain(
      'found    file: it writes to the folder of the program (mint/settings.py:16)',
    );
    expect(await serve(folder, nameFor('logs'), '/')).toBe('200 1 logged');
  });

  test('whose start script calls pnpm have it in their image, and what it has compiled', async () => {
    const folder = copyProject('node');
    edit(folder, 'package.json', '"start": "node dist/server.js"', '"start": "pnpm run seal && node dist/server.js"');
    edit(
      folder,
      'package.json',
      '"build": "tsc",',
      '"build": "tsc",\n    "seal": "node -e \\"require(\'argon2\')\\"",',
    );
    edit(folder, 'package.json', '"ms": "2.1.3"', '"argon2": "0.31.2",\n    "ms": "2.1.3"');
    await runIn(NODE, folder, MANAGERS['pnpm']?.lock ?? '');
    expect(await writePack(folder)).toContain('assumed  package manager: pnpm 9.15.9');
    expect(await serve(folder, nameFor('pnpm-script'), '/')).toBe('200 86400000');
  });

  test('whose compose file defines only their services can reach these', async () => {
    const folder = copyProject('cache');
    await makeBase('redis:8');
    expect(await writePack(folder)).toContain('changes  compose.yaml: services.app: added');
    expect(await serve(folder, nameFor('cache'), '/')).toBe('200 visits 1');
  });

  test('that exit without their database wait for it, with values for variables that no file sets', async () => {
    const folder = copyProject('waiting');
    await makeBase('postgres:18');
    const said = await writePack(folder);
    expect(said).toContain('services.app.depends_on: waits until store is healthy');
    expect(said).toContain('it reads .env, which did not exist and now has values for development');
    expect(await serve(folder, nameFor('waiting'), '/')).toBe('200 connected as app');
  });

  test('start after the tables of their database were created', async () => {
    const folder = copyProject('migrating');
    await makeBase('postgres:18');
    expect(await writePack(folder)).toContain('services.migrate: added');
    expect(await serve(folder, nameFor('migrating'), '/')).toBe('200 0 goods');
  });

  test('get example values adapted to a container, and packages missing from their requirements', async () => {
    const folder = copyProject('example');
    await makeBase('redis:8');
    const said = await writePack(folder);
    expect(said).toContain('is now a copy of .env.example, except for STORE_URL, SIGN_KEY');
    expect(said).toContain('package: email-validator (EmailStr (main.py:7)');
    expect(await serve(folder, nameFor('example'), '/')).toBe('200 visit 1 of mara@till.dev');
  });

  test('keep a development package that their sources import', async () => {
    const folder = copyProject('node');
    edit(folder, 'package.json', '"dependencies": {', '"devDependencies": {');
    edit(folder, 'package.json', '"ms": "2.1.3"\n  },\n  "devDependencies": {', '"ms": "2.1.3",');
    await runIn(NODE, folder, 'npm install --package-lock-only');
    expect(await writePack(folder)).toContain('package: ms (src/server.ts:');
    expect(await serve(folder, nameFor('development'), '/')).toBe('200 86400000');
  });

  test('that do nothing without a subcommand are started with the one that serves', async () => {
    const folder = copyProject('commands');
    await runIn(GO, folder, 'go mod tidy');
    expect(await writePack(folder)).toContain('found    start: serve (main.go:');
    expect(await serve(folder, nameFor('commands'), '/')).toBe('200 served by a command');
  });

  test('started with Bun run on it, whatever their framework', async () => {
    const folder = copyProject('express-on-bun');
    await runIn(BUN, folder, 'bun install --lockfile-only');
    await writePack(folder);
    expect(await serve(folder, nameFor('express'), '/')).toBe('200 Bun');
  });

  test('with a model respond with its predictions', async () => {
    const folder = copyProject('model');
    await writePack(folder);
    expect(await serve(folder, nameFor('model'), '/predict?x=10,100')).toBe('200 321.0');
  });

  test('keep their packages named secrets and bin', async () => {
    const folder = copyProject('secrets');
    await writePack(folder);
    expect(await serve(folder, nameFor('secrets'), '/')).toBe('200 kept /app/bin');
  });

  test('of static files are served, with a single page for every route', async () => {
    const folder = copyProject('site');
    await runIn(NODE, folder, 'npm install --package-lock-only');
    await writePack(folder);
    expect(await serve(folder, nameFor('site'), '/any/address')).toMatch(/^200 .*<title>Site<\/title>/s);
  });

  test('in Go with C have their C library, the files that they read, and a writable folder', async () => {
    const folder = copyProject('cgo');
    expect(await writePack(folder)).toContain('found    health: /healthz (main.go:');
    expect(await serve(folder, nameFor('cgo'), '/')).toBe('200 hello 7');
  });

  test('in Deno run from their sources, with the modules fetched during the build', async () => {
    const folder = copyProject('deno');
    await writePack(folder);
    expect(await serve(folder, nameFor('deno'), '/')).toBe('200 86400000');
  });

  test('with a Procfile also run its worker, and can write their SQLite file', async () => {
    const folder = copyProject('procfile');
    expect(await writePack(folder)).toContain('found    worker: python clock.py (Procfile:2)');
    const name = nameFor('procfile');
    // It counts its visits. The health check must not be one.
    expect(await serve(folder, name, '/')).toBe('200 1');
    const worker = await docker('ps', '--quiet', '--filter', `name=${name}-clock`);
    expect(await docker('logs', worker)).toContain('tick');
  });

  test('of a Cargo workspace are health-checked by a connection if no route is known', async () => {
    const folder = join(copyProject('crates'), 'crates/web');
    expect(await writePack(folder)).toContain('assumed  health: a connection');
    expect(await serve(folder, nameFor('crates'), '/')).toBe('200 hello from a crate');
  });

  test('with a Maven wrapper are built with the version it specifies', async () => {
    const folder = copyProject('spring');
    await runIn(MAVEN, folder, 'mvn --quiet --batch-mode wrapper:wrapper -Dtype=only-script -Dmaven=3.9.11');
    expect(await writePack(folder)).toContain('found    package manager: maven 3.9.11');
    expect(await serve(folder, nameFor('wrapper'), '/')).toBe('200 ledger');
  });

  test('of Spring Boot are split into layers, and health-checked through Actuator', async () => {
    const folder = copyProject('spring');
    await writePack(folder);
    expect(await serve(folder, nameFor('spring'), '/')).toBe('200 ledger');
  });
});
