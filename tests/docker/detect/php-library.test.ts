import { expect, test } from 'vitest';
import { call } from '../../helpers/call.ts';
import { folderWith } from '../../helpers/folder.ts';
import { detectIn } from './known.ts';

const LIBRARY = { 'composer.json': '{\n  "name": "acme/coins",\n  "type": "library"\n}\n', 'src/Coin.php': '<?php\n' };

test('a library of PHP is named as one, with a way out', async () => {
  const { code, stderr } = await call('docker', '--detect', folderWith(LIBRARY));
  expect(code).toBe(1);
  expect(stderr).toContain('composer.json:3: it is a package for other programs (library), so it has none to start');
  expect(stderr).toContain('--document-root FOLDER');
});

test.each([
  ['it has a page', { ...LIBRARY, 'public/index.php': '<?php\n' }],
  ['it has a console', { ...LIBRARY, artisan: '<?php\n' }],
  ['it is a project', { 'composer.json': '{ "type": "project" }' }],
  ['no type is written', { 'composer.json': '{ "name": "acme/coins" }' }],
])('it is a program if %s', (_, files) => {
  expect(detectIn(files)[0]?.recipe).toBeDefined();
});

test('a folder of a library may serve pages', async () => {
  const folder = folderWith({ ...LIBRARY, 'demo/index.php': '<?php\n' });
  const { code } = await call('docker', '--detect', folder, '--document-root', 'demo', '--diff');
  expect(code).toBe(0);
});
