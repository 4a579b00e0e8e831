import { expect, test } from 'vitest';
import { type Detection, detect } from '../../../generators/docker/index.ts';

const detectIn = (files: Readonly<Record<string, string>>): Detection | undefined =>
  detect([{ path: '', files: Object.keys(files).sort(), text: (file) => files[file] }], () => undefined)[0];
const NODE = { 'package.json': '{ "main": "index.js", "dependencies": { "express": "5.1.0" } }', 'index.js': '' };

test.each([
  [
    'Zod',
    "z.object({\n  NODE_ENV: z.enum(['dev', 'prod']),\n  LOG_LEVEL: z.enum([\n    'warn',\n    'info',\n  ]),\n}).parse(process.env)",
  ],
  [
    'Joi',
    "Joi.object({\n  NODE_ENV: Joi.string().valid('dev', 'prod').required(),\n  LOG_LEVEL: Joi.string().valid('warn', 'info').required(),\n})",
  ],
  [
    'envalid',
    "cleanEnv(process.env, {\n  NODE_ENV: str({ choices: ['dev', 'prod'] }),\n  LOG_LEVEL: str({ choices: ['warn', 'info'] }),\n})",
  ],
])('variables get a value that a schema of %s allows', (_, text) => {
  const detection = detectIn({ ...NODE, 'env.js': text });
  expect(detection?.recipe?.env['NODE_ENV']).toBe('prod');
  // Nobody has to decide what the schema lists.
  expect(detection?.variables.find(({ name }) => name === 'LOG_LEVEL')).toEqual({
    name: 'LOG_LEVEL',
    value: 'info',
    place: expect.stringMatching(/^env\.js:\d$/),
  });
});

test('a value of the example that the schema allows stays, and another one does not', () => {
  const env = "z.object({\n  COLOUR: z.enum(['red', 'blue']),\n  SIZE: z.enum(['s', 'm']),\n}).parse(process.env)";
  const variables = detectIn({ ...NODE, 'env.js': env, '.env.example': 'COLOUR=blue\nSIZE=\n' })?.variables;
  expect(variables?.map(({ name, value }) => `${name}=${value}`)).toEqual(['COLOUR=blue', 'SIZE=s']);
});

test('the mode stays the usual one if the schema allows it', () => {
  const env = "z.object({\n  NODE_ENV: z.enum(['test', 'production']),\n}).parse(process.env)";
  expect(detectIn({ ...NODE, 'env.js': env })?.recipe?.env['NODE_ENV']).toBe('production');
});

test('fields of a settings class in Python get one of their literals', () => {
  const detection = detectIn({
    'requirements.txt': 'fastapi==0.120.0\nuvicorn==0.38.0\npydantic-settings==2.12.0\n',
    'main.py': 'app = FastAPI()\n',
    'settings.py': 'class Settings(BaseSettings):\n    log_level: str\n    stage: Literal["dev", "prod"]\n',
    '.env.example': 'STAGE=\n',
  });
  expect(detection?.variables.find(({ name }) => name === 'STAGE')?.value).toBe('prod');
});
