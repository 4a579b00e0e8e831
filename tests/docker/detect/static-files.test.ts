import { expect, test } from 'vitest';
import { detectIn } from './known.ts';

/** The variables that are set while the static files of a Django project are gathered, as `NAME=value`. */
function valuesWhileGathering(settings: string): string[] {
  const [detection] = detectIn({
    'requirements.txt': 'Django==5.2\n',
    'manage.py': '',
    'shop/wsgi.py': '',
    'shop/settings.py': `STATIC_ROOT = "static"\n${settings}\n`,
  });
  const compile = detection?.recipe?.compile ?? '';
  expect(compile).toContain('collectstatic');
  return [...compile.matchAll(/(?<= )[A-Z_]+=\S*/g)].map(([assignment]) => assignment);
}

/** Their names. */
const setWhileGathering = (settings: string): string[] =>
  valuesWhileGathering(settings).map((assignment) => assignment.split('=')[0] ?? '');

test.each<[string, string, string[]]>([
  [
    'asked for by name',
    'A = os.environ["SIGNING"]\nB = env("MAIL_FROM")\nC = config("REGION")',
    ['MAIL_FROM', 'REGION', 'SIGNING'],
  ],
  ['that Django does not start without', 'SECRET_KEY = os.getenv("SHOP_SECRET_KEY")', ['SHOP_SECRET_KEY']],
  ['that Django needs, read otherwise', 'SECRET_KEY = os.environ.get("SECRET_KEY")', ['SECRET_KEY']],
  ['used at once, read otherwise', 'HOSTS = os.environ.get("HOSTS").split(",")', ['HOSTS']],
  ['used at once', 'HOSTS = os.getenv("HOSTS").split(",")', ['HOSTS']],
])('sets variables %s while static files are collected', (_, settings, names) => {
  expect(setWhileGathering(settings)).toEqual(names);
});

test('a missing default that python-decouple turns into a word is set to nothing', () => {
  const settings = 'A = config("MAIL_DSN", default=None, cast=str)\nB = config("ZONE", default=None)';
  expect(valuesWhileGathering(settings)).toEqual(['MAIL_DSN=']);
});

test.each([
  ['may be nothing', 'if host := os.getenv("STATSD_HOST"):\n    connect(host)'],
  ['is read with another value beside it', 'OPTIONS = json.loads(os.getenv("DB_OPTIONS") or "{}")'],
  ['may be nothing, read otherwise', 'ZONE = os.environ.get("ZONE")'],
  ['has a default', 'ZONE = os.getenv("ZONE", "UTC")'],
])('does not set a variable that %s', (_, settings) => {
  expect(setWhileGathering(settings)).toEqual([]);
});

test.each([
  ['cast=int', 'A = config("A", cast=int)', 'A=1'],
  ['cast=bool', 'A = config("A", cast=bool)', 'A=False'],
  ['an engine of the database', 'A = os.environ["DB_ENGINE"]', 'DB_ENGINE=django.db.backends.sqlite3'],
  ['a method', 'A = env.int("A")', 'A=1'],
  ['a method for yes and no', 'A = env.bool("A")', 'A=False'],
  ['a method for structures', 'A = env.json("A")', 'A={}'],
  ['a method for the database', 'DATABASES = {"default": env.db("A")}', 'A=sqlite:////tmp/build.sqlite3'],
  ['a conversion', 'A = int(os.environ["A"])', 'A=1'],
  ['a conversion of what may be nothing', 'A = int(os.getenv("A"))', 'A=1'],
  ['the reader', 'env = environ.Env(\n    A=int,\n)\nA = env("A")', 'A=1'],
  ['a list', 'A = env.list("A")', 'A=only-for-this-step'],
  ['a type of its own', 'A = config("A", cast=Csv())', 'A=only-for-this-step'],
])('gives a variable a value of its type: %s', (_, settings, value) => {
  expect(valuesWhileGathering(settings)).toEqual([value]);
});

test.each([
  ['cast', 'A = config("A", default=3, cast=int)'],
  ['cast, in the other order', 'A = config("A", cast=int, default=3)'],
  ['method', 'A = env.int("A", default=3)'],
  ['method, without its name', 'A = env.int("A", 3)'],
  ['conversion', 'A = int(os.getenv("A", 3))'],
  ['conversion of a constant', 'A = int(os.getenv("A", USUAL))'],
  ['reader', 'env = environ.Env(A=(int, 3))\nA = env("A")'],
])('leaves out a variable with a type and a default: %s', (_, settings) => {
  expect(valuesWhileGathering(settings)).toEqual([]);
});

test.each([
  [
    'a compose file',
    { 'compose.yaml': 'services:\n  web:\n    build: .\n    environment:\n      - DJANGO_SETTINGS_MODULE=shop.live\n' },
  ],
  [
    'a compose file, as a map',
    { 'compose.yaml': 'services:\n  web:\n    build: .\n    environment: { DJANGO_SETTINGS_MODULE: shop.live }\n' },
  ],
  ['a Dockerfile', { 'docker/web/Dockerfile': 'FROM x\nENV DJANGO_SETTINGS_MODULE="shop.live"\n' }],
])('uses the settings that the container has (%s), not those of manage.py', (_, files) => {
  const project = (names: readonly string[]) =>
    detectIn({
      'requirements.txt': 'Django==5.2\n',
      'manage.py': 'os.environ.setdefault("DJANGO_SETTINGS_MODULE", "shop.dev")\n',
      'shop/wsgi.py': '',
      'shop/settings.py': 'STATIC_ROOT = "static"\n',
      ...Object.fromEntries(names.map((name) => [name, ''])),
      ...files,
    })[0]?.recipe?.compile;
  expect(project(['shop/live.py'])).toContain(' DJANGO_SETTINGS_MODULE=shop.live python3 /src/manage.py collectstatic');
  expect(project([])).not.toContain('DJANGO_SETTINGS_MODULE');
});

test('if manage.py names no settings, uses those of the example of variables, or of the server', () => {
  const compiled = (files: Readonly<Record<string, string>>) =>
    detectIn({
      'requirements.txt': 'Django==5.2\n',
      'manage.py': '# Make sure DJANGO_SETTINGS_MODULE=shop.settings is set\nload_dotenv(".env.local")\n',
      'shop/settings.py': 'STATIC_ROOT = "static"\n',
      'shop/live.py': '',
      'shop/wsgi.py': 'os.environ.setdefault("DJANGO_SETTINGS_MODULE", "shop.live")\n',
      ...files,
    })[0]?.recipe?.compile;
  expect(compiled({})).toContain(' DJANGO_SETTINGS_MODULE=shop.live ');
  expect(compiled({ '.env.example': 'DJANGO_SETTINGS_MODULE=shop.settings\n' })).toContain(
    ' DJANGO_SETTINGS_MODULE=shop.settings ',
  );
  const own = 'os.environ.setdefault("DJANGO_SETTINGS_MODULE", "shop.settings")\n';
  expect(compiled({ 'manage.py': own })).not.toContain('DJANGO_SETTINGS_MODULE');
});

test('puts the prefix of django-environ before each name, in the build and at run time', () => {
  const settings =
    'import environ\nenv = environ.Env()\nenv.prefix = "SHOP_"\nSECRET_KEY: str = env.str("SECRET_KEY")\nB = os.environ["ZONE"]';
  expect(setWhileGathering(settings)).toEqual(['SHOP_SECRET_KEY', 'ZONE']);
  const [detection] = detectIn({
    'requirements.txt': 'Django==5.2\ndjango-environ==0.12\n',
    'manage.py': '',
    'shop/wsgi.py': '',
    'shop/settings.py': `${settings}\n`,
  });
  expect(detection?.variables.map(({ name }) => name).sort()).toEqual(['SHOP_SECRET_KEY', 'ZONE']);
});

test.each([
  ['ALLOWED_HOSTS: list[str] = env.list("ALLOWED_HOSTS", default=[])', 'localhost,127.0.0.1'],
  ['ALLOWED_HOSTS = os.environ.get("ALLOWED_HOSTS", "").split(" ")', 'localhost 127.0.0.1'],
  ['ALLOWED_HOSTS = config(\n    "ALLOWED_HOSTS", cast=Csv()\n)', 'localhost,127.0.0.1'],
  ['ALLOWED_HOSTS = []\nALLOWED_HOSTS += os.getenv("ALLOWED_HOSTS", "").split(";")', 'localhost;127.0.0.1'],
  ['ALLOWED_HOSTS = ["shop.dev", os.getenv("ALLOWED_HOSTS", "")]', 'localhost'],
  ['ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["shop.dev"])', undefined],
  ['ALLOWED_HOSTS = os.getenv("ALLOWED_HOSTS", "*").split(",")', undefined],
])('lets Django answer on this machine if %s', (settings, value) => {
  const [detection] = detectIn({
    'requirements.txt': 'Django==5.2\n',
    'manage.py': '',
    'shop/wsgi.py': '',
    'shop/settings.py': `${settings}\n`,
  });
  expect(detection?.variables.find(({ name }) => name === 'ALLOWED_HOSTS')?.value).toBe(value);
});

test.each(['    ALLOWED_HOSTS = ["shop.dev"]', '    ALLOWED_HOSTS = ["shop.dev"]  # as in the config'])(
  'takes nothing that follows for the hosts: %s',
  (hosts) => {
    const [detection] = detectIn({
      'requirements.txt': 'Django==5.2\n',
      'manage.py': '',
      'shop/wsgi.py': '',
      'shop/settings.py': `if not DEBUG:\n${hosts}\n    SECRET_KEY = os.environ.get("SECRET_KEY")\n`,
    });
    expect(detection?.variables.filter(({ value }) => value.includes('localhost'))).toEqual([]);
    expect(detection?.decisions).toContain('shop/settings.py:2: ALLOWED_HOSTS must contain the host name of the site');
  },
);

test('says that Django rejects requests to a host that a typed setting does not list', () => {
  const [detection] = detectIn({
    'requirements.txt': 'Django==5.2\n',
    'manage.py': '',
    'shop/wsgi.py': '',
    'shop/settings.py': 'ALLOWED_HOSTS: list[str] = ["shop.dev"]\n',
  });
  expect(detection?.decisions).toContain('shop/settings.py:1: ALLOWED_HOSTS must contain the host name of the site');
});
