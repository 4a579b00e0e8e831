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

const KIT = {
  'package.json': JSON.stringify({
    scripts: { build: 'vite build' },
    devDependencies: { '@sveltejs/kit': '2.50.0', '@sveltejs/adapter-node': '5.5.0', vite: '7.2.2' },
  }),
  'svelte.config.js':
    "import adapter from '@sveltejs/adapter-node';\n\nexport default { kit: { adapter: adapter() } };\n",
  '.env.example':
    'PUBLIC_SHOP=https://shop.till.dev\nPUBLIC_MAP_KEY=your-key\nLEDGER_SECRET=your-secret\nSTORE=shelf\n',
  'src/lib/Map.svelte':
    '<script>\n  import { PUBLIC_SHOP, PUBLIC_MAP_KEY as key } from \'$env/static/public\';\n  import { PUBLIC_TILL } from "$env/static/public"\n</script>\n',
  'src/lib/server/ledger.ts': "import { LEDGER_SECRET } from '$env/static/private';\n",
  'src/lib/server/shelf.ts': "import { env } from '$env/dynamic/private';\n",
};

test('gives SvelteKit each variable that it imports with its value, because its build fails without one', () => {
  const [detection] = detectIn(KIT);
  expect(detection?.recipe?.buildEnv).toMatchObject({ PUBLIC_SHOP: 'https://shop.till.dev' });
  expect(detection?.recipe?.compile).toMatch(/^export PUBLIC_MAP_KEY= PUBLIC_TILL= LEDGER_SECRET= && /);
  expect(detection?.variables.map(({ name }) => name)).toEqual(['STORE']);
  expect(detection?.decisions).toEqual(
    expect.arrayContaining([
      '.env.example:1: the build puts PUBLIC_SHOP, PUBLIC_MAP_KEY into the pages, with the values of this file: put your own into ENV in the Dockerfile, first of all for PUBLIC_MAP_KEY',
      'src/lib/Map.svelte:3: the build puts PUBLIC_TILL into the pages, and has no value for it: set it by ENV in the Dockerfile',
      'src/lib/server/ledger.ts:1: the build puts LEDGER_SECRET into the program, and has no value for it: import it from $env/dynamic/private instead, so that each start reads it and no image contains it',
    ]),
  );
});
