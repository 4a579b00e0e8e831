import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { call } from '../../helpers/call.ts';
import { folderWith } from '../../helpers/folder.ts';
import { detectIn } from './known.ts';

const SCHEMA = (more = '') =>
  `generator client {\n  provider = "prisma-client-js"\n${more}}\n\ndatasource db {\n  provider = "postgresql"\n  url = env("DATABASE_URL")\n}\n`;
const project = (version: string, schema = SCHEMA()) => ({
  'package.json': JSON.stringify({
    name: 'till',
    main: 'server.js',
    scripts: { start: 'node server.js' },
    dependencies: { '@prisma/client': version },
    devDependencies: { prisma: version },
  }),
  'package-lock.json': JSON.stringify({ lockfileVersion: 3, packages: {} }),
  'server.js': 'app.listen(3000)\n',
  'prisma/schema.prisma': schema,
});

test('a client with a native engine is generated and run where OpenSSL can be asked for', async () => {
  const folder = folderWith(project('^6.2.1'));
  await call('docker', '--detect', folder, '--force');
  const [, ...stages] = readFileSync(join(folder, 'Dockerfile'), 'utf8').split(/^FROM /m);
  const installing = stages.filter((stage) => /apt-get install .*\bopenssl\b/.test(stage));
  expect(installing).toHaveLength(2);
  expect(installing.at(-1)).toMatch(/^node:\S+-slim AS runtime\n/);
  // The engine is one for the processor of the build.
  expect(stages.join('')).not.toContain('--platform=$BUILDPLATFORM');
});

test.each([
  ['7.0.0', SCHEMA()],
  ['latest', SCHEMA()],
  ['^6.16.0', SCHEMA('  engineType = "client"\n')],
  ['~6.8.0', SCHEMA('  previewFeatures = ["queryCompiler", "driverAdapters"]\n')],
])('a client without one needs nothing of the system: %s %j', (version, schema) => {
  const recipe = detectIn(project(version, schema))[0]?.recipe;
  expect([recipe?.bases[0], recipe?.runPackages, recipe?.crosses]).toEqual(['distroless', undefined, true]);
});
