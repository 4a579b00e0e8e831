import { expect, test } from 'vitest';
import { detectIn } from './known.ts';

test.each([
  ['by itself', '', /^node_modules\/\.bin\/next build && mkdir/],
  [
    'in a workspace',
    'apps/till/',
    /^\(cd \/src\/apps\/till && PATH=\/src\/apps\/till\/node_modules\/\.bin:\/src\/node_modules\/\.bin:\$PATH next build\) && mkdir/,
  ],
])('builds a project of Next.js that has no script for it, %s', (_, folder, compile) => {
  const files = {
    ...(folder !== '' && { 'package.json': '{ "workspaces": ["apps/*"] }', 'package-lock.json': '{}' }),
    [`${folder}package.json`]:
      '{ "name": "till", "scripts": { "dev": "next dev" }, "dependencies": { "next": "16.0.3" } }',
    [`${folder}src/pages/index.tsx`]: '',
  };
  const found = detectIn(files).find(({ options }) => options.name === 'till');
  expect(found?.recipe?.compile).toMatch(compile);
});

test('the build of Next.js has the addresses of services, because it loads modules that open a connection', () => {
  const files = {
    'package.json':
      '{ "scripts": { "build": "next build", "start": "next start" }, "dependencies": { "next": "16.0.3", "pg": "8.16.0" } }',
    'app/page.tsx': '',
    'db/store.ts': 'export const store = open(process.env.DATABASE_URL!);\n',
  };
  const [found] = detectIn(files);
  expect(found?.recipe?.compile).toMatch(
    /^export DATABASE_URL=postgresql:\/\/app:only-for-development@postgres:5432\/app && npm run build /,
  );
  expect(found?.assumed).toContainEqual({
    what: 'variable',
    value: 'DATABASE_URL',
    why: 'db/store.ts:1 may read it while Next.js collects pages, so this step of the build has the address for development',
  });
  expect(found?.recipe?.env.DATABASE_URL).toBeUndefined();
});
