import { expect, test } from 'vitest';
import { call } from '../../helpers/call.ts';
import { folderWith } from '../../helpers/folder.ts';
import { detectIn } from './known.ts';

const NODE = { 'package.json': '{ "main": "index.js", "dependencies": { "express": "5.1.0" } }', 'index.js': '' };
const schema = (rows: string) => ({
  ...NODE,
  'env.ts': `export const env = z.object({\n${rows}\n}).parse(process.env);\n`,
});
const joi = (rows: string) => ({ ...NODE, 'env.ts': `export const env = Joi.object({\n${rows}\n});\n` });
const envalid = (rows: string) => ({ ...NODE, 'env.ts': `export const env = cleanEnv(process.env, {\n${rows}\n});\n` });
const settings = (rows: string) => ({
  'requirements.txt': 'fastapi==0.116.1\nuvicorn==0.35.0\npydantic-settings==2.10.1\n',
  'main.py': 'app = FastAPI()\n',
  'settings.py': `class Settings(BaseSettings):\n${rows}\n`,
});
const go = (rows: string) => ({
  'go.mod': 'module mint\n',
  'main.go': `package main\n\ntype Config struct {\n${rows}\n}\n\nfunc main() {}\n`,
});

const variableIn = (files: Record<string, string>) => {
  const [variable, ...others] = detectIn(files)[0]?.variables ?? [];
  expect(others).toEqual([]);
  return variable && { name: variable.name, asks: variable.asks, value: variable.value };
};

test.each([
  [schema('  MINT_ADDRESS: z.string().url(),'), 'MINT_ADDRESS', 'a URL', 'http://localhost'],
  [schema('  MINT_MAIL: z.email(),'), 'MINT_MAIL', 'an e-mail address', 'nobody@example.com'],
  [schema('  MINT_COINS: z.coerce.number().int(),'), 'MINT_COINS', 'a number', ''],
  [schema("  MINT_MARK: z.string().startsWith('mm_'),"), 'MINT_MARK', 'a value that begins with mm_', ''],
  [schema('  MINT_SECRET: z.string().length(16),'), 'MINT_SECRET', '16 characters', 'only-for-develop'],
  [joi('  MINT_ADDRESS: Joi.string().uri().required(),'), 'MINT_ADDRESS', 'a URL', 'http://localhost'],
  [joi('  MINT_GATE: Joi.number().port().required(),'), 'MINT_GATE', 'a port', ''],
  [envalid('  MINT_OPEN: bool(),'), 'MINT_OPEN', 'true or false', ''],
  [settings('    MINT_COINS: int'), 'MINT_COINS', 'a number', ''],
  [settings('    MINT_ADDRESS: AnyHttpUrl'), 'MINT_ADDRESS', 'a URL', 'http://localhost'],
  [go('\tCoins int `env:"MINT_COINS,required"`'), 'MINT_COINS', 'a number', ''],
  [go('\tRest time.Duration `env:"MINT_REST,required"`'), 'MINT_REST', 'a duration such as 15m', ''],
])('a variable that a program needs is named with what it accepts: %#', (files, name, asks, value) => {
  expect(variableIn(files)).toEqual({ name, asks, value });
});

test('a secret that is long enough stays, and its length is said', () => {
  const variable = variableIn(schema('  MINT_SECRET: z.string().min(32),'));
  expect(variable?.asks).toBe('at least 32 characters');
  expect(variable?.value.length).toBeGreaterThanOrEqual(32);
});

test('a longer secret than the usual one gets a value of the length that is asked', () => {
  const lengthOf = (rule: string) => variableIn(schema(`  MINT_SECRET: z.string().${rule},`))?.value.length;
  expect(lengthOf('min(128)')).toBe(128);
  expect(lengthOf('length(512)')).toBe(512);
  const files = { ...schema('  MINT_SECRET: z.string().min(64),'), '.env.example': 'MINT_SECRET=\n' };
  expect(variableIn(files)?.value).toHaveLength(64);
});

test('a key that is decoded gets a value that can be', () => {
  const files = {
    ...schema('  MINT_KEY: z.string(),'),
    'seal.ts': "createCipheriv('aes-256-gcm', Buffer.from(process.env.MINT_KEY!, 'hex'), iv);\n",
  };
  expect(variableIn(files)).toMatchObject({
    asks: '32 bytes as 64 hexadecimal digits',
    value: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
});

test('the command says what is asked, and so does the file', async () => {
  const folder = folderWith(schema('  MINT_ADDRESS: z.string().url(),'));
  const { stderr, stdout } = await call('docker', '--detect', folder, '--diff');
  expect(stderr).toContain('decide   secrets/app.env: MINT_ADDRESS (a URL; env.ts:2)');
  expect(stdout).toContain('# env.ts:2: only you can know this value, a URL');
});
