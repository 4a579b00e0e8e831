import { expect, test } from 'vitest';
import { detectIn } from './known.ts';

const project = (source: string, dependency = 'better-sqlite3') => ({
  'package.json': JSON.stringify({ main: 'index.js', dependencies: { [dependency]: '12.0.0' } }),
  'index.js': source,
});
const seenIn = (files: Record<string, string>) => {
  const [detection] = detectIn(files);
  return {
    says: (detection?.found ?? []).flatMap(({ what, path, line }) => (what === 'file' ? [`${path}:${line}`] : [])),
    decisions: detection?.decisions,
    writes: detection?.recipe?.writesToImage === true,
    compile: detection?.recipe?.compile ?? '',
  };
};

test('a program of Node.js with a SQLite file beside it may write there, and its folder exists', () => {
  const { says, decisions, writes, compile } = seenIn(project("\nnew Database('./data/mint.db');\n"));
  expect([says, writes]).toEqual([['index.js:2'], true]);
  expect(compile).toMatch(/ && mkdir -p \/src\/data$/);
  expect(decisions).toEqual([
    'index.js:2: the SQLite file is lost with the container: use another database, or a path in a volume',
  ]);
});

test('an address of libsql is a file too', () => {
  const files = project("createClient({ url: 'file:./store/mint.db' });\n", '@libsql/client');
  expect(seenIn({ ...files, 'store/tables.js': '' })).toMatchObject({ writes: true, says: ['index.js:1'] });
  expect(seenIn({ ...files, 'store/tables.js': '' }).compile).not.toContain('mkdir');
});

test.each([
  project("new Database('/data/mint.db');\n"),
  project("new Database('./mint.db');\n", 'express'),
  { ...project(''), 'drizzle.config.ts': "export default { url: 'file:./mint.db' };\n" },
])('nothing is said of other files: %#', (files) => {
  expect(seenIn(files)).toMatchObject({ writes: false, says: [], decisions: [] });
});
