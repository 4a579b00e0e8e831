import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { isReloader } from '../../../generators/docker/detect/development.ts';
import { call } from '../../helpers/call.ts';
import { folderWith } from '../../helpers/folder.ts';

const NEST = {
  'package.json': JSON.stringify({
    scripts: { build: 'nest build', 'start:dev': 'nest start --watch', 'start:prod': 'node dist/main' },
    dependencies: { '@nestjs/core': '11.1.9' },
    devDependencies: { '@nestjs/cli': '11.0.12' },
  }),
  'src/main.ts': 'await app.listen(3000);\n',
  Dockerfile: 'FROM node:24-slim\nWORKDIR /code\nCOPY . .\nCMD ["npm", "start"]\n',
};

async function merged(service: object) {
  const compose = { services: { till: { build: '.', ports: ['3000:3000'], ...service } } };
  const folder = folderWith({ ...NEST, 'compose.yaml': JSON.stringify(compose) });
  const { stderr } = await call('docker', '--detect', folder, '--force');
  const { till } = parse(readFileSync(join(folder, 'compose.yaml'), 'utf8')).services;
  return { stderr, till, dockerfile: readFileSync(join(folder, 'Dockerfile'), 'utf8') };
}

test.each([
  ['text', 'npm run start:dev'],
  ['words', ['npm', 'run', 'start:dev']],
])('starts what was built instead of a tool of development, as %s', async (_, command) => {
  const { stderr, till, dockerfile } = await merged({ command, volumes: ['.:/code', '/code/node_modules'] });
  expect(till).not.toHaveProperty('command');
  expect(till).not.toHaveProperty('entrypoint');
  expect(till).not.toHaveProperty('volumes');
  expect(stderr).toContain(
    'changes  compose.yaml: services.till.command: npm run start:dev removed, since the image starts what was built',
  );
  expect(stderr).not.toContain('its command overrides');
  expect(dockerfile).toMatch(/^FROM gcr\.io\/distroless\/nodejs24\S* AS runtime$/m);
});

test.each([
  ['starts a built program', { command: 'node dist/main --verbose' }],
  ['does more', { command: 'sh -c "npm run fill && npm run start:dev"' }],
  ['belongs to an entry point', { command: 'npm run start:dev', entrypoint: ['/usr/bin/env'] }],
])('keeps a command that %s', async (_, service) => {
  const { till } = await merged(service);
  expect(till.command).toBe(service.command);
});

test.each([
  'yarn dev',
  'pnpm run api:dev',
  'npx nodemon --exec ts-node src/main.ts',
  'air -c .air.toml',
  'go run ./cmd/till',
  './mvnw spring-boot:run',
  './gradlew --no-daemon bootRun',
  'vite --host',
  'npm run dev -- --host 0.0.0.0',
  'sh -c npm run dev',
  'sh -c "npm install && npm run dev"',
  "/bin/bash -c 'yarn && yarn dev --host'",
])('takes %s for development', (command) => expect(isReloader(command)).toBe(true));

test.each([
  'npm start',
  'npm run devices',
  'npm install && npm start',
  'vite preview',
  'vite build',
  'node dist/dev.js',
  'airflow webserver',
  'gunicorn till:app --reload',
  'nodemon src/fill.ts && node dist/main',
])('takes %s for the program', (command) => expect(isReloader(command)).toBe(false));
