import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { mergeCompose } from '../../../generators/docker/merge-compose.ts';
import { call } from '../../helpers/call.ts';
import { folderWith } from '../../helpers/folder.ts';

const PROJECT = {
  'requirements.txt': 'django==5.2.8\n',
  'manage.py': '',
  'site_/wsgi.py': 'application = get_wsgi_application()\n',
};
const OWNER = `\${UID:-1000}:\${GID:-1000}`;

async function merged(service: string, files: Readonly<Record<string, string>> = {}) {
  const folder = folderWith({ ...PROJECT, ...files, 'compose.yaml': `services:\n  web:\n    build: .\n${service}` });
  const { stderr } = await call('docker', '--detect', folder, '--force');
  const dockerfile = readFileSync(join(folder, 'Dockerfile'), 'utf8');
  return { folder, stderr, dockerfile, web: parse(readFileSync(join(folder, 'compose.yaml'), 'utf8')).services.web };
}

test.each([
  ['short', '    volumes: [".:/code"]\n'],
  ['long', '    volumes:\n      - type: bind\n        source: .\n        target: /code\n'],
])('runs a program as the owner of the host files that are mounted in the %s form', async (_, volumes) => {
  const { stderr, web } = await merged(`    command: python manage.py runserver 0.0.0.0:8000\n${volumes}`);
  expect(web.user).toBe(OWNER);
  expect(stderr).toContain('changes  compose.yaml: services.web.user: the owner of the mounted files');
  expect(stderr).not.toContain('its entrypoint overrides');
  expect(stderr).toContain('decide   compose.yaml: the files mounted at /code keep their owner');
});

test('a project of Python that is mounted over the program runs with the packages of the image', async () => {
  const service = '    command: python manage.py runserver 0.0.0.0:8000\n    volumes: [".:/app"]\n';
  const { stderr, dockerfile } = await merged(service);
  expect(stderr).toContain('decide   compose.yaml: the mount at /app is started instead of the program in the image');
  expect(dockerfile).toMatch(/^COPY .*--from=deps \/out\/packages \/(?!app\/)/m);
});

test.each([
  ['read-only files', '    volumes: [".:/code:ro"]\n'],
  ['a named volume', '    volumes: ["data:/data"]\n'],
  ['a user of its own', '    user: "33"\n    volumes: [".:/code"]\n'],
  ['a socket', '    volumes: ["/run/x.sock:/run/x.sock"]\n'],
])('keeps the user of a program with %s', async (_, service) => {
  expect((await merged(service)).web.user).not.toBe(OWNER);
});

test('creates a missing folder of the project, because the engine would create it as root', async () => {
  const { stderr, folder } = await merged('    volumes: ["./media/uploads/:/uploads"]\n');
  expect(readFileSync(join(folder, 'media/uploads/.gitkeep'), 'utf8')).toBe('');
  expect(stderr).toContain('decide   compose.yaml: the files mounted at /uploads keep their owner');
});

test('takes the default of a variable for the mounted folder', async () => {
  const { folder } = await merged(`    volumes: ["./\${UPLOADS:-media/uploads}:/uploads"]\n`);
  expect(readFileSync(join(folder, 'media/uploads/.gitkeep'), 'utf8')).toBe('');
});

test('reports a path that looks like a file with its example, and does not create it', async () => {
  const { stderr } = await merged('    volumes: ["./set/till.yaml:/till.yaml", "./set/rate.json:/rate.json"]\n', {
    'set/till.example.yaml': 'rate: 3\n',
  });
  expect(stderr).toContain(
    'the mount at /till.yaml needs the file ./set/till.yaml: make it from set/till.example.yaml before you start',
  );
  expect(stderr).toContain('the mount at /rate.json needs the file ./set/rate.json: create it before you start');
});

test('does not mount the project over the built program', async () => {
  const { stderr, web } = await merged(
    '    volumes:\n      - ./:/app/\n      - /app/cache\n      - ./uploads:/uploads\n',
  );
  expect(web.volumes).toEqual(['./uploads:/uploads']);
  expect(stderr).toContain('changes  compose.yaml: services.web.volumes: what is mounted at /app/ removed');
  expect(stderr).not.toContain('hides the program in the image: remove it');
});

test('does not mount a source folder over the one in the image, but mounts the data folders in it', async () => {
  const { stderr, web } = await merged(
    '    volumes:\n      - ./site_:/app/site_\n      - logs:/app/site_/logs\n      - packages:/app/site_/node_modules\n      - ./media:/app/media\n',
  );
  expect(web.volumes).toEqual(['logs:/app/site_/logs', './media:/app/media']);
  expect(stderr).toContain('services.web.volumes: what is mounted at /app/site_ removed');
});

test('keeps the mount of a source folder at another path', async () => {
  const { web } = await merged('    volumes: ["./site_:/data/site_"]\n');
  expect(web.volumes).toEqual(['./site_:/data/site_']);
});

test('removes the volumes if only the project was mounted', async () => {
  const { web } = await merged('    volumes: [{ type: bind, source: ., target: /app }]\n');
  expect(web.volumes).toBeUndefined();
  expect(web.user).toBeUndefined();
});

test('keeps the mount of the project if a command of the compose file starts the program', async () => {
  const { web } = await merged('    command: python manage.py runserver 0.0.0.0:8000\n    volumes: [".:/app"]\n');
  expect(web.volumes).toEqual(['.:/app']);
});

test.each([
  '["till_data:/var/lib/till"]',
  '["/var/lib/till"]',
  '[{ type: volume, source: d, target: /var/lib/till/ }]',
])('the folder of a volume %s belongs to the user of the image', async (volumes) => {
  const { dockerfile } = await merged(`    volumes: ${volumes}\n`);
  expect(dockerfile).toMatch(/mkdir -p \/out\/volumes\/1$/m);
  expect(dockerfile).toMatch(/^COPY --link --chown=\d+:\d+ --from=\w+ \/out\/volumes\/1 \/var\/lib\/till$/m);
});

test('keeps the volumes of a service with its own user', async () => {
  const { dockerfile } = await merged('    user: "33"\n    volumes: ["till_data:/var/lib/till"]\n');
  expect(dockerfile).not.toContain('/var/lib/till');
});

test('a compose file for users that runs the published image builds the image instead', async () => {
  const folder = folderWith({
    'package.json': '{ "name": "@shop/till", "main": "index.js" }',
    'index.js': 'listen(3000)\n',
    'compose.yaml':
      'services:\n  web:\n    image: ghcr.io/shop/till:2\n    environment: { LEVEL: info }\n  store:\n    image: redis:8\n',
  });
  const { stderr } = await call('docker', '--detect', folder, '--force');
  const { services } = parse(readFileSync(join(folder, 'compose.yaml'), 'utf8'));
  expect(Object.keys(services)).toEqual(['web', 'store']);
  expect(services.web).toMatchObject({ build: { context: '.', target: 'final' }, environment: { LEVEL: 'info' } });
  expect(services.web.image).toBeUndefined();
  expect(stderr).toContain('changes  compose.yaml: services.web.image: removed, so that the project is built');
});

test('mounts the contents of the app folder at the app folder of the pack', async () => {
  const { stderr, web } = await merged(
    '    volumes: ["$\u007bDATA:-./data}:/code/data:rw", { type: volume, source: c, target: /code/cache }, "x:/var/x"]\n    environment: [STORE=/code/data/till.db, ROOT=/code, URL=/codes]\n',
    { Dockerfile: 'FROM python:3.13\nWORKDIR /code\n' },
  );
  expect(web.volumes).toEqual([
    '$\u007bDATA:-./data}:/app/data:rw',
    { type: 'volume', source: 'c', target: '/app/cache' },
    'x:/var/x',
  ]);
  expect(web.environment).toEqual(['STORE=/app/data/till.db', 'ROOT=/code', 'URL=/codes']);
  expect(stderr).toContain('services.web.volumes: /code/data is /app/data in the image of the pack');
});

test('removes a command for a script of the replaced image together with the development mount', async () => {
  const { stderr, web } = await merged('    command: [start, "8000"]\n    volumes: [".:/code"]\n', {
    Dockerfile: 'FROM python:3.13\nWORKDIR /code\nENTRYPOINT ["./docker/entry.sh"]\n',
    'docker/entry.sh': 'exec gunicorn "$2"\n',
  });
  expect([web.command, web.volumes, web.entrypoint]).toEqual([undefined, undefined, undefined]);
  expect(stderr).toContain('web.command: removed, since it was meant for docker/entry.sh, the former entry point');
});

test('folders that the program writes to are added to those of a service with a read-only file system', () => {
  const pack = "services:\n  tides:\n    build: { target: final }\n    tmpfs: [/tmp, '/run/tides:uid=65532']\n";
  const withLines = (lines: string) =>
    mergeCompose(`services:\n  tides:\n    build: .\n${lines}`, pack, 'tides', '/app', []);
  const { text, changes } = withLines('    read_only: true\n    tmpfs: /run/tides:size=5M\n');
  expect(parse(text).services.tides.tmpfs).toEqual(['/run/tides:size=5M', '/tmp']);
  expect(changes).toContain('services.tides.tmpfs: /tmp added, since the program of the pack writes there');
  expect(parse(withLines('').text).services.tides.tmpfs).toBeUndefined();
});

test('an environment file that is mounted and does not exist is made, since the engine would make a folder', () => {
  const text = 'services:\n  tides:\n    build: .\n    volumes:\n      - ./.env:/app/.env\n      - ./logs:/app/logs\n';
  const missing = (files: string[]) =>
    mergeCompose(text, 'services:\n  tides:\n    build: { target: final }\n', 'tides', '/app', files).missing;
  expect(missing([])).toEqual(['.env']);
  expect(missing(['.env'])).toEqual([]);
});

test.each([
  ['writes beside itself', "import logging\nlogging.FileHandler('till.log')\n", true],
  ['does not', '', false],
])('reports a program that runs as the owner of mounted files and %s', async (_, text, isReported) => {
  const { stderr } = await merged('    volumes: ["./media/:/uploads"]\n', { 'site_/log.py': text });
  expect(stderr.includes('the program writes to /app, which does not belong to the owner')).toBe(isReported);
});
