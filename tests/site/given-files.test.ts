import { expect, test } from 'vitest';
import { NOTE_ENDINGS } from '../../generators/index.ts';
import { givenFiles } from '../../site/scripts/make/given-files.ts';

const dropped = (...paths: string[]) =>
  paths.map((path) => ({ path, file: new File(['# A'], path.split('/').at(-1) ?? path) }));
const pathsOf = async (...paths: string[]) =>
  (await givenFiles(dropped(...paths), NOTE_ENDINGS)).map(({ path }) => path);

test('of a folder the notes are taken, in every format that is read', async () => {
  const all = ['v/a.md', 'v/b.txt', 'v/c.org', 'v/d.DOCX', 'v/e.ipynb', 'v/f.png', 'v/g.json', 'v/h/i.markdown'];
  expect(await pathsOf(...all)).toEqual(['a.md', 'b.txt', 'c.org', 'd.DOCX', 'e.ipynb', 'h/i.markdown']);
});

test('a folder without notes may hold chats', async () => {
  expect(await pathsOf('x/conversations.json', 'x/picture.png')).toEqual(['conversations.json']);
});

test.each(['a.pdf', 'LICENSE', 'export.zip'])(
  'a single file is given to the reader whatever it is: %s',
  async (path) => {
    expect(await pathsOf(path)).toEqual([path]);
  },
);

test('Markdown and plain text can be edited, and nothing else', async () => {
  const files = await givenFiles(dropped('a.md', 'b.txt', 'c.org'), NOTE_ENDINGS);
  expect(files.map(({ text }) => text)).toEqual(['# A', '# A', undefined]);
});
