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
