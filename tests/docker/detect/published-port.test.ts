import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { mergeCompose } from '../../../generators/docker/merge-compose.ts';
import { call } from '../../helpers/call.ts';
import { folderWith } from '../../helpers/folder.ts';

const PACK = "services:\n  tides:\n    build: { target: final }\n    ports: ['127.0.0.1:8080:8080']\n";
const ADVICE = 'but the program listens on 8080: publish 8080 instead, or specify the port with --port';

/** What is said about a program on port 8080 whose service in the compose file has some more lines. */
function said(lines: string): readonly string[] {
  const text = `services:\n  tides:\n    build: .\n${lines}`;
  return mergeCompose(text, PACK, 'tides', '/app', []).conflicts;
}

test.each([
  ['a number in a string', '    ports: ["8182:8182"]\n', '8182'],
  ['a number', '    ports: [9000]\n', '9000'],
  ['the long form', '    ports:\n      - target: 9000\n        published: 8080\n', '9000'],
  ['a variable with a default', `    ports: ["8080:$\{INNER:-9000}"]\n`, '9000'],
  ['several entries', '    ports: ["80:9000", "127.0.0.1:81:9100-9105"]\n', '9000, 9100-9105'],
])('names a published port on which the program does not listen: %s', (_case, lines, ports) => {
  expect(said(lines)).toEqual([`it publishes ${ports} of the container, ${ADVICE}`]);
});

test.each([
  ['the right one', '    ports: ["8182:8080"]\n'],
  ['the right one beside another', '    ports: ["9229:9229", "80:8080/tcp"]\n'],
  ['a range with the right one', '    ports: ["8000-8100:8000-8100"]\n'],
  ['a variable without a known value', `    ports: ["80:$\{INNER}"]\n`],
  ['none', ''],
  ['the network of the machine', '    ports: ["9000:9000"]\n    network_mode: host\n'],
])('says nothing about published ports: %s', (_case, lines) => {
  expect(said(lines)).toEqual([]);
});

test('compares with the port that the program reads, or that is specified', async () => {
  const folder = folderWith({
    'package.json': JSON.stringify({ name: 'tides', scripts: { start: 'node server.js' } }),
    'server.js': "require('node:http').createServer().listen(process.env.APP_PORT);\n",
    '.env.example': 'APP_PORT=8080\n',
    'compose.yaml': 'services:\n  tides:\n    build: .\n    ports: ["8182:8182"]\n',
  });
  const { stderr } = await call('docker', '--detect', folder, '--diff');
  expect(stderr).toContain(`decide   compose.yaml: it publishes 8182 of the container, ${ADVICE}\n`);
  const { stderr: specified } = await call('docker', '--detect', folder, '--diff', '--port', '8182');
  expect(specified).toContain('tides');
  expect(specified).not.toContain(ADVICE);
});

test.each([
  ['a pair', "'8000:80'", ['8000:8080']],
  ['an address', "'127.0.0.1:8000:80/tcp'", ['127.0.0.1:8000:8080/tcp']],
  ['a variable before it', `"$\{SITE_PORT:-80}:80"`, [`$\{SITE_PORT:-80}:8080`]],
  ['the long form', '{ target: 80, published: 8000 }', [{ target: 8080, published: 8000 }]],
])('a site is published from the port of the pack, whose web server replaces its own: %s', (_case, entry, ports) => {
  const text = `services:\n  tides:\n    build: .\n    ports: [${entry}]\n`;
  const merged = mergeCompose(text, PACK, 'tides', '/app', [], { isSite: true });
  expect(parse(merged.text).services.tides.ports).toEqual(ports);
  expect(merged.changes[0]).toMatch(/^services\.tides\.ports: 8080 of the container instead of 80, /);
  expect(merged.conflicts).toEqual([]);
});

test.each(["'8000:8080'", "'80:80', '443:443'", `"80:$\{INNER}"`])('and otherwise stays: %s', (entries) => {
  const text = `services:\n  tides:\n    build: .\n    ports: [${entries}]\n`;
  const merged = mergeCompose(text, PACK, 'tides', '/app', [], { isSite: true });
  expect(parse(merged.text).services.tides.ports).toEqual(parse(text).services.tides.ports);
});
