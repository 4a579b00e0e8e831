import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { call } from '../../helpers/call.ts';
import { folderWith } from '../../helpers/folder.ts';

const PROGRAM = {
  'go.mod': 'module till\n\ngo 1.26\n\nrequire github.com/jackc/pgx/v5 v5.7.5\n',
  'main.go': `package main

var user = os.Getenv("DB_USER")
var url = os.Getenv("DATABASE_URL")
var token = os.Getenv("SIGN_TOKEN")
var colour = os.Getenv("COLOUR")

func main() { http.ListenAndServe(":9000", nil) }
`,
};

/** What the command makes of a compose file. */
async function packed(compose: string, files: Readonly<Record<string, string>> = {}) {
  const folder = folderWith({ ...PROGRAM, ...files, 'compose.yaml': `services:\n${compose}` });
  const { code, stderr } = await call('docker', '--detect', folder, '--force');
  expect(code).toBe(0);
  const read = (path: string) =>
    existsSync(join(folder, path)) ? readFileSync(join(folder, path), 'utf8') : undefined;
  return {
    stderr,
    env: read('.env'),
    app: read('secrets/app.env'),
    services: parse(read('compose.yaml') ?? '').services,
  };
}
const DATABASE = `  db:
    image: postgres:18
    environment:
      POSTGRES_USER: \${DB_USER}
      POSTGRES_PASSWORD: \${DB_PASSWORD}
    ports:
      - \${DB_PORT}:5432
`;
const WEB = '  web:\n    build: .\n';

test('variables without a value get one for development, and the program gets the same value', async () => {
  const { env, app, stderr } = await packed(`${WEB}${DATABASE}`);
  expect(env).toBe(
    '# compose.yaml:7\nDB_USER=app\n# compose.yaml:8\nDB_PASSWORD=only-for-development\n# compose.yaml:10\nDB_PORT=5432\n',
  );
  expect(app).toContain('# main.go:3\nDB_USER=app\n');
  expect(stderr).toContain('it reads .env, which did not exist and now has values for development');
});

test('variables that Compose demands are known to the program with the value they get', async () => {
  const demanding = DATABASE.replace('{DB_USER}', '{DB_USER?not set}').replace(
    '{DB_PASSWORD}',
    '{DB_PASSWORD:?not set}',
  );
  const { env } = await packed(`  web:\n    build: .\n    env_file: .env\n${demanding}`, {
    '.env.example': 'DB_USER=mara\nDB_PASSWORD=kettle\nDB_PORT=5544\n',
  });
  expect(env).toBe('DB_USER=mara\nDB_PASSWORD=kettle\nDB_PORT=5432\n');
});

test.each([
  ['an example file', '.env.sample', 'DB_USER=mara\nDB_PASSWORD=kettle\nDB_PORT=5544\n'],
  ['the README', 'README.md', '# Till\n\n```\nDB_USER=mara\n# kept in a safe\nDB_PASSWORD=kettle\nDB_PORT=5544\n```\n'],
])('variables are taken from %s', async (_, file, text) => {
  const { env } = await packed(`${WEB}${DATABASE}`, { [file]: text });
  for (const line of ['DB_USER=mara', 'DB_PASSWORD=kettle', 'DB_PORT=5544']) expect(env?.split('\n')).toContain(line);
});

test.each([
  ['a script', '```sh\nDB_USER=mara\nDB_PASSWORD=kettle ./till\n./till serve\n```\n'],
  ['a program', '```ts\nDB_USER=1\nDB_PASSWORD=2\n```\n'],
])('%s in the README is not a list of variables', async (_, text) => {
  const { env } = await packed(`${WEB}${DATABASE}`, { 'README.md': text });
  expect(env).toContain('DB_USER=app\n');
});

test('a variable that only a person can know is reported with the line that uses it', async () => {
  const { stderr, env } = await packed(`${WEB}    labels: { region: "\${REGION}" }\n    hostname: \${HOSTNAME}\n`);
  expect(stderr).toContain('compose.yaml: REGION has no value (compose.yaml:4): put one into .env');
  expect(stderr).not.toContain('HOSTNAME');
  expect(env).toBeUndefined();
});

test("a default value and the user's own .env are not changed", async () => {
  const { env, stderr } = await packed(`${WEB}    labels: { a: "\${A:-1}", b: "$$B", c: "\${C}" }\n    # \${D}\n`, {
    '.env': 'C=mine\n',
  });
  expect(env).toBe('C=mine\n');
  expect(stderr).not.toContain('has no value');
});

test("a variable missing from the user's own .env is reported", async () => {
  const { env, stderr } = await packed(`${WEB}${DATABASE}`, { '.env': 'DB_USER=me\nDB_PORT=5432\n' });
  expect(env).toBe('DB_USER=me\nDB_PORT=5432\n');
  expect(stderr).toContain('compose.yaml: DB_PASSWORD has no value (compose.yaml:8): put one into .env');
});

test('the program gets the database credentials in the compose file', async () => {
  const { app } = await packed(
    `${WEB}  store:\n    image: postgres:18\n    environment: [POSTGRES_PASSWORD=p@ss, POSTGRES_DB=till]\n`,
    { '.env.example': 'DATABASE_URL=postgres://me:secret@localhost:5432/dev?sslmode=disable\n' },
  );
  expect(app).toContain('DATABASE_URL=postgres://postgres:p%40ss@store:5432/till?sslmode=disable\n');
});

test("credentials in the user's own .env are not copied", async () => {
  const { app } = await packed(`${WEB}${DATABASE}`, {
    '.env': 'DB_USER=me\nDB_PASSWORD=hidden\nDB_PORT=1\n',
    '.env.example': 'DATABASE_URL=postgres://localhost/dev\n',
  });
  expect(app).toContain('DATABASE_URL=postgres://db/dev\n');
  expect(app).not.toContain('hidden');
});

test('an env file without an example contains the variables that the program reads', async () => {
  const { env, stderr } = await packed(`${WEB}    env_file: .env\n`);
  expect(env).toContain('# main.go:6\n# COLOUR=\n');
  expect(env).toMatch(/# main\.go:5\nSIGN_TOKEN=only-for-development/);
  expect(stderr).toContain('put your own values into it (');
});

test('an added program gets a name that no service has', async () => {
  const { services } = await packed('  app:\n    image: nginx:1\n  web:\n    build: ./web\n');
  expect(services.app).toEqual({ image: 'nginx:1' });
  expect(services.program.build).toEqual({ context: '.', target: 'final' });
});

test('a store that is told no password gets none from the program', async () => {
  const client = { 'store.go': 'package main\n\nvar pass = os.Getenv("REDIS_PASSWORD")\n' };
  const web = `${WEB}    environment:\n      REDIS_PASSWORD: \${REDIS_PASSWORD}\n`;
  const open = await packed(`${web}  redis:\n    image: redis:8\n`, { ...client, '.env.example': 'REDIS_PASSWORD=\n' });
  expect(open.env).toBe('REDIS_PASSWORD=\n');
  expect(open.stderr).not.toContain('does not start without');
  const closed = await packed(
    `${web}  redis:\n    image: redis:8\n    command: redis-server --requirepass \${REDIS_PASSWORD}\n`,
    client,
  );
  expect(closed.env).toBe('# compose.yaml:5\nREDIS_PASSWORD=only-for-development\n');
});

test('what Compose uses but does not create is named', async () => {
  const { stderr } = await packed(
    `${WEB}networks:\n  front:\n    external: true\n  back: {}\nvolumes:\n  goods:\n    name: all-goods\n    external: true\n`,
  );
  expect(stderr).toContain(
    'it needs the network front, which it does not create: run "docker network create front" first',
  );
  expect(stderr).toContain(
    'it needs the volume all-goods, which it does not create: run "docker volume create all-goods" first',
  );
  expect(stderr).not.toContain('the network back');
});

test('the lifetime of a token is no secret, so it has no value', async () => {
  const names = ['TOKEN_TTL', 'ACCESS_TOKEN_EXPIRES_IN', 'token_expire_minutes', 'SALT_ROUNDS', 'ENABLE_OLD_TOKENS'];
  const lines = [...names, 'ACCESS_TOKEN'].map((name) => `      ${name}: \${${name}}\n`).join('');
  const { env = '', stderr } = await packed(`  web:\n    build: .\n    environment:\n${lines}`);
  expect(env).toContain('ACCESS_TOKEN=only-for-development');
  for (const name of names) {
    expect(env).not.toContain(`${name}=`);
    expect(stderr).toContain(`${name} has no value`);
  }
});

test.each([
  ['PORT', `      PORT: \${PORT}\n    ports: ["\${PORT}:\${PORT}"]\n`, 'PORT'],
  ['another variable', `      - PORT=\${TILL_PORT}\n`, 'TILL_PORT'],
])('the port that the program gets from %s is the one that it listens on', async (_, lines, name) => {
  const { env, stderr } = await packed(`  web:\n    build: .\n    environment:\n${lines}`);
  expect(env).toMatch(new RegExp(`^${name}=9000$`, 'm'));
  expect(stderr).not.toContain('has no value');
});
