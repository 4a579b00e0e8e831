import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { call } from '../../helpers/call.ts';
import { folderWith } from '../../helpers/folder.ts';

const SHOP = {
  'requirements.txt':
    'fastapi==0.121.1\nuvicorn==0.38.0\nsqlalchemy==2.0.44\nalembic==1.17.1\npsycopg[binary]==3.2.12\n',
  'main.py': 'from fastapi import FastAPI\n\napp = FastAPI()\n',
  '.env.example': 'DATABASE_URL=postgresql://shop:shop@localhost:5432/shop\n',
  'alembic.ini': '[alembic]\nscript_location = moves\n',
  'moves/env.py': '',
  'moves/versions/1_first.py': '',
};
const DJANGO = {
  'requirements.txt': 'django==5.2.8\ngunicorn==23.0.0\npsycopg[binary]==3.2.12\n',
  'manage.py': 'os.environ.setdefault("DJANGO_SETTINGS_MODULE", "shop.settings")\n',
  'shop/wsgi.py':
    'os.environ.setdefault("DJANGO_SETTINGS_MODULE", "shop.settings")\napplication = get_wsgi_application()\n',
  'shop/settings.py': 'DATABASES = {"default": dj_database_url.config()}\nURL = os.environ["DATABASE_URL"]\n',
  'till/migrations/0001_initial.py': '',
  '.env.example': 'DATABASE_URL=postgresql://shop:shop@localhost:5432/shop\n',
};
const COMPOSE =
  'services:\n  web:\n    build: .\n    ports: ["8000:8000"]\n    environment: { DATABASE_URL: "postgresql://shop:shop@db/shop" }\n    depends_on: [db]\n    networks: [inner]\n  db:\n    image: postgres:17\n    networks: [inner]\nnetworks:\n  inner: {}\n';

async function packed(files: Readonly<Record<string, string>>, file = 'compose.yaml') {
  const folder = folderWith(files);
  const { code, stderr } = await call('docker', '--detect', folder, '--force');
  expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
  const linted = await call('docker', '--lint', join(folder, file), '--strict');
  const text = readFileSync(join(folder, file), 'utf8');
  return { stderr, linted, text, services: parse(text).services };
}

test.each<[string, Record<string, string>, RegExp]>([
  ['Alembic', SHOP, /python3$/],
  ['Django', DJANGO, /python3$/],
])('creates the tables of the database before the program starts, with %s', async (name, files, program) => {
  const { stderr, services, linted } = await packed(files);
  const [first, ...words] = services.migrate.entrypoint;
  expect(first).toMatch(program);
  expect(words.join(' ')).toBe(name === 'Alembic' ? '-m alembic upgrade head' : '/app/manage.py migrate --noinput');
  expect(services.migrate).toMatchObject({
    restart: 'no',
    build: { target: 'final' },
    env_file: services.app.env_file,
    depends_on: { postgres: { condition: 'service_healthy' } },
    networks: ['front', 'back'],
  });
  expect(services.app.depends_on).toEqual({
    postgres: { condition: 'service_healthy' },
    migrate: { condition: 'service_completed_successfully' },
  });
  expect(stderr).toMatch(/assumed +migration: python3 /);
  expect(stderr).not.toContain('as a separate step, once per release');
  expect(linted).toMatchObject({ code: 0, stdout: '' });
});

test('adds the service to the compose file of a project, as its program reaches the database', async () => {
  const { stderr, services } = await packed({ ...SHOP, 'compose.yaml': COMPOSE });
  expect(services.migrate).toMatchObject({
    restart: 'no',
    build: { context: '.', target: 'final' },
    environment: { DATABASE_URL: 'postgresql://shop:shop@db/shop' },
    depends_on: { db: { condition: 'service_healthy' } },
    networks: ['inner'],
    cap_drop: ['ALL'],
  });
  expect(services.migrate).not.toHaveProperty('ports');
  expect(services.migrate.depends_on).not.toHaveProperty('migrate');
  expect(services.web.depends_on).toEqual({
    db: { condition: 'service_healthy' },
    migrate: { condition: 'service_completed_successfully' },
  });
  expect(stderr).toContain('changes  compose.yaml: services.migrate: added, which creates the tables');
});

test('copies how a program reaches its host, without anchors, and words that older readers of YAML take for others', async () => {
  const { text, services } = await packed({
    ...SHOP,
    'compose.yaml':
      'services:\n  web:\n    build: &image .\n    network_mode: host\n    environment: &at\n      DATABASE_URL: postgresql://shop:shop@localhost/shop\n    depends_on: [db]\n  task:\n    build: *image\n    environment: *at\n    command: [python3, task.py]\n  db:\n    image: postgres:17\n    network_mode: host\n',
  });
  expect(services.migrate).toMatchObject({ network_mode: 'host', environment: services.web.environment });
  expect(text.match(/&\w+/g)).toEqual(['&image', '&at']);
  expect(text).toContain("restart: 'no'");
});

test('adds the service beside a program that the compose file lacks', async () => {
  const { stderr, services } = await packed({ ...SHOP, 'compose.yaml': 'services:\n  db:\n    image: postgres:17\n' });
  expect(services.migrate.depends_on).toEqual({ db: { condition: 'service_healthy' } });
  expect(services.app.depends_on).toMatchObject({ migrate: { condition: 'service_completed_successfully' } });
  expect(stderr).toContain('services.migrate: added');
});

test.each<[string, Record<string, string>]>([
  [
    'it is installed for development only',
    { 'requirements.txt': 'fastapi==0.121.1\nuvicorn==0.38.0\npsycopg[binary]==3.2.12\n' },
  ],
  [
    'only the list for development has it',
    {
      'requirements.txt': 'fastapi==0.121.1\nuvicorn==0.38.0\npsycopg[binary]==3.2.12\n',
      'requirements-dev.txt': '-r requirements.txt\nalembic==1.17.1\n',
    },
  ],
  [
    'its address leads to this machine',
    {
      'alembic.ini': '[alembic]\nscript_location = moves\nsqlalchemy.url = postgresql://shop:shop@localhost/shop\n',
      'moves/env.py': '# config.set_main_option("sqlalchemy.url", URL)\nconnectable = engine_from_config(section)\n',
    },
  ],
  ['the program creates the tables', { 'tables.py': 'Base.metadata.create_all(engine)\n' }],
])('adds no such service to a program with Alembic if %s', async (_, files) => {
  const { stderr, services } = await packed({ ...SHOP, ...files });
  expect(services).not.toHaveProperty('migrate');
  expect(stderr).toContain('as a separate step, once per release');
});

test.each<[string, Record<string, string>]>([
  [
    'another list includes it',
    {
      'requirements.txt': '-r ./requirements/base.txt\nfastapi==0.121.1\nuvicorn==0.38.0\npsycopg[binary]==3.2.12\n',
      'requirements/base.txt': 'alembic==1.17.1\n',
    },
  ],
  [
    'its environment has the address of the program',
    {
      'alembic.ini': '[alembic]\nscript_location = moves\nsqlalchemy.url = driver://user:pass@localhost/dbname\n',
      'moves/env.py': 'config.set_main_option("sqlalchemy.url", settings.database_url)\n',
    },
  ],
  ['its revisions are named after days', { 'moves/versions/2026-01-02-goods.py': '' }],
  [
    'a comment of the compose file says how it was run by hand',
    {
      'compose.yaml': COMPOSE.replace(
        '    ports',
        '    # then: docker compose exec web alembic upgrade head\n    ports',
      ),
    },
  ],
])('creates the tables with Alembic if %s', async (_, files) => {
  const { 'moves/versions/1_first.py': first, ...shop } = SHOP;
  const isDated = Object.keys(files).some((file) => file.includes('versions'));
  const revisions = isDated ? {} : { 'moves/versions/1_first.py': first };
  expect((await packed({ ...shop, ...revisions, ...files })).services).toHaveProperty('migrate');
});

test('adds no such service if the only database has no tables', async () => {
  const { services } = await packed({
    ...SHOP,
    'requirements.txt': 'fastapi==0.121.1\nuvicorn==0.38.0\nsqlalchemy==2.0.44\nalembic==1.17.1\nmotor==3.7.1\n',
    '.env.example': 'MONGO_URL=mongodb://localhost:27017/shop\n',
  });
  expect(services).not.toHaveProperty('migrate');
});

test('adds no such service if Alembic has nothing to do', async () => {
  const { 'moves/versions/1_first.py': _, ...files } = SHOP;
  expect((await packed(files)).services).not.toHaveProperty('migrate');
});

test.each<[string, Record<string, string>]>([
  [
    'the server has other settings than the command',
    { 'manage.py': 'setdefault("DJANGO_SETTINGS_MODULE", "shop.dev")\n' },
  ],
  [
    'the server sets other settings than the command',
    { 'shop/wsgi.py': 'os.environ["DJANGO_SETTINGS_MODULE"] = "shop.live"\napplication = get_wsgi_application()\n' },
  ],
  [
    'it inherits settings',
    { 'compose.yaml': `x-all: &all\n  init: true\n${COMPOSE.replace('build: .', 'build: .\n    <<: *all')}` },
  ],
])('leaves the step to the user if %s', async (_, files) => {
  const { stderr, services } = await packed({ ...DJANGO, ...files });
  expect(services).not.toHaveProperty('migrate');
  expect(stderr).toContain('as a separate step, once per release');
});

test('adds no such service if a command of the compose file migrates', async () => {
  const command = '    command: sh -c "python manage.py migrate && gunicorn shop.wsgi"\n';
  const { services } = await packed({ ...DJANGO, 'compose.yaml': COMPOSE.replace('    ports', `${command}    ports`) });
  expect(services).not.toHaveProperty('migrate');
});
