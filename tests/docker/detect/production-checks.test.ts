import { expect, test } from 'vitest';
import { detectIn } from './known.ts';

const NODE = {
  'package.json': '{ "main": "index.js", "dependencies": { "express": "5.1.0" } }',
  'index.js': "app.get('/healthz')\n",
};
const FASTAPI = { 'requirements.txt': 'fastapi==0.116.1\nuvicorn==0.35.0\n', 'main.py': 'app = FastAPI()\n' };
const GO = { 'go.mod': 'module mint\n', 'main.go': 'package main\n\nfunc main() {}\n' };
const saidOf = (files: Record<string, string>) =>
  (detectIn(files)[0]?.decisions ?? []).filter((each) => each.includes('in production'));

test.each([
  [
    {
      ...NODE,
      'env.ts':
        "if (process.env.NODE_ENV === 'production' && !process.env.MINT_KEY) {\n  throw new Error('MINT_KEY is needed to mint');\n}\n",
    },
    'env.ts:1: it checks more in production, and stops: "MINT_KEY is needed to mint" (look at MINT_KEY)',
  ],
  [
    {
      ...NODE,
      'env.js':
        "\nif (isProduction) {\n  if (key.length < 32) {\n    console.error('The key is too short');\n    process.exit(1);\n  }\n}\n",
    },
    'env.js:2: it checks more in production, and stops',
  ],
  [
    {
      ...NODE,
      'env.ts':
        "if (env.NODE_ENV === \"production\" && env.MINT_ORIGIN === '*') {\n  context.addIssue({ code: 'custom', message: 'Choose the origins that may mint' });\n}\n",
    },
    'env.ts:1: it checks more in production, and stops: "Choose the origins that may mint" (look at MINT_ORIGIN)',
  ],
  [
    {
      ...FASTAPI,
      'settings.py':
        'class Settings:\n    def check(self):\n        if self.ENVIRONMENT == "production" and self.MINT_KEY == "coin":\n            raise ValueError("Choose another key to mint")\n',
    },
    'settings.py:3: it checks more in production, and stops: "Choose another key to mint" (look at MINT_KEY)',
  ],
  [
    {
      ...GO,
      'env.go':
        'package main\n\nfunc check(c Config) error {\n\tif c.Env == "production" && c.Key == "" {\n\t\treturn errors.New("a key is needed to mint")\n\t}\n\treturn nil\n}\n',
    },
    'env.go:4: it checks more in production, and stops: "a key is needed to mint"',
  ],
])('what stops a program in production only is said with its line %#', (files, said) => {
  expect(saidOf(files)).toEqual([said]);
});

test.each([
  { ...NODE, 'env.ts': "if (process.env.NODE_ENV === 'production') {\n  app.set('trust proxy', 1);\n}\n" },
  {
    ...NODE,
    'env.ts': "if (process.env.NODE_ENV !== 'production') {\n  throw new Error('It runs in production only');\n}\n",
  },
  { ...NODE, 'env.ts': "if (!isProduction) {\n  throw new Error('It runs in production only');\n}\n" },
  { ...NODE, 'tests/env.ts': "if (isProduction) {\n  throw new Error('No tests in production please');\n}\n" },
  {
    ...FASTAPI,
    'settings.py':
      'if ENVIRONMENT == "production":\n    DEBUG = False\nelse:\n    raise ValueError("not yet ready for that")\n',
  },
])('what does not stop it in production is not said %#', (files) => {
  expect(saidOf(files)).toEqual([]);
});
