import { expect, test } from 'vitest';
import { detectIn } from './known.ts';

/** The names of the variables that are set while the static files of a Django project are gathered. */
function setWhileGathering(settings: string): string[] {
  const [detection] = detectIn({
    'requirements.txt': 'Django==5.2\n',
    'manage.py': '',
    'shop/wsgi.py': '',
    'shop/settings.py': `STATIC_ROOT = "static"\n${settings}\n`,
  });
  const compile = detection?.recipe?.compile ?? '';
  expect(compile).toContain('collectstatic');
  return [...compile.matchAll(/\b([A-Z_]+)=/g)].flatMap(([, name = '']) => (name === 'PYTHONPATH' ? [] : [name]));
}

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

test.each([
  ['may be nothing', 'if host := os.getenv("STATSD_HOST"):\n    connect(host)'],
  ['is read with another value beside it', 'OPTIONS = json.loads(os.getenv("DB_OPTIONS") or "{}")'],
  ['may be nothing, read otherwise', 'ZONE = os.environ.get("ZONE")'],
  ['has a default', 'ZONE = os.getenv("ZONE", "UTC")'],
])('does not set a variable that %s', (_, settings) => {
  expect(setWhileGathering(settings)).toEqual([]);
});
