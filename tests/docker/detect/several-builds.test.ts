import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { detect, fitPack, packSource, versionsOf } from '../../../generators/docker/index.ts';
import { createQuery } from '../../../generators/graph/index.ts';
import { graph } from '../helpers.ts';
import { detectIn } from './known.ts';

const PROJECT = {
  'package.json': JSON.stringify({ name: 'till', scripts: { start: 'node app.js' } }),
  'app.js': 'listen(process.env.PORT);\n',
  'ops/web/Dockerfile': 'FROM node:24\nWORKDIR /app\nCOPY ops/web/go.sh /go.sh\nEXPOSE 4020\n',
  'ops/web/go.sh': 'exec node app.js\n',
  'ops/front/Dockerfile': 'FROM node:24 AS built\nFROM nginx:1.29\nEXPOSE 80\n',
  'compose.yaml': `services:
  front:
    build: { context: ., dockerfile: ops/front/Dockerfile }
    ports: ["80:80"]
  web:
    build: { context: ., dockerfile: ./ops/web/Dockerfile }
    command: /go.sh
  jobs:
    build: { context: ., dockerfile: ./ops/web/Dockerfile }
    command: sh /go.sh
`,
};

test('the program is not the service whose Dockerfile ends in a web server', () => {
  const [detection] = detectIn(PROJECT);
  expect(detection?.compose?.service).toBe('web');
  expect(detection?.options.port).toBe(4020);
  expect(detection?.found).toContainEqual({ what: 'port', value: '4020', path: 'ops/web/Dockerfile', line: 4 });
});

test('but it is if there is no other', () => {
  const { front } = parse(PROJECT['compose.yaml']).services;
  const [detection] = detectIn({ ...PROJECT, 'compose.yaml': JSON.stringify({ services: { front } }) });
  expect(detection?.compose?.service).toBe('front');
});

const TOOLS = {
  'ops/move/Dockerfile': 'FROM migrate/migrate:v4\nCOPY moves /moves\n',
  'ops/desk/Dockerfile': 'FROM node:24\nEXPOSE 4030\nCMD ["/bin/bash"]\n',
};

test.each([
  ['that migrates', 'build: { context: ., dockerfile: ops/move/Dockerfile }\n    command: up'],
  ['to work in', 'build: { context: ., dockerfile: ops/desk/Dockerfile }\n    ports: ["4030:4030"]'],
  ['that only waits', 'build: .\n    command: sleep infinity'],
])('a service %s is no program', (_, service) => {
  const files = { ...PROJECT, ...TOOLS, 'compose.yaml': `services:\n  desk:\n    ${service}\n` };
  expect(detectIn(files)[0]?.compose?.service).toBeUndefined();
});

test('a program may have the Dockerfile of a place to work in', () => {
  const compose =
    'services:\n  web:\n    build: { context: ., dockerfile: ops/desk/Dockerfile }\n    command: node app.js\n';
  expect(detectIn({ ...PROJECT, ...TOOLS, 'compose.yaml': compose })[0]?.compose?.service).toBe('web');
});

test('a command that starts a script of the former image is removed, or named if it starts something else', () => {
  const source = packSource(createQuery(graph));
  const folder = {
    path: '',
    files: Object.keys(PROJECT).sort(),
    text: (file: string) => (PROJECT as Record<string, string>)[file],
  };
  const [detection] = detect([folder], (language) => versionsOf(source, language));
  if (detection === undefined) throw new Error('nothing was detected');
  const { files, changes, conflicts } = fitPack(source, detection, folder, { plain: true });
  const { services } = parse(files.find(({ path }) => path === 'compose.yaml')?.text ?? '');
  expect([services.web.command, services.jobs.command]).toEqual([undefined, 'sh /go.sh']);
  expect(services.front.build.dockerfile).toBe('ops/front/Dockerfile');
  expect(conflicts).toContain(
    'services.jobs starts /go.sh, which is only in the former image: give it the command in that script',
  );
  expect(changes).toContain('services.web.command: removed, since /go.sh is only in the former image');
});

test('a service that starts a program which the image of a compiled one lacks is reported', async () => {
  const source = packSource(createQuery(graph));
  const files: Record<string, string> = {
    'Cargo.toml': '[package]\nname = "till"\nversion = "0.1.0"\nedition = "2024"\n',
    'src/main.rs': 'fn main() {}\n',
    'compose.yaml': `services:
  web:
    build: .
    ports: ["4020:4020"]
  tables:
    build: .
    command: [sqlx, migrate, run]
  mail:
    build: .
    command: /srv/app --mail
  wait:
    build: .
    command: sh -c "sleep 5"
`,
  };
  const folder = { path: '', files: Object.keys(files).sort(), text: (file: string) => files[file] };
  const [detection] = detect([folder], (language) => versionsOf(source, language));
  if (detection === undefined) throw new Error('nothing was detected');
  expect(fitPack(source, detection, folder, { plain: true }).conflicts).toEqual([
    'services.tables starts sqlx, which the image of the pack does not have beside /srv/app: start it from an image that has it',
  ]);
});

test('services that give arguments to the former entry point of the image are named', () => {
  const source = packSource(createQuery(graph));
  const files: Readonly<Record<string, string>> = {
    'package.json': PROJECT['package.json'],
    'app.js': PROJECT['app.js'],
    Dockerfile: 'FROM node:24\nCOPY start.sh /start.sh\nENTRYPOINT ["/start.sh"]\n',
    'start.sh': 'exec node app.js\n',
    'compose.yaml': `services:
  web: { build: ., image: till, command: serve, ports: ["4020:4020"] }
  jobs: { image: till, command: work }
  other: { image: till, entrypoint: node, command: work.js }
`,
  };
  const folder = { path: '', files: Object.keys(files).sort(), text: (file: string) => files[file] };
  const [detection] = detect([folder], (language) => versionsOf(source, language));
  if (detection === undefined) throw new Error('nothing was detected');
  expect(fitPack(source, detection, folder, {}).conflicts.filter((each) => each.startsWith('services.'))).toEqual([
    'services.jobs gives arguments to start.sh, which is only in the former image: give it the command in that script',
  ]);
});
