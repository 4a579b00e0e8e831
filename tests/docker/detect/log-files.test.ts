import { expect, test } from 'vitest';
import { detectIn } from './known.ts';

const project = (settings: string, at = '') => ({
  'requirements.txt': 'django==5.2.1\ngunicorn==23.0.0\n',
  [`${at}manage.py`]: "os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mint.settings')\n",
  [`${at}mint/wsgi.py`]: '',
  [`${at}mint/settings.py`]: `BASE_DIR = Path(__file__).parent.parent\nSTATIC_ROOT = BASE_DIR / 'collected'\n${settings}`,
});
const handler = (filename: string) =>
  `LOGGING = {\n  'handlers': {\n    'kept': {\n      'class': 'logging.handlers.RotatingFileHandler',\n      'filename': ${filename},\n    },\n  },\n}\n`;
const filesIn = (files: Record<string, string>) => {
  const [detection] = detectIn(files);
  return {
    says: (detection?.found ?? []).flatMap(({ what, path, line }) => (what === 'file' ? [`${path}:${line}`] : [])),
    compile: detection?.recipe?.compile?.replace(/ && .*/, ''),
    writes: detection?.recipe?.writesToImage === true,
  };
};

test.each([
  ["BASE_DIR / 'logs' / 'mint.log'", '/src/logs'],
  ["BASE_DIR / 'var/log/mint.log'", '/src/var/log'],
  ["os.path.join(BASE_DIR, 'logs', 'mint.log')", '/src/logs'],
  ["os.path.join(\n        BASE_DIR, 'logs/mint.log'\n      )", '/src/logs'],
  ['f"{BASE_DIR}/logs/mint.log"', '/src/logs'],
  ["str(BASE_DIR / 'logs/mint.log'), 'formatter': 'plain'", '/src/logs'],
  ["'./logs/mint.log'", '/src/logs'],
])('the folder of a log that LOGGING opens exists before static files are gathered: %s', (filename, made) => {
  expect(filesIn(project(handler(filename)))).toEqual({
    says: ['mint/settings.py:7'],
    compile: `mkdir -p ${made}`,
    writes: true,
  });
});

test('the folder may have a name, and the project a folder of its own', () => {
  const settings = `LOGS = BASE_DIR / 'logs'\n${handler("LOGS / 'mint.log'")}`;
  expect(filesIn(project(settings, 'server/')).compile).toBe('mkdir -p /src/server/logs');
});

test('a log beside the program needs no folder', () => {
  const { says, compile, writes } = filesIn(project(handler("BASE_DIR / 'mint.log'")));
  expect([says, writes]).toEqual([['mint/settings.py:7'], true]);
  expect(compile).not.toContain('mkdir');
});

test.each(["'/var/log/mint/mint.log'", "os.environ['MINT_LOG']", "FOLDER / 'mint.log'", "BASE_DIR / '../mint.log'"])(
  'a log elsewhere, or whose place is not known, changes nothing: %s',
  (filename) => {
    expect(filesIn(project(handler(filename))).writes).toBe(false);
  },
);

test('a handler that writes no file, and a comment, change nothing', () => {
  const stream = "LOGGING = { 'handlers': { 'kept': { 'class': 'logging.StreamHandler' } } }\n";
  expect(filesIn(project(stream)).writes).toBe(false);
  const comment = handler("BASE_DIR / 'mint.log'").replaceAll(/^(?=.*filename)/gm, '# ');
  expect(filesIn(project(comment)).writes).toBe(false);
});
