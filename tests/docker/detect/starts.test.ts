import { describe, expect, test } from 'vitest';
import { type Detection, detect } from '../../../generators/docker/index.ts';

const detectIn = (files: Readonly<Record<string, string>>): Detection | undefined =>
  detect([{ path: '', files: Object.keys(files).sort(), text: (file) => files[file] }], () => undefined)[0];

const FLASK = { 'requirements.txt': 'flask==3.1.2\ngunicorn==23.0.0\n' };
const FASTAPI = { 'requirements.txt': 'fastapi==0.120.0\nuvicorn==0.38.0\n' };
const GUNICORN = '--bind 0.0.0.0:{port} --worker-tmp-dir /tmp';
const UVICORN = '--host 0.0.0.0 --port {port}';
const node = (manifest: object) => ({ 'package.json': JSON.stringify(manifest), 'app.js': '' });

/** Projects, and the command that starts each. */
const STARTS: Readonly<Record<string, [files: Readonly<Record<string, string>>, start: string]>> = {
  'a Procfile that does more before it starts': [
    {
      ...FLASK,
      'shop.py': 'app = create_app()\n',
      Procfile: 'web: flask db upgrade; flask translate compile; gunicorn shop:app\n',
    },
    `python3 -m gunicorn shop:app ${GUNICORN}`,
  ],
  'a Dockerfile for production of a project whose scripts only develop': [
    {
      'package.json': JSON.stringify({ scripts: { build: 'tsc', watch: 'nodemon' }, dependencies: { koa: '3.0.1' } }),
      'src/main-app.ts': '',
      'Dockerfile-production': 'FROM node:24\nCMD [ "node", "./dist/main-app.js" ]\n',
    },
    'node ./dist/main-app.js',
  ],
  'a script that watches and loads a module first': [
    node({ scripts: { start: 'nodemon -r esm app.js' }, dependencies: { esm: '3.2.25', express: '5.1.0' } }),
    'node -r esm app.js',
  ],
  'a script for production beside one that watches': [
    {
      ...node({
        scripts: {
          start: 'ts-node-dev --project ./tsconfig.json --respawn src/till.ts',
          build: 'tsc',
          prod: 'node dist/till.js',
        },
        dependencies: { express: '5.1.0' },
      }),
      'src/till.ts': '',
    },
    'node dist/till.js',
  ],
  'a Procfile with a runner and an address of its own': [
    { ...FLASK, Procfile: 'web: exec poetry run gunicorn -w 2 -b 0.0.0.0:$PORT shop:app\n' },
    `python3 -m gunicorn -w 2 shop:app ${GUNICORN}`,
  ],
  'a Dockerfile that starts a module below src': [
    {
      ...FASTAPI,
      'src/__init__.py': '',
      'src/shop/main.py': 'app = FastAPI()\n',
      Dockerfile: 'FROM python:3.13\nCMD ["uvicorn", "shop.main:app", "--host", "0.0.0.0", "--reload"]\n',
    },
    `python3 -m uvicorn shop.main:app ${UVICORN}`,
  ],
  'a Dockerfile that starts fastapi': [
    {
      ...FASTAPI,
      'app/main.py': 'app = FastAPI()\n',
      Dockerfile: 'FROM python:3.13\nCMD fastapi run app/main.py --port 80 --workers 4\n',
    },
    `python3 -m fastapi run app/main.py --workers 4 ${UVICORN}`,
  ],
  'a Dockerfile whose module is elsewhere': [
    { ...FASTAPI, 'main.py': 'app = FastAPI()\n', Dockerfile: 'FROM python:3.13\nCMD ["uvicorn", "other.main:app"]\n' },
    `python3 -m uvicorn main:app ${UVICORN}`,
  ],
  'an application object at the top before one in a package': [
    { ...FLASK, 'app/tasks.py': 'app = create_app()\n', 'shop.py': 'app = create_app()\n' },
    `python3 -m gunicorn shop:app ${GUNICORN}`,
  ],
  'a Node server whose script makes its styles first': [
    node({ scripts: { start: 'npm run styles && node app.js', styles: 'sass in.scss out.css' } }),
    'node app.js',
  ],
  'a script that only watches a file of Node.js': [
    { 'package.json': JSON.stringify({ scripts: { dev: 'node --watch src/till.mjs' } }), 'src/till.mjs': '' },
    'node src/till.mjs',
  ],
  'a script that only watches a file of TypeScript': [
    {
      'package.json': JSON.stringify({
        scripts: { dev: 'tsx watch --clear-screen=false src/till.ts' },
        devDependencies: { tsx: '4.20.6' },
      }),
      'src/till.ts': '',
    },
    'node node_modules/tsx/dist/cli.mjs --clear-screen=false src/till.ts',
  ],
  'a script that only restarts a file of Node.js': [
    { 'package.json': JSON.stringify({ scripts: { dev: 'nodemon src/till.js' } }), 'src/till.js': '' },
    'node src/till.js',
  ],
  'a script that only restarts a file of TypeScript': [
    {
      'package.json': JSON.stringify({
        scripts: { dev: 'ts-node-dev --respawn --transpile-only src/till.ts' },
        devDependencies: { 'ts-node': '10.9.2', 'ts-node-dev': '2.0.0' },
      }),
      'src/till.ts': '',
    },
    'node node_modules/ts-node/dist/bin.js --transpile-only src/till.ts',
  ],
  'a script that gets the program as its argument': [
    {
      ...node({ scripts: { start: 'pnpm with-env node app.js', 'with-env': 'dotenv -e ../../.env --' } }),
      'pnpm-lock.yaml': '',
    },
    'node app.js',
  ],
  'a program of a development package': [
    node({
      scripts: { start: 'react-router-serve ./build/server/index.js' },
      devDependencies: { '@react-router/serve': '7' },
    }),
    'node node_modules/@react-router/serve/bin.js ./build/server/index.js',
  ],
  'a server of TanStack Start': [
    {
      ...node({
        scripts: { build: 'vite build', start: 'vite start' },
        dependencies: { '@tanstack/react-start': '1' },
      }),
      'vite.config.ts': 'plugins: [tanstackStart(), nitro()]',
    },
    'node .output/server/index.mjs',
  ],
  'a Deno server': [
    { 'deno.json': '{ "tasks": { "start": "deno run --allow-net --watch main.ts" } }', 'main.ts': '' },
    'deno run --cached-only --no-prompt --allow-net main.ts',
  ],
  'a Bun server without a lock file': [
    { ...node({ devDependencies: { '@types/bun': '1' } }), 'src/index.ts': '' },
    '/srv/app',
  ],
};

test.each(Object.entries(STARTS))('starts %s with its own command', (_name, [files, start]) => {
  expect(detectIn(files)?.recipe?.start.join(' ')).toBe(start);
});

test('reports a command that a Procfile runs before the start, with its position', () => {
  expect(
    detectIn({
      ...FLASK,
      'shop.py': 'app = create_app()\n',
      Procfile: '\nweb: flask db upgrade && gunicorn shop:app\n',
    })?.decisions,
  ).toEqual(['Procfile:2: it runs "flask db upgrade" before each start: run it as a separate step, once per release']);
});

describe('files that are generated before the start', () => {
  const compile = (scripts: Record<string, string>) => detectIn(node({ scripts }))?.recipe?.compile ?? '';

  test('are generated in the build if no build script does it', () => {
    expect(compile({ start: 'tsc -p . && node app.js' })).toContain('node_modules/.bin/tsc -p .');
    expect(compile({ start: 'npm run styles && node app.js', styles: 'sass a b' })).toContain('npm run styles');
    expect(compile({ start: 'node app.js', prestart: 'npm run styles', styles: 'sass a b' })).toContain(
      'npm run styles',
    );
  });

  test('are not generated twice', () => {
    const made = compile({ start: 'npm run build && node app.js', build: 'tsc' });
    expect(made.match(/npm run build/g)).toHaveLength(1);
    expect(compile({ start: 'tsc && node app.js', build: 'tsc' })).not.toContain('bin/tsc');
  });
});

test('keeps development packages if the start command needs one', () => {
  const files = (kind: string) =>
    node({ scripts: { start: 'react-router-serve x.js' }, [kind]: { '@react-router/serve': '7' } });
  expect(detectIn(files('devDependencies'))?.recipe?.compile).not.toContain('prune');
  expect(detectIn(files('dependencies'))?.recipe?.compile).toContain('prune');
});

test('prefers the program that a Dockerfile builds or that has the name of the module', () => {
  const go = {
    'go.mod': 'module example.com/podinfo\n',
    'cmd/podcli/main.go': 'package main\n',
    'cmd/podinfo/main.go': 'package main\n',
  };
  expect(detectIn(go)?.recipe?.compile).toContain('./cmd/podinfo');
  const built = detectIn({
    ...go,
    Dockerfile: 'FROM golang\nRUN go build -a -o bin/x ./cmd/podcli/*\nRUN go build ./cmd/podcli\n',
  });
  expect(built?.recipe?.compile).toContain('./cmd/podcli');
});

test('does not treat a module named setup.py as a manifest', () => {
  expect(detectIn({ 'setup.py': 'def create_application():\n    pass\n' })).toBeUndefined();
});

test.each<[string, string, number]>([
  ['main.go', 'package main\n\nvar port = flag.Int("port", 9898, "where to listen")\n', 9898],
  ['main.go', 'package main\n\nvar addr = flag.String("addr", ":9191", "where to listen")\n', 9191],
])('uses the default of an option in %s as the port', (file, text, port) => {
  expect(detectIn({ 'go.mod': 'module shop\n', [file]: text })?.options.port).toBe(port);
});

test('a program with a SQLite file next to it may write there, with a warning that the file is lost with the container', () => {
  const project = detectIn({ ...FASTAPI, 'main.py': 'app = FastAPI()\n', 'db.py': 'URL = "sqlite:///./shop.db"\n' });
  expect(project?.recipe).toMatchObject({
    writesToImage: true,
    artifacts: [{}, { from: '/src', to: '/app', owned: true }],
  });
  expect(project?.decisions[0]).toMatch(/^db\.py:1: the SQLite file is lost with the container/);
  const served = detectIn({
    ...FASTAPI,
    'main.py': 'app = FastAPI()\n',
    'db.py': 'URL = "sqlite:///x" or "postgres://x"\n',
  });
  expect(served?.recipe?.writesToImage).toBe(false);
});

test('starts a plain Maven jar with its libraries next to it', () => {
  const found = detectIn({
    'pom.xml': '<project><artifactId>till</artifactId></project>',
    'src/main/java/till/Forms.java':
      'package till;\npublic class Forms { public static void main(String[] args) {} }\n',
  });
  expect(found?.recipe?.compile).toContain('package dependency:copy-dependencies -DincludeScope=runtime');
  expect(found?.recipe?.start.slice(-3)).toEqual(['-cp', '/app/app.jar:/app/lib/*', 'till.Forms']);
});

test('collects static files with URLs of the schemes that their libraries accept', () => {
  const found = detectIn({
    'requirements.txt': 'django==5.2.8\npython-magic==0.4.27\n',
    'manage.py': '',
    'till/wsgi.py': 'application = get_wsgi_application()\n',
    'till/settings.py':
      'import os\nSTATIC_ROOT = "s"\nA = os.getenv("DATABASE_URL")\nB = os.getenv("CLOUDINARY_URL")\nC = os.getenv("SITE_URL")\n',
  });
  expect(found?.recipe?.buildPackages).toContain('libmagic1t64');
  expect(found?.recipe?.compile).toMatch(
    /CLOUDINARY_URL=cloudinary:\/\/\S+ DATABASE_URL=sqlite:\S+ SITE_URL=https:\/\/\S+ python3/,
  );
});

test('a program finds packages below src next to it', () => {
  const found = detectIn({
    ...FLASK,
    'src/till/__init__.py': 'def create_app():\n    return Flask(__name__)\n',
    'serve.py': 'from till import create_app\napp = create_app()\n',
  });
  expect(found?.recipe?.start.join(' ')).toBe(`python3 -m gunicorn serve:app ${GUNICORN}`);
  expect(found?.recipe?.env['PYTHONPATH']).toBe('/app:/opt/packages:/app/src');
  expect(found?.recipe?.dev.env?.['PYTHONPATH']).toBe('/out/packages:/src:/src/src');
});

test('a development server does not hide the site', () => {
  const found = detectIn({
    'package.json': JSON.stringify({
      scripts: { dev: 'vite', build: 'tsc && vite build' },
      devDependencies: { express: '4.19.2', vite: '5.2.10' },
    }),
    'vite.config.ts': '',
  });
  expect([found?.language, found?.found.find(({ what }) => what === 'framework')?.value]).toEqual(['static', 'Vite']);
});

test('a file that only a development script runs is assumed, on Bun as well', () => {
  const found = detectIn({
    'package.json':
      '{\n  "scripts": { "dev": "bun --watch src/till.ts" },\n  "dependencies": { "express": "5.1.0" }\n}',
    'bun.lock': '',
    'src/till.ts': '',
  });
  expect(found?.language).toBe('bun');
  expect(found?.recipe?.compile).toContain(' src/till.ts');
  expect(found?.assumed).toContainEqual({
    what: 'start',
    value: 'src/till.ts',
    why: 'no script starts the program in production, and package.json:2 runs this file in development',
  });
});
