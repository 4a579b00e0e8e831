import { expect, test } from 'vitest';
import { NOTE_ENDINGS } from '../../generators/index.ts';
import { givenFiles } from '../../site/scripts/make/given-files.ts';

const dropped = (...paths: string[]) =>
  paths.map((path) => ({ path, file: new File(['# A'], path.split('/').at(-1) ?? path) }));
const pathsOf = async (...paths: string[]) =>
  (await givenFiles(dropped(...paths), NOTE_ENDINGS)).map(({ path }) => path);

test('the notes in a folder are read, in every supported format', async () => {
  const all = ['v/a.md', 'v/b.txt', 'v/c.org', 'v/d.DOCX', 'v/e.ipynb', 'v/f.png', 'v/g.json', 'v/h/i.markdown'];
  expect(await pathsOf(...all)).toEqual(['a.md', 'b.txt', 'c.org', 'd.DOCX', 'e.ipynb', 'h/i.markdown']);
});

test('a folder without notes may contain chats', async () => {
  expect(await pathsOf('x/conversations.json', 'x/picture.png')).toEqual(['conversations.json']);
});

test.each(['a.pdf', 'LICENSE', 'export.zip'])('a single file is always passed to the reader: %s', async (path) => {
  expect(await pathsOf(path)).toEqual([path]);
});

test('only Markdown and plain text can be edited', async () => {
  const files = await givenFiles(dropped('a.md', 'b.txt', 'c.org'), NOTE_ENDINGS);
  expect(files.map(({ text }) => text)).toEqual(['# A', '# A', undefined]);
});
