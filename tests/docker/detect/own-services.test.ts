import { expect, test } from 'vitest';
import { detectIn } from './known.ts';

const PROGRAM = {
  'package.json': JSON.stringify({ name: 'till', main: 'app.js', dependencies: { pg: '8.16.3', ioredis: '5.8.0' } }),
  'app.js': 'new Pool({ connectionString: process.env.STORE_CONN });\n',
};
const STORE = 'services:\n  web:\n    build: .\n    env_file: .env\n  store:\n    image: postgres:17\n';

/** The value that a variable of the example has for the program in a container. */
function inContainer(line: string, compose = `${STORE}    ports: ["5433:5432"]\n`, more = ''): string | undefined {
  const name = line.split('=')[0];
  const [detection] = detectIn({ ...PROGRAM, 'compose.yaml': compose, '.env.example': `${line}\n${more}` });
  return detection?.compose?.wanted.find((each) => each.name === name)?.value;
}

test.each([
  [
    'the machine, and a published port',
    'STORE_CONN=postgres://a:b@localhost:5433/x?a=b',
    'postgres://a:b@store:5432/x?a=b',
  ],
  ['the service, and a published port', 'STORE_CONN=postgres://a:b@store:5433/x', 'postgres://a:b@store:5432/x'],
  ['a host that does not exist', 'STORE_CONN=postgres://a:b@db:5432/x', 'postgres://a:b@store:5432/x'],
  ['a host elsewhere', 'STORE_CONN=postgres://a:b@db.example.org:5433/x', 'postgres://a:b@db.example.org:5433/x'],
  ['words', 'PG_CONN=host=localhost port=5433 dbname=x', 'host=store port=5432 dbname=x'],
  ['a Java address', 'STORE_CONN=jdbc:postgresql://localhost:5433/x', 'jdbc:postgresql://store:5432/x'],
  ['no service', 'PG_COLOUR=green', 'green'],
])('an address leads to the service and its own port: %s', (_, line, value) => {
  expect(inContainer(line)).toBe(value);
});

test('the host and the port of a service may be in variables of their own', () => {
  expect(inContainer('DB_PORT=5433', undefined, 'DB_HOST=store\n')).toBe('5432');
  expect(inContainer('DB_HOST=db')).toBe('store');
});

test('the port in the container may be an unusual one', () => {
  const line = 'STORE_CONN=postgres://localhost:5433/x';
  expect(inContainer(line, `${STORE}    command: -p 5433\n`)).toBe('postgres://store:5433/x');
  expect(inContainer(line, `${STORE}    environment: { PGPORT: 5433 }\n`)).toBe('postgres://store:5433/x');
  expect(inContainer(line, STORE)).toBe('postgres://store:5432/x');
  const variable = `${STORE}    ports:\n      - target: 5499\n        published: "\${OUTER}"\n`;
  expect(inContainer(line, variable, 'OUTER=5433\n')).toBe('postgres://store:5499/x');
});

test('a host that the compose file mentions stays', () => {
  const alias = `${STORE}    networks: { default: { aliases: [db] } }\n`;
  expect(inContainer('STORE_CONN=postgres://db:5432/x', alias)).toBe('postgres://db:5432/x');
});
