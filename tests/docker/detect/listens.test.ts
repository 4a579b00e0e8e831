import { describe, expect, test } from 'vitest';
import { type Detection, detect } from '../../../generators/docker/index.ts';

const detectIn = (files: Readonly<Record<string, string>>): Detection | undefined =>
  detect([{ path: '', files: Object.keys(files).sort(), text: (file) => files[file] }], () => undefined)[0];

const NODE = (dependencies: Record<string, string>) => ({
  'package.json': JSON.stringify({ scripts: { start: 'node server.js' }, dependencies }),
});
const RUST = { 'Cargo.toml': '[package]\nname = "till"\nversion = "0.1.0"\n\n[dependencies]\naxum = "0.8"\n' };
const GO = { 'go.mod': 'module till\n\ngo 1.26\n' };

const LOCAL: Readonly<Record<string, [files: Readonly<Record<string, string>>, place: string, says: string]>> = {
  'a string in the call': [
    { ...GO, 'main.go': 'package main\n\nfunc main() { http.ListenAndServe("localhost:8080", nil) }\n' },
    'main.go:3',
    'localhost',
  ],
  'the field of a server': [
    { ...GO, 'main.go': 'package main\n\nvar server = http.Server{\n\tAddr: "127.0.0.1:8080",\n}\n' },
    'main.go:4',
    '127.0.0.1',
  ],
  numbers: [
    { ...RUST, 'src/main.rs': 'let at = SocketAddr::from(([127, 0, 0, 1], 3000));\n' },
    'src/main.rs:1',
    '127.0.0.1',
  ],
  'a constant': [
    {
      ...NODE({ express: '5.1.0' }),
      'server.js': "const host = 'localhost';\nconst app = express();\napp.listen(3000, host);\n",
    },
    'server.js:1',
    'localhost',
  ],
  'an object over several lines': [
    {
      ...NODE({ '@hapi/hapi': '21.4.0' }),
      'server.js': "const server = Hapi.server({\n  port: 3000,\n  host: 'localhost',\n});\n",
    },
    'server.js:1',
    'localhost',
  ],
  'the default of Fastify': [
    {
      ...NODE({ fastify: '5.6.1' }),
      'server.js': "import Fastify from 'fastify';\nawait Fastify().listen({ port: 3000 });\n",
    },
    'server.js:2',
    'by default Fastify listens on localhost',
  ],
  'the default of Bottle': [
    { 'requirements.txt': 'bottle==0.13.4\n', 'app.py': 'from bottle import run\n\nrun(port=8080)\n' },
    'app.py:3',
    'by default Bottle listens on localhost',
  ],
  'an option': [
    {
      'requirements.txt': 'aiohttp==3.13.0\n',
      'main.py': 'parser.add_argument(\n    "--host",\n    default="127.0.0.1",\n)\n',
    },
    'main.py:2',
    'including --host 0.0.0.0',
  ],
  'a setting': [
    { Gemfile: "gem 'sinatra'\n", 'app.rb': "require 'sinatra'\nset :bind, 'localhost'\n" },
    'app.rb:2',
    'localhost',
  ],
};

describe('reports a program that only listens on localhost', () => {
  test.each(Object.entries(LOCAL))('by %s', (_name, [files, place, says]) => {
    const decisions = detectIn(files)?.decisions ?? [];
    expect(decisions.filter((each) => each.startsWith(`${place}: `) && each.includes(says))).toHaveLength(1);
  });
});

const REACHED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'what Uvicorn is started with': {
    'requirements.txt': 'fastapi==0.120.0\nuvicorn==0.38.0\n',
    'main.py': 'app = FastAPI()\n\nif __name__ == "__main__":\n    uvicorn.run(app, host="127.0.0.1")\n',
  },
  'an address of everybody': {
    ...NODE({ fastify: '5.6.1' }),
    'server.js': "import Fastify from 'fastify';\nawait Fastify().listen({ port: 3000, host: '0.0.0.0' });\n",
  },
  'options from elsewhere': {
    ...NODE({ fastify: '5.6.1' }),
    'server.js': "import Fastify from 'fastify';\nawait Fastify().listen(options);\n",
  },
  'the address of a database': {
    ...NODE({ express: '5.1.0' }),
    'server.js':
      "const app = express();\nstart({ port: 3000, redis: { host: 'localhost' } });\napp.listen(connect('localhost'));\n",
  },
  'a comment': { ...NODE({ express: '5.1.0' }), 'server.js': "// app.listen(3000, 'localhost');\napp.listen(3000);\n" },
};

describe('does not report a program that is reachable from outside', () => {
  test.each(Object.entries(REACHED))('by %s', (_name, files) => {
    expect((detectIn(files)?.decisions ?? []).filter((each) => /listens on/.test(each))).toEqual([]);
  });
});

test('sets the variable of an address that is only a default', () => {
  const files = {
    'requirements.txt': 'aiohttp==3.13.0\n',
    'main.py':
      'import os\n\nrun(host=os.environ.get("HOST", "127.0.0.1"), at=os.getenv("HTTP_ADDR", "localhost:80"))\n',
  };
  const { recipe, decisions = [] } = detectIn(files) ?? {};
  expect(recipe?.env).toMatchObject({ HOST: '0.0.0.0', HTTP_ADDR: '0.0.0.0:{port}' });
  expect(decisions.filter((each) => /listens on/.test(each))).toEqual([]);
});
