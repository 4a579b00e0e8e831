import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { build } from '../../generators/index.ts';
import { contentOf, folderWith } from '../helpers/folder.ts';

test('two builds of the same notes are byte-identical', async () => {
  const again = join(folderWith(), 'dist');
  await build({ notes: 'notes', out: again });
  const [first, second] = [contentOf(inject('site').dir), contentOf(again)];
  expect(Object.keys(second)).toEqual(Object.keys(first));
  expect(Object.keys(first).filter((path) => first[path] !== second[path])).toEqual([]);
}, 240_000);
