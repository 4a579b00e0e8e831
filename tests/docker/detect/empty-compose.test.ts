import { expect, test } from 'vitest';
import { detectIn } from './known.ts';

const DJANGO = {
  'requirements.txt': 'django==5.2.8\npsycopg2-binary==2.9.11\npython-decouple==3.8\n',
  'manage.py': '',
  'till/wsgi.py': 'application = get_wsgi_application()\n',
  'till/settings.py':
    "HOST = config('DB_HOST', default='localhost', cast=str)\nPORT = config('DB_PORT', default=5432, cast=int)\nSIZE = config('SIZE', default=3, cast=int)\nENGINE = 'django.db.backends.postgresql'\n",
  '.env.example': 'DB_HOST=\nDB_PORT=\nSIZE=\n',
};

test.each([
  ['nothing', ''],
  ['comments', '# Not yet.\n'],
])('a compose file of %s counts as none', (_, text) => {
  const [detection] = detectIn({ ...DJANGO, 'docker-compose.yaml': text });
  expect(detection?.compose).toBeUndefined();
  expect(detection?.options.services).toEqual(['postgres']);
  expect(detection?.decisions.join('\n')).toContain('docker-compose.yaml: it has no services: delete it');
});

test('a default in the sources holds where the example is empty', () => {
  const [detection] = detectIn(DJANGO);
  const listed = detection?.variables.map(({ name, value }) => `${name}=${value}`);
  expect(listed).toContain('DB_HOST=postgres');
  expect(listed?.some((each) => each.startsWith('SIZE='))).toBe(false);
});
