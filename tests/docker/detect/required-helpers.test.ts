import { expect, test } from 'vitest';
import { detectIn } from './known.ts';

const NODE = { 'package.json': '{ "name": "till", "main": "index.js" }', 'index.js': 'listen(3000)\n' };
const required = (files: Readonly<Record<string, string>>) =>
  detectIn(files)[0]?.variables.map(({ name, place }) => `${name} ${place}`);

test.each([
  [
    'Python',
    {
      'requirements.txt': 'flask==3.1.2\n',
      'app.py':
        'import os\n\n\ndef setting(name, default=None):\n    value = os.getenv(name, default)\n    if value is None:\n        raise KeyError(name)\n    return value\n\n\napp = Flask(__name__)\nKEY = setting("MINT_KEY")\nLEVEL = setting("MINT_LEVEL", "info")\n',
    },
    ['MINT_KEY app.py:12'],
  ],
  [
    'JavaScript',
    {
      ...NODE,
      'settings.js':
        "function need(name) {\n  const value = process.env[name];\n  if (!value) throw new Error(name);\n  return value;\n}\n\nexports.key = need('MINT_KEY');\n",
    },
    ['MINT_KEY settings.js:7'],
  ],
  [
    'TypeScript, in another file',
    {
      ...NODE,
      'need.ts':
        'export const need = (name: string): string => {\n  const value = process.env[name];\n  if (value === undefined) {\n    throw new Error(name);\n  }\n  return value;\n};\n',
      'settings.ts': 'export const key = need("MINT_KEY");\n',
    },
    ['MINT_KEY settings.ts:1'],
  ],
  [
    'Go',
    {
      'go.mod': 'module till\n',
      'main.go':
        'package main\n\nfunc must(key string) string {\n\tvalue, ok := os.LookupEnv(key)\n\tif !ok {\n\t\tlog.Fatalf("no %s", key)\n\t}\n\treturn value\n}\n\nvar key = must("MINT_KEY")\n',
    },
    ['MINT_KEY main.go:11'],
  ],
])('what a function of the project stops without is required: %s', (_, files, expected) => {
  expect(required(files)).toEqual(expected);
});

test.each([
  [
    'goes on without it',
    "function may(name) {\n  return process.env[name] || null;\n}\nfunction other() {\n  if (!ready) throw new Error('x');\n}\nexports.key = may('MINT_KEY');\n",
  ],
  [
    'refuses only what cannot be read',
    "function number(name) {\n  const value = Number(process.env[name] ?? 3);\n  if (value > 9) throw new Error(name);\n  return value;\n}\nexports.key = number('MINT_KEY');\n",
  ],
])('what a function %s is not', (_, text) => {
  expect(required({ ...NODE, 'settings.js': text })).toEqual([]);
});
