import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openStage } from '../../generators/build/stage.ts';
import { contentOf, folderWith } from '../helpers/folder.ts';

test('a committed stage replaces the old output whole', () => {
  const folder = folderWith({ 'dist/.cribsmith': '', 'dist/old.html': 'old' });
  const stage = openStage(join(folder, 'dist'), join(folder, 'notes'));
  stage.write('pages/new.html', 'new');
  stage.commit();
  stage.discard();
  expect(Object.keys(contentOf(join(folder, 'dist')))).toEqual(['.cribsmith', 'pages/new.html']);
  expect(readdirSync(folder)).toEqual(['dist']);
});

test('a discarded stage leaves no trace', () => {
  const folder = folderWith({ 'dist/.cribsmith': '', 'dist/old.html': 'old' });
  const before = contentOf(folder);
  const stage = openStage(join(folder, 'dist'), join(folder, 'notes'));
  stage.write('index.html', 'half');
  stage.discard();
  expect(contentOf(folder)).toEqual(before);
  expect(readdirSync(folder)).toEqual(['dist']);
});
