import { expect, test } from 'vitest';
import { detectIn } from './known.ts';

const django = (database: string, more: Readonly<Record<string, string>> = {}) => ({
  'requirements.txt': 'django==5.2.8\n',
  'manage.py': '',
  'till/wsgi.py': 'application = get_wsgi_application()\n',
  'till/settings.py': `STATIC_ROOT = "s"\nDATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ${database}}}\n`,
  ...more,
});

test.each([
  ['joined by the module of paths', django('os.path.join(BASE_DIR, "data", "till.sqlite3")')],
  ['joined by an operator', django("BASE_DIR / 'data' / 'till.db'")],
])(
  'keeps a SQLite file in a folder of its own (%s) in a volume that is created before the file is opened',
  (_, files) => {
    const [detection] = detectIn(files);
    expect(detection?.recipe?.data).toEqual(['/app/data']);
    expect(detection?.recipe?.compile).toMatch(/^mkdir -p \/src\/data && .*collectstatic/);
    expect(detection?.decisions.join()).not.toContain('lost with the container');
  },
);

test('does the same for a file in a connection URL', () => {
  const [detection] = detectIn({
    'requirements.txt': 'fastapi==0.120.0\nuvicorn==0.38.0\n',
    'main.py': 'app = FastAPI()\nengine = create_engine("sqlite:///./data/till.db")\n',
  });
  expect(detection?.recipe).toMatchObject({ data: ['/app/data'], compile: 'mkdir -p /src/data' });
});

test.each([
  ['beside the program', django('BASE_DIR / "till.db"')],
  ['among its sources', django('BASE_DIR / "till" / "till.db"')],
])('reports that a SQLite file %s is lost', (_, files) => {
  const [detection] = detectIn(files);
  expect(detection?.recipe?.data).toBeUndefined();
  expect(detection?.decisions.join()).toContain('till/settings.py:2: the SQLite file is lost with the container');
});

test.each([
  ['added up', '"sqlite:///" + os.path.join(BASE, "till.db")'],
  ['formatted', '"sqlite:///%s" % path'],
  ['formatted by a method', '"sqlite:///{}".format(path)'],
])('lets the program write beside itself if the path of its SQLite file is %s', (_, path) => {
  const [detection] = detectIn({
    'requirements.txt': 'flask==3.1.2\n',
    'till.py': 'app = Flask(__name__)\n',
    'config.py': `DATABASE = ${path}\n`,
  });
  expect(detection?.decisions).toEqual([expect.stringContaining('config.py:1: the SQLite file is lost')]);
  expect(detection?.recipe?.artifacts).toContainEqual(expect.objectContaining({ owned: true }));
});
