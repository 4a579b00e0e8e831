import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { detect } from '../../../generators/docker/index.ts';
import { call } from '../../helpers/call.ts';
import { folderWith } from '../../helpers/folder.ts';

const workersOf = (files: Readonly<Record<string, string>>) =>
  detect(
    [{ path: '', files: Object.keys(files).sort(), text: (file) => files[file] }],
    () => undefined,
  )[0]?.workers.map(({ name, command }) => `${name}: ${command.join(' ')}`);

const CELERY = { 'requirements.txt': 'flask\ncelery\n', 'app.py': 'app = Flask(__name__)\n' };
const started = (target: string) => `worker: python3 -m celery -A ${target} worker --loglevel=INFO`;

test.each<[string, Record<string, string>, string[]]>([
  ['a Celery object', { ...CELERY, 'jobs.py': "queue = Celery('jobs')\n" }, [started('jobs:queue')]],
  [
    'the Celery object of a Flask application',
    { ...CELERY, 'make.py': 'made = flask_app.extensions["celery"]\n' },
    [started('make:made')],
  ],
  [
    'a schedule',
    { ...CELERY, 'src/shop/celery.py': "app = Celery('shop')\napp.conf.beat_schedule = {}\n" },
    [
      started('shop.celery:app'),
      'beat: python3 -m celery -A shop.celery:app beat --schedule=/tmp/celerybeat-schedule --loglevel=INFO',
    ],
  ],
  [
    'a Procfile, but for what takes requests or runs once',
    {
      ...CELERY,
      'jobs.py': "queue = Celery('jobs')\n",
      Procfile:
        'web: gunicorn app:app\nrelease: flask db upgrade\nredis: rq worker mail\nclock: python clock.py\nodd: sh -c "x"\n',
    },
    ['redis-worker: python3 -m rq.cli worker mail', 'clock: python3 clock.py'],
  ],
  ['nothing of the kind', { 'requirements.txt': 'flask\n', 'app.py': 'app = Flask(__name__)\n' }, []],
])('%s specifies the workers', (_name, files, expected) => {
  expect(workersOf(files)).toEqual(expected);
});

test('a worker is a service with the same image, without a port or health check', async () => {
  const folder = folderWith({
    ...CELERY,
    'jobs.py': "queue = Celery('jobs')\n",
    '.env.example': 'REDIS_URL=redis://localhost:6379/0\n',
  });
  expect((await call('docker', '--detect', folder)).stderr).toContain('found    worker: jobs:queue (jobs.py:1)');
  const { services } = parse(readFileSync(join(folder, 'compose.yaml'), 'utf8'));
  expect(services.worker).toMatchObject({
    image: services.app.image,
    build: services.app.build,
    healthcheck: { test: ['CMD', 'python3', '-c', 'pass'] },
    entrypoint: ['python3', '-m', 'celery', '-A', 'jobs:queue', 'worker', '--loglevel=INFO'],
    depends_on: { redis: { condition: 'service_healthy' } },
    networks: ['front', 'back'],
    cap_drop: ['ALL'],
  });
  expect(services.worker).not.toHaveProperty('ports');
  const linted = await call('docker', '--lint', join(folder, 'compose.yaml'), '--strict');
  expect(linted).toMatchObject({ code: 0, stdout: '' });
});

test('keeps the commands of an existing compose file, with the programs they run', async () => {
  const folder = folderWith({
    ...CELERY,
    'compose.yaml':
      'services:\n  web:\n    build: .\n    command: gunicorn app:app\n  jobs:\n    build: .\n    command: celery -A jobs worker\n  other:\n    build: ./other\n',
  });
  const { stderr } = await call('docker', '--detect', folder, '--force');
  const { services } = parse(readFileSync(join(folder, 'compose.yaml'), 'utf8'));
  expect(services.web).toMatchObject({ entrypoint: [], command: 'gunicorn app:app', build: { target: 'final' } });
  expect(services.jobs).toMatchObject({
    entrypoint: [],
    healthcheck: { test: ['CMD', 'true'] },
    build: { target: 'final' },
  });
  expect(services.other).toEqual({ build: './other' });
  expect(stderr).toContain('changes  compose.yaml: services.jobs.entrypoint: cleared');
  const dockerfile = readFileSync(join(folder, 'Dockerfile'), 'utf8');
  expect(dockerfile).toContain('PATH=/opt/packages/bin:$PATH');
  expect(dockerfile).toMatch(/^FROM python:\S+-slim-\S+ AS runtime$/m);
});

test.each([
  ['text', 'uv run --frozen celery -A jobs worker', 'celery -A jobs worker'],
  ['words', ['poetry', 'run', 'celery', '-A', 'jobs', 'worker'], ['celery', '-A', 'jobs', 'worker']],
  [
    'a script',
    ['sh', '-c', 'sleep 1 && exec pdm run celery -A jobs worker'],
    ['sh', '-c', 'sleep 1 && exec celery -A jobs worker'],
  ],
  ['a script as text', 'sh -c "uv run celery -A jobs worker"', 'sh -c "celery -A jobs worker"'],
  ['something else', 'uv sync', 'uv sync'],
])('a command as %s is started without the tool that ran it', async (_, command, started) => {
  const compose = { services: { web: { build: '.', ports: ['5000:5000'] }, jobs: { build: '.', command } } };
  const folder = folderWith({ ...CELERY, 'compose.yaml': JSON.stringify(compose) });
  await call('docker', '--detect', folder, '--force');
  expect(parse(readFileSync(join(folder, 'compose.yaml'), 'utf8')).services.jobs.command).toEqual(started);
});
