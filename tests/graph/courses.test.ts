import { expect, test } from 'vitest';
import { buildGraph, createQuery, readDocument } from '../../generators/index.ts';

const queryOf = (...notes: (string | [string, string])[]) =>
  createQuery(
    buildGraph(
      notes.map((note) => {
        const [path, text] = typeof note === 'string' ? [note, `# ${note}\n\nA line.\n`] : note;
        return readDocument({ path, bytes: Buffer.from(text) });
      }),
    ),
  );

/** The courses in their order, with the paths of their topics. */
const coursesOf = (...notes: Parameters<typeof queryOf>) => {
  const query = queryOf(...notes);
  const courses = Map.groupBy(query.topics(), ({ id }) => query.courseOf(id)?.title);
  return [...courses].map(([title, topics]) => [title, ...topics.map(({ source }) => source.path)]);
};

test('a folder is a course, named without its order', () => {
  expect(coursesOf('01-first_steps/run.md', '01-first_steps/stop.md', '02-networks/dns.md', 'start.md')).toEqual([
    ['', 'start.md'],
    ['First steps', '01-first_steps/run.md', '01-first_steps/stop.md'],
    ['Networks', '02-networks/dns.md'],
  ]);
});

test('a folder with a README alone is a topic of the folder around it, whatever else lies beside it', () => {
  expect(
    coursesOf(
      'README.md',
      '1 Basics/1 Images/README.md',
      '1 Basics/2 Volumes/README.md',
      '1 Basics/2 Volumes/sizes.txt',
      '2 Services/1 Compose/index.md',
      '3 Practice/README.md',
    ),
  ).toEqual([
    ['', 'README.md', '3 Practice/README.md'],
    ['Basics', '1 Basics/1 Images/README.md', '1 Basics/2 Volumes/README.md', '1 Basics/2 Volumes/sizes.txt'],
    ['Services', '2 Services/1 Compose/index.md'],
  ]);
});

test('a README is the first topic of a folder with other notes', () => {
  expect(coursesOf('docker/architecture.md', 'docker/README.md', 'docker/parts/cache.md')).toEqual([
    ['Docker', 'docker/README.md', 'docker/architecture.md'],
    ['Docker / Parts', 'docker/parts/cache.md'],
  ]);
});

test('numbers in names count by value', () => {
  expect(coursesOf('10 Ends/a.md', '2 Middle/10-a.md', '2 Middle/9-b.md', '1 Begins/a.md')).toEqual([
    ['Begins', '1 Begins/a.md'],
    ['Middle', '2 Middle/9-b.md', '2 Middle/10-a.md'],
    ['Ends', '10 Ends/a.md'],
  ]);
});

test('a number stays where it does not order folders', () => {
  expect(coursesOf('12 factors/a.md', 'other/b.md').map(([title]) => title)).toEqual(['12 factors', 'Other']);
});

test('folders that contain all courses are not in their names', () => {
  expect(coursesOf('my/notes/cloud/a.md', 'my/notes/cloud/b.md', 'my/notes/data/a.md').map(([title]) => title)).toEqual(
    ['Cloud', 'Data'],
  );
});

test('the front matter names a course as it is', () => {
  expect(coursesOf(['x/a.md', '---\ncourse: 02-later\norder: 2\n---\n\n# A\n\nA line.\n'], 'y/b.md')).toEqual([
    ['02-later', 'x/a.md'],
    ['Y', 'y/b.md'],
  ]);
});

test.each([
  [true, ['01-a.md', '02-b.md']],
  [true, ['c/1 a/README.md', 'c/2 b/README.md']],
  [false, ['01-a.md', 'b.md']],
  [false, ['01-a.md']],
])('a course is ordered (%s) by the names %j', (ordered, paths) => {
  const query = queryOf(...paths);
  expect(query.topics().map(({ id }) => query.courseOf(id)?.isOrdered)).toEqual(paths.map(() => ordered));
});

test('a folder is written as the titles of the notes write its words', () => {
  expect(
    coursesOf(['01-clr/a.md', '# The CLR at start\n\nText.\n'], ['02-grpc-calls/b.md', '# gRPC\n\nText.\n']),
  ).toEqual([
    ['CLR', '01-clr/a.md'],
    ['gRPC calls', '02-grpc-calls/b.md'],
  ]);
  expect(coursesOf(['how-it-works/a.md', '# Who does IT here\n\nText.\n'])).toEqual([
    ['How it works', 'how-it-works/a.md'],
  ]);
  expect(coursesOf(['GoLang/a.md', '# All of GOLANG\n\nText.\n'], ['GRPC/b.md', '# Use gRPC\n\nText.\n'])).toEqual([
    ['gRPC', 'GRPC/b.md'],
    ['GoLang', 'GoLang/a.md'],
  ]);
  expect(coursesOf(['run/a.md', '# HOW TO RUN\n\nText.\n'])).toEqual([['Run', 'run/a.md']]);
});
