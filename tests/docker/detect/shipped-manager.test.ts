import { expect, test } from 'vitest';
import { call } from '../../helpers/call.ts';
import { folderWith } from '../../helpers/folder.ts';
import { detectIn } from './known.ts';

const project = (scripts: Record<string, string>, more: Record<string, string> = {}) => ({
  'package.json': JSON.stringify({ packageManager: 'pnpm@10.20.0', scripts, dependencies: { express: '5.1.0' } }),
  'pnpm-lock.yaml': "lockfileVersion: '9.0'\n",
  'app.js': '',
  ...more,
});
const targetsIn = (files: Record<string, string>) => detectIn(files)[0]?.recipe?.artifacts.map(({ to }) => to) ?? [];

test.each([
  [{ start: 'pnpm seed && node app.js', seed: 'node seed.js' }],
  [{ start: 'npm run coin && node app.js', coin: 'pnpm run seed', seed: 'node seed.js' }],
  [{ prestart: 'pnpm run seed', start: 'node seed.js; node app.js', seed: 'node seed.js' }],
])('a start script that calls pnpm finds it in the image: %#', (scripts) => {
  expect(targetsIn(project(scripts))).toContain('/usr/local/bin/pnpm');
  expect(detectIn(project(scripts))[0]?.recipe?.compile).toContain('> /out/bin/pnpm');
});

test('scripts that call each other in many ways are each read once', () => {
  const calls = (name: string) => Array.from({ length: 20 }, (_, at) => `npm run ${name}${at}`).join(' && ');
  const names = ['a', 'b', 'c', 'd'].flatMap((name) => Array.from({ length: 20 }, (_, at) => `${name}${at}`));
  const next = { a: 'b', b: 'c', c: 'd', d: 'a' };
  const scripts = Object.fromEntries(names.map((name) => [name, calls(next[name[0] as 'a'])]));
  const deep = { a0: 'npm run b', b: 'npm run c', c: 'npm run d', d: 'npm run e', e: 'npm run f', f: 'npm run g' };
  expect(targetsIn(project({ ...deep, start: 'npm run a0 && node app.js', g: 'npm run h', h: 'pnpm seed' }))).toContain(
    '/usr/local/bin/pnpm',
  );
  expect(targetsIn(project({ ...scripts, start: `${calls('a')} && node app.js` }))).not.toContain(
    '/usr/local/bin/pnpm',
  );
});

test.each([
  [{ start: 'node app.js' }],
  [{ start: 'pnpm run serve', serve: 'node app.js' }],
  [{ start: 'node seed.js; node app.js', build: 'pnpm run seed' }],
])('but not if nothing calls it there: %#', (scripts) => {
  expect(targetsIn(project(scripts))).not.toContain('/usr/local/bin/pnpm');
});

test('nor if the project has the manager itself', () => {
  const scripts = { start: 'yarn seed && node app.js', seed: 'node seed.js' };
  const files = {
    'package.json': JSON.stringify({ scripts }),
    'app.js': '',
    'yarn.lock': '__metadata:\n  version: 8\n',
    '.yarnrc.yml': 'yarnPath: .yarn/releases/yarn-4.13.0.cjs\n',
  };
  expect(targetsIn(files)).not.toContain('/usr/local/bin/yarn');
  expect(targetsIn({ ...files, '.yarnrc.yml': '' })).toContain('/usr/local/bin/yarn');
});

test.each([
  ['pnpm run serve', true],
  ['sh -c "pnpm seed && node app.js"', true],
  ['node app.js', false],
])('a command of the compose file, %s, may call it', async (command, isThere) => {
  const folder = folderWith(
    project({ start: 'node app.js' }, { 'compose.yaml': `services:\n  app:\n    build: .\n    command: ${command}\n` }),
  );
  const { code, stdout } = await call('docker', '--detect', folder, '--diff', '--force');
  expect(code).toBe(0);
  expect(stdout.includes('COPY --link --from=build /out/bin/pnpm /usr/local/bin/pnpm')).toBe(isThere);
});
