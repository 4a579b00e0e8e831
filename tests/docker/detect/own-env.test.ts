import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { call } from '../../helpers/call.ts';
import { folderWith } from '../../helpers/folder.ts';
import { detectIn } from './known.ts';

const PROGRAM = {
  'go.mod': 'module till\n\ngo 1.26\n\nrequire github.com/jackc/pgx/v5 v5.7.5\n',
  'main.go': 'package main\n\nfunc main() { http.ListenAndServe(":9000", nil) }\n',
};
const variablesIn = (files: Readonly<Record<string, string>>) =>
  Object.fromEntries((detectIn({ ...PROGRAM, ...files })[0]?.variables ?? []).map(({ name, value }) => [name, value]));

test('the program has the variables in .env if nothing else lists them', () => {
  expect(variablesIn({ '.env': 'ENVIRONMENT=development\nCOLOUR=green\nDB_HOST=localhost\n' })).toEqual({
    ENVIRONMENT: 'development',
    COLOUR: 'green',
    DB_HOST: 'postgres',
    PGUSER: 'app',
    PGPASSWORD: 'only-for-development',
    PGDATABASE: 'app',
  });
});

test('its secrets are not copied', () => {
  const variables = variablesIn({
    '.env':
      'SIGN_TOKEN=kettle\nSTORE=https://me:kettle@store.example/a\nBLOB=q8Zx1mK4tR9vB2nW7yP3cL6d\nRELEASE=2026-11-29\n',
  });
  expect(Object.keys(variables)).toEqual(['SIGN_TOKEN', 'STORE', 'BLOB', 'RELEASE']);
  expect(Object.values(variables).join(' ')).not.toMatch(/kettle|q8Zx/);
  expect(variables.RELEASE).toBe('2026-11-29');
});

test('none of its values is copied to a file that Git does not ignore', async () => {
  const folder = folderWith({
    ...PROGRAM,
    '.env': 'OWNER=Wilhelmina\nSTORE_URL=postgres://localhost:5432/wilhelmina\nMODE=fast\nPIN=48151\n',
  });
  await call('docker', '--detect', folder);
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');
  const withValues = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .filter((path) => /wilhelmina|=fast|48151/i.test(read(path)));
  expect(withValues.sort()).toEqual(['.env', 'secrets/app.env']);
  expect(read('secrets/app.env')).toContain('OWNER=Wilhelmina\n');
  expect(read('secrets/app.env.example')).toContain('OWNER=\n');
  expect(read('secrets/.gitignore')).toMatch(/^\*\.env$/m);
});

test('an example takes precedence, and a site has no variables at run time', () => {
  expect(variablesIn({ '.env': 'A=1\n', '.env.example': 'B=2\n' })).toEqual({ B: '2' });
  const site = { 'package.json': '{ "scripts": { "build": "vite build" }, "devDependencies": { "vite": "7.1.9" } }' };
  expect(detectIn({ ...site, '.env': 'VITE_A=1\nC=3\n' })[0]?.variables).toEqual([]);
});

test('a mode that the program requires and the image does not set is production', () => {
  const source = 'package main\n\ntype config struct {\n\tMode string `env:"APP_ENV,required"`\n}\n';
  expect(variablesIn({ 'config.go': source })).toEqual({ APP_ENV: 'production' });
});

test('nor are parts of its addresses, also to an environment file of the compose file', async () => {
  const program = {
    ...PROGRAM,
    'go.mod': `${PROGRAM['go.mod']}require go.mongodb.org/mongo-driver v1.17.4\nrequire github.com/redis/go-redis/v9 v9.14.0\n`,
    '.env':
      'MONGO_URL=mongodb://localhost:27017/wilhelmina\nDATABASE_URL=postgres://localhost/a?application_name=wilhelmina\nMODE=wilhelmina\n',
  };
  const alone = folderWith(program);
  const composed = folderWith({
    ...program,
    'compose.yaml':
      'services:\n  web:\n    build: .\n    env_file: web.env\n  store:\n    image: mongo:8\n  db:\n    image: postgres:18\n',
  });
  for (const folder of [alone, composed]) {
    await call('docker', '--detect', folder, '--force');
    const withValues = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => statSync(join(folder, path)).isFile())
      .filter((path) => readFileSync(join(folder, path), 'utf8').includes('wilhelmina'));
    expect(withValues.sort()).toEqual(folder === alone ? ['.env', 'secrets/app.env'] : ['.env']);
  }
  expect(readFileSync(join(composed, 'web.env'), 'utf8')).toContain('# MODE=\n');
});
