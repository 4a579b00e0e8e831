import { expect, test } from 'vitest';
import { type Detection, detect } from '../../../generators/docker/index.ts';

const detectIn = (files: Readonly<Record<string, string>>): Detection | undefined =>
  detect([{ path: '', files: Object.keys(files).sort(), text: (file) => files[file] }], () => undefined)[0];

const PROGRAM = {
  'requirements.txt': 'flask==3.1.2\ngunicorn==23.0.0\n',
  'till/app.py': 'def create_app():\n    return Flask()\n',
};
const IMAGE =
  'FROM python:3.13\nENTRYPOINT ["/app/bin/enter"]\nCMD ["gunicorn", "-c", "till.py", "till.app:create_app()"]\n';

test('excludes a wrapper script from the command if it finally runs the command', () => {
  const enter = { 'bin/enter': '#!/bin/sh\nset -e\nexec "$@"\n', Dockerfile: IMAGE };
  expect(detectIn({ ...PROGRAM, ...enter })?.recipe?.start.join(' ')).toContain(
    '-m gunicorn -c till.py till.app:create_app() --bind',
  );
});

test('does not start the application object that Alembic creates', () => {
  const alembic = { 'db/env.py': 'app = create_app()\n', 'db/script.py.mako': '' };
  expect(detectIn({ ...PROGRAM, ...alembic })?.recipe?.start.join(' ')).toContain('till.app:create_app()');
});

test('makes a Go program that only listens on localhost listen on all interfaces', () => {
  const files = {
    'go.mod': 'module till\n\ngo 1.26\n',
    'main.go': 'package main\n\nvar at = flag.String("http", "localhost:8080", "where to listen")\n',
  };
  expect(detectIn(files)?.recipe?.start.join(' ')).toBe('/srv/app -http=0.0.0.0:{port}');
});

test.each([
  ['build:prod', true],
  ['build:stage', false],
])('of several build scripts, %s makes the release build: %s', (script, ships) => {
  const manifest = {
    scripts: { dev: 'vue-cli-service serve', [script]: 'vue-cli-service build' },
    devDependencies: { '@vue/cli-service': '5.0.8' },
  };
  const compile = detectIn({ 'package.json': JSON.stringify(manifest) })?.recipe?.compile ?? '';
  expect(compile.includes(`npm run ${script}`)).toBe(ships);
});

const MIGRATES: Readonly<Record<string, [files: Readonly<Record<string, string>>, decision: string]>> = {
  'Flask-Migrate': [
    { ...PROGRAM, 'migrations/alembic.ini': '' },
    'migrations/alembic.ini: "python3 -m flask db upgrade"',
  ],
  Alembic: [{ ...PROGRAM, 'alembic.ini': '' }, 'alembic.ini: "python3 -m alembic upgrade head"'],
  Prisma: [
    {
      'package.json': '{ "scripts": { "start": "node app.js" }, "dependencies": { "express": "5.1.0" } }',
      'prisma/schema.prisma': '',
      'prisma/migrations/1_first/migration.sql': '',
    },
    'prisma/schema.prisma: "prisma migrate deploy"',
  ],
};

test.each(Object.entries(MIGRATES))(
  'reports the command that creates the database tables: %s',
  (_, [files, decision]) => {
    expect(detectIn(files)?.decisions).toContain(
      `${decision} creates the database tables: run it as a separate step, once per release`,
    );
  },
);

test('does not report the migration if the Procfile already runs it', () => {
  const files = { ...PROGRAM, 'alembic.ini': '', Procfile: 'web: alembic upgrade head; gunicorn till.app:app\n' };
  expect(detectIn(files)?.decisions.filter((each) => each.includes('creates the database tables'))).toEqual([]);
});

test.each([
  ['dist/server.js', 'bun run --bun build && '],
  ['server.ts', ''],
])('builds a Bun program first if the build generates its file %s', (main, first) => {
  const files = {
    'package.json': JSON.stringify({ main, scripts: { build: 'tsc', start: `bun ${main}` } }),
    'bun.lock': '{}',
    'server.ts': 'Bun.serve({ port: 3000 })\n',
  };
  expect(detectIn(files)?.recipe?.compile).toBe(
    `${first}mkdir -p /out/srv && bun build --compile --minify --sourcemap --outfile=/out/srv/app ${main}`,
  );
});
