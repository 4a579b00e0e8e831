import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { call } from '../../helpers/call.ts';
import { folderWith } from '../../helpers/folder.ts';
import { detectIn } from './known.ts';

const SITE = {
  'package.json': JSON.stringify({
    name: 'till',
    scripts: { build: 'vite build' },
    devDependencies: { vite: '7.2.2' },
  }),
  'index.html': '<title>Till</title>',
};

test('variables that are built into pages are set where they are built', async () => {
  const folder = folderWith({
    ...SITE,
    '.env.example': 'VITE_API=https://api.till.dev/v1\nVITE_KEY=your-key\nVITE_TITLE="A $(touch x) till"\n',
  });
  const { stderr } = await call('docker', '--detect', folder, '--force');
  const dockerfile = readFileSync(join(folder, 'Dockerfile'), 'utf8');
  expect(dockerfile).toMatch(/^ENV .*VITE_API=https:\/\/api\.till\.dev\/v1/m);
  expect(dockerfile).not.toMatch(/touch x|VITE_KEY/);
  expect(dockerfile.indexOf('VITE_API')).toBeLessThan(dockerfile.indexOf('run build'));
  expect(stderr).toContain(
    'decide   .env.example:1: the build puts VITE_API, VITE_KEY, VITE_TITLE into the pages, with the values of this file: put your own into ENV in the Dockerfile, first of all for VITE_KEY, VITE_TITLE',
  );
});

test('a server does not get them at run time, but those of others', () => {
  const [detection] = detectIn({
    'package.json': JSON.stringify({ scripts: { start: 'next start' }, dependencies: { next: '16.0.3' } }),
    'app/page.tsx': '',
    '.env.example': 'NEXT_PUBLIC_API=https://api.till.dev\nSTORE=shelf\n',
  });
  expect(detection?.variables.map(({ name }) => name)).toEqual(['STORE']);
  expect(detection?.recipe?.buildEnv).toMatchObject({ NEXT_PUBLIC_API: 'https://api.till.dev' });
});
