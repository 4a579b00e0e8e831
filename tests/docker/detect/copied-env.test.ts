import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { call } from '../../helpers/call.ts';
import { folderWith } from '../../helpers/folder.ts';

const PROGRAM = {
  'package.json': JSON.stringify({
    name: 'till',
    scripts: { start: 'node app.js' },
    dependencies: { express: '5.1.0', mongoose: '8.19.1' },
  }),
  'app.js': `const express = require('express');
require('mongoose').connect(process.env.STORE_URI);
express().listen(process.env.PORT || 4010);
`,
  'compose.yaml': `services:
  store:
    image: mongo:8
  web:
    build: .
    env_file: .env
`,
};

/** The copy of an example file, and what the command says about it. */
async function copyOf(example: string, files: Readonly<Record<string, string>> = {}) {
  const folder = folderWith({ ...PROGRAM, ...files, '.env.example': example });
  const { code, stderr } = await call('docker', '--detect', folder, '--force');
  expect(code).toBe(0);
  return { env: readFileSync(join(folder, '.env'), 'utf8'), stderr };
}

test('addresses on localhost become addresses of the service in the compose file', async () => {
  const { env, stderr } = await copyOf('# store\nSTORE_URI="mongodb://localhost:27017/till" # local\nCOLOUR=green\n');
  expect(env).toBe('# store\nSTORE_URI=mongodb://store:27017/till\nCOLOUR=green\n');
  expect(stderr).toContain('is now a copy of .env.example, except for STORE_URI');
});

test('a mode that the image sets is kept, because the image has no development packages', async () => {
  const { env } = await copyOf('NODE_ENV=development\nCOLOUR=green\n');
  expect(env).toBe('NODE_ENV=production\nCOLOUR=green\n');
});

test('an empty secret gets a value for development', async () => {
  const { env } = await copyOf('SESSION_SECRET=\nCOLOUR=\n');
  expect(env).toBe('SESSION_SECRET=only-for-development-change-me-before-release\nCOLOUR=\n');
});

test('an example that needs no changes is copied unchanged', async () => {
  const example = 'export COLOUR="dark green" # not blue\nNODE_ENV=production\n';
  const { env, stderr } = await copyOf(example);
  expect(env).toBe(example);
  expect(stderr).toContain('is now a copy of .env.example: put');
});

test('placeholder values are reported', async () => {
  const { env, stderr } = await copyOf(
    `MAIL_FROM=YourEmail\nMAIL_PORT=Port\nMAIL_KEY=<key>\nAREA=your_area\nTOWN={TOWN}\nCOLOUR=someday\nSIZE=Yours\nMORE={}\nSAME=$\{SIZE}\nDB_PORT=5432\n`,
  );
  expect(env).toContain('MAIL_PORT=Port\n');
  expect(stderr).toContain('put your own values into it, first of all for MAIL_FROM, MAIL_PORT, AREA, TOWN\n');
});

test('the example of the file that is read counts more than the usual example', async () => {
  const folder = folderWith({
    ...PROGRAM,
    'compose.yaml': PROGRAM['compose.yaml'].replace('.env', './.env.docker'),
    '.env.example': 'SIZE=as, you, need\nSTORE_URI=mongodb://localhost:27017/here\n',
    '.env.docker.example': 'SIZE=50\nSTORE_URI=mongodb://store:27017/till\n',
  });
  await call('docker', '--detect', folder, '--force');
  expect(readFileSync(join(folder, '.env.docker'), 'utf8')).toBe('SIZE=50\nSTORE_URI=mongodb://store:27017/till\n');
});

test('values that another service gives out are named, whatever stands in their place', async () => {
  const { env, stderr } = await copyOf(
    'CHAT_BOT_TOKEN=123456:AAF-sample\nRAIN_API_KEY=\nGOOGLE_CLIENT_ID=1234.apps.example\nAPP_API_KEY=abc\nJWT_SECRET=abc\n',
  );
  expect(env).toContain('CHAT_BOT_TOKEN=123456:AAF-sample\n');
  expect(stderr).toContain(
    'put your own values into it, first of all for CHAT_BOT_TOKEN, RAIN_API_KEY, GOOGLE_CLIENT_ID\n',
  );
});

test('an empty value does not replace the default of a schema', async () => {
  const schema = `const schema = z.object({
  DEPTH: z.coerce.number().default(8),
  SHORE: z.url().optional(),
  COLOUR: z.string(),
});
const other = { LEVEL: Joi.number().default(3), TONE: Joi.string().allow('').default('x') };
const third = cleanEnv(process.env, { TIDE: num({ default: 4 }) });
`
    .replace('{ LEVEL', '{\n  LEVEL')
    .replace(', TONE', ',\n  TONE');
  const { env, stderr } = await copyOf('DEPTH=\nSHORE=\nCOLOUR=\nLEVEL=\nTONE=\nTIDE=\n', { 'schema.js': schema });
  expect(env).toBe('# DEPTH=\n# SHORE=\nCOLOUR=\n# LEVEL=\nTONE=\n# TIDE=\n');
  expect(stderr).toContain('is now a copy of .env.example, except for DEPTH, SHORE, LEVEL, TIDE: put');
});

test('what the compose file sets for the program keeps the value of the example, but for hosts', async () => {
  const { env } = await copyOf(
    'ENVIRONMENT=local\nSIGNING_SECRET=abc\nRESET_PASSWORD_URL=http://localhost/reset\nDB_HOST=localhost\n',
    {
      'app.js':
        'listen(process.env.ENVIRONMENT, process.env.SIGNING_SECRET, process.env.RESET_PASSWORD_URL, process.env.DB_HOST);\n',
      'compose.yaml': `services:
  store:
    image: mongo:8
  web:
    build: .
    env_file: .env
    environment:
      - ENVIRONMENT=\${ENVIRONMENT}
      - SIGNING_SECRET=\${SIGNING_SECRET}
      - RESET_PASSWORD_URL=\${RESET_PASSWORD_URL}
      - DB_HOST=store
`,
    },
  );
  expect(env).toBe('ENVIRONMENT=local\nSIGNING_SECRET=abc\nRESET_PASSWORD_URL=http://localhost/reset\nDB_HOST=store\n');
});

test('the port is the one that the compose file publishes', async () => {
  const { env, stderr } = await copyOf('PORT=8000\nCOLOUR=green\n', {
    'compose.yaml': `${PROGRAM['compose.yaml']}    ports: ["80:4020"]\n`,
  });
  expect(env).toBe('PORT=4020\nCOLOUR=green\n');
  expect(stderr).toContain('is now a copy of .env.example, except for PORT');
});

test('of the empty values, the ones without which the program does not start are named', async () => {
  const { stderr } = await copyOf('MINT_NAME=\nCOLOUR=\n', {
    'need.js':
      "const need = (name) => {\n  const value = process.env[name];\n  if (!value) throw new Error(name);\n  return value;\n};\nexports.mint = need('MINT_NAME');\n",
  });
  expect(stderr).toContain('put your own values into it, first of all for MINT_NAME\n');
});

test('a value that stands for itself, for a tool to fill in, is none', async () => {
  const names = ['STORE_HOST', 'TILL_SECRET'];
  const folder = folderWith({
    'package.json': '{ "scripts": { "start": "node app.js" }, "dependencies": { "express": "5.1.0" } }',
    'app.js': names.map((name) => `console.log(process.env.${name});\n`).join(''),
    '.env.example': names.map((name) => `${name}=\${${name}}\n`).join(''),
    'compose.yaml': 'services:\n  till:\n    build: .\n    env_file: .env\n    ports: ["3000:3000"]\n',
  });
  const { stderr } = await call('docker', '--detect', folder, '--force');
  expect(readFileSync(join(folder, '.env'), 'utf8')).toContain('TILL_SECRET=only-for-development');
  expect(stderr).toContain('first of all for STORE_HOST');
});
