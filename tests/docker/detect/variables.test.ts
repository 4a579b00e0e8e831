import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Detection, detect } from '../../../generators/docker/index.ts';
import { call } from '../../helpers/call.ts';
import { folderWith } from '../../helpers/folder.ts';

const detectIn = (files: Readonly<Record<string, string>>): Detection | undefined =>
  detect([{ path: '', files: Object.keys(files).sort(), text: (file) => files[file] }], () => undefined)[0];
const NODE = { 'package.json': '{ "name": "till", "main": "index.js", "dependencies": { "express": "5.1.0" } }' };
const FASTAPI = { 'requirements.txt': 'fastapi==0.120.0\nuvicorn==0.38.0\n', 'main.py': 'app = FastAPI()\n' };

/** Sources that do not start without a variable, and the variables with the line that asks for each. */
const REQUIRED: Readonly<Record<string, [files: Readonly<Record<string, string>>, expected: string[]]>> = {
  'a schema of Joi': [
    {
      ...NODE,
      'index.js': '',
      'config.js': [
        'const schema = Joi.object().keys({',
        "  NODE_ENV: Joi.string().valid('production').required(),",
        '  SIGNING_SECRET: Joi.string().required(),',
        '  LEVEL: Joi.string().default("info"),',
        '});',
      ].join('\n'),
    },
    ['SIGNING_SECRET config.js:3'],
  ],
  'a schema of Zod': [
    {
      ...NODE,
      'index.js': '',
      'env.js':
        'z.object({\n  MAIL_FROM: z.string().email(),\n  REGION: z.string().optional(),\n  DEPTH: z.coerce.number().default(3),\n}).parse(process.env)',
    },
    ['MAIL_FROM env.js:2'],
  ],
  'a schema of envalid': [
    {
      ...NODE,
      'index.js':
        "cleanEnv(process.env, {\n  STORE: str({ default: 'a' }),\n  SIGNING_SECRET: str({ devDefault: 'x', desc: 'signs' }),\n  MAIL: email(),\n  KEY: str({ requiredWhen: (env) => env.MAIL }),\n})",
    },
    ['SIGNING_SECRET index.js:3', 'MAIL index.js:4'],
  ],
  'tags of a struct in Go': [
    {
      'go.mod': 'module till\n',
      'main.go':
        'package main\n\nvar options struct {\n\tKey string `long:"key" env:"SIGN_KEY" required:"true"`\n\tWay string `env:"WAY" default:"a" required:"true"`\n\tDepth int `env:"DEPTH"`\n}\n',
    },
    ['SIGN_KEY main.go:4'],
  ],
  'a schema of JSON that a plug-in holds the variables to': [
    {
      ...NODE,
      'index.js':
        "const schema = { type: 'object', required: [ 'PORT', 'STORE_TOKEN' ], properties: {} }\napp.register(fastifyEnv, { schema })",
    },
    ['STORE_TOKEN index.js:1'],
  ],
  'a check that throws': [
    { ...NODE, 'index.js': "if (!process.env.VAULT_KEY) {\n  throw new Error('VAULT_KEY is missing')\n}\n" },
    ['VAULT_KEY index.js:1'],
  ],
  'a look-up that raises': [
    {
      ...FASTAPI,
      'settings.py':
        "import os\nKEY = os.environ['SEAL_KEY']\nLEVEL = os.environ.get('LEVEL')\nos.environ['TZ'] = 'UTC'\n",
    },
    ['SEAL_KEY settings.py:2'],
  ],
  'a look-up whose result has methods': [
    {
      ...FASTAPI,
      'settings.py':
        "import os\nA = os.environ.get('HOSTS').split(',')\nB = os.getenv('ZONE')\nC = os.getenv('AREA', '').strip()\n",
    },
    ['HOSTS settings.py:2'],
  ],
  'a key that Django does not start without': [
    {
      'requirements.txt': 'Django==5.2\n',
      'manage.py': '',
      'shop/wsgi.py': '',
      'shop/settings.py':
        "SECRET_KEY = os.environ.get('SHOP_KEY')  # kept in a safe\nOTHER_KEY = os.environ.get('OTHER_KEY')\n",
    },
    ['SHOP_KEY shop/settings.py:1'],
  ],
  'a file of settings without a default': [
    {
      'pom.xml': '<project><artifactId>till</artifactId></project>',
      'src/main/resources/application.properties':
        'till.key=$\u007bTILL_KEY}\ntill.level=$\u007bLEVEL:info}\nserver.port=$\u007bPORT}\nx=$\u007bproject.version}\n',
    },
    ['TILL_KEY src/main/resources/application.properties:1'],
  ],
  'a look-up that ends the program': [
    {
      'Cargo.toml': '[package]\nname = "till"\nversion = "0.1.0"\n',
      'src/main.rs':
        'fn main() {\n    let k = std::env::var("TILL_KEY").expect("no key");\n    let l = std::env::var("LEVEL").unwrap_or_default();\n}\n',
    },
    ['TILL_KEY src/main.rs:2'],
  ],
};

test.each(Object.entries(REQUIRED))('%s specifies the variables that the program requires', (_, [files, wanted]) => {
  const { variables = [] } = detectIn(files) ?? {};
  expect(variables.filter(({ unknown }) => unknown).map(({ name, place }) => `${name} ${place}`)).toEqual(wanted);
});

test('does not ask for variables that only tests and examples read', () => {
  const asked = "import os\nKEY = os.environ['SEAL_KEY']\n";
  expect(detectIn({ ...FASTAPI, 'tests/conftest.py': asked, 'examples/one.py': asked })?.variables).toEqual([]);
});

test('adds missing variables to a compose file, and keeps those it sets', async () => {
  const folder = folderWith({
    ...NODE,
    'index.js': '',
    '.env.example': 'STORE_URL=redis://localhost:6379/1\nSIGNING_SECRET=\nLEVEL=info\n',
    'compose.yaml':
      'services:\n  till:\n    build: .\n    environment:\n      - LEVEL=debug\n  store:\n    image: redis:8\n',
  });
  const { stderr } = await call('docker', '--detect', folder, '--force');
  const { till } = parse(readFileSync(join(folder, 'compose.yaml'), 'utf8')).services;
  expect(till).toMatchObject({ environment: ['LEVEL=debug'], env_file: ['./secrets/app.env'] });
  const variables = readFileSync(join(folder, 'secrets/app.env'), 'utf8');
  expect(variables).toContain('STORE_URL=redis://store:6379/1\n');
  expect(variables).toMatch(/^SIGNING_SECRET=\S{32,}$/m);
  expect(variables).not.toContain('LEVEL');
  expect(stderr).toContain('changes  compose.yaml: services.till.env_file: added');
  expect(stderr).toContain('decide   secrets/app.env: SIGNING_SECRET (.env.example:2)');
  expect(stderr).not.toContain('which does not exist');
});

test('a compose file keeps its env file, and is not asked for the variables it sets', async () => {
  const folder = folderWith({
    ...FASTAPI,
    'settings.py': "import os\nA = os.environ['SEAL_KEY']\n",
    '.env': 'SEAL_KEY=x\n',
    'compose.yaml': 'services:\n  web:\n    build: .\n    env_file: .env\n',
  });
  const { stderr } = await call('docker', '--detect', folder, '--force');
  expect(parse(readFileSync(join(folder, 'compose.yaml'), 'utf8')).services.web.env_file).toBe('.env');
  expect(stderr).not.toContain('SEAL_KEY');
});

test('reports a variable without an example file, with the line that requires it', async () => {
  const folder = folderWith({
    ...FASTAPI,
    'settings.py': "import os\nA = os.environ['SEAL_KEY']\n",
    'compose.yaml': 'services:\n  web:\n    build: .\n    environment:\n      SEAL: x\n',
  });
  const { stderr } = await call('docker', '--detect', folder, '--force');
  expect(stderr).toContain('decide   secrets/app.env: SEAL_KEY (settings.py:2)');
});

test.each([
  '<token>',
  '[token]',
  '{TOKEN}',
  'XXXX',
  '...',
  'CHANGE-ME',
  'changeme',
  'Your Key',
  'your_key',
  'yourkey',
  'YOURKEY',
  'someKey',
  'replace-this',
  'Replace this',
])('a value that only stands for a secret is replaced, and named: %s', (value) => {
  const [, ...rest] =
    detectIn({ ...NODE, 'index.js': '', '.env.example': `DEPTH=3\nJWT_SECRET=${value}\n` })?.variables ?? [];
  expect(rest).toEqual([
    {
      name: 'JWT_SECRET',
      value: expect.stringMatching(/^only-for-development/),
      place: '.env.example:2',
      unknown: true,
    },
  ]);
});

test.each(['somewhat-long-a1', 'yourself', 'changes', 'something', 'a.b'])('another value is kept: %s', (value) => {
  const [variable] = detectIn({ ...NODE, 'index.js': '', '.env.example': `JWT_SECRET=${value}\n` })?.variables ?? [];
  expect(variable).toEqual({ name: 'JWT_SECRET', value, place: '.env.example:1' });
});
