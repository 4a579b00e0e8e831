import { mkdirSync, readdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openStage } from '../../generators/build/stage.ts';
import { swapIn } from '../../generators/build/swap.ts';
import { contentOf, folderWith } from '../helpers/folder.ts';

const OLD = { 'dist/.cribsmith': '', 'dist/old.html': 'old' };

test('a committed stage replaces the whole old output', () => {
  const folder = folderWith(OLD);
  const stage = openStage(join(folder, 'dist'), join(folder, 'notes'));
  stage.write('pages/new.html', 'new');
  stage.commit();
  stage.discard();
  expect(Object.keys(contentOf(join(folder, 'dist')))).toEqual(['.cribsmith', 'pages/new.html']);
  expect(readdirSync(folder)).toEqual(['dist']);
});

test('a discarded stage leaves no trace', () => {
  const folder = folderWith(OLD);
  const before = contentOf(folder);
  const stage = openStage(join(folder, 'dist'), join(folder, 'notes'));
  stage.write('index.html', 'half');
  stage.discard();
  expect(contentOf(folder)).toEqual(before);
  expect(readdirSync(folder)).toEqual(['dist']);
});

test('a discarded stage removes the folders that were created for it', () => {
  const folder = folderWith();
  openStage(join(folder, 'a/b/dist'), join(folder, 'notes')).discard();
  expect(readdirSync(folder)).toEqual([]);
});

test('an output folder that is a symbolic link stays one', () => {
  const folder = folderWith({ 'real/dist/.cribsmith': '', 'real/dist/old.html': 'old' });
  symlinkSync(join('real', 'dist'), join(folder, 'linked'));
  symlinkSync(join('real', 'not-yet'), join(folder, 'dangling'));
  for (const name of ['linked', 'dangling']) {
    const stage = openStage(join(folder, name), join(folder, 'notes'));
    stage.write('new.html', 'new');
    stage.commit();
    expect(Object.keys(contentOf(join(folder, name, '.')))).toHaveLength(2);
  }
  expect(readdirSync(folder, { withFileTypes: true }).map((entry) => entry.isSymbolicLink())).toEqual([
    true,
    true,
    false,
  ]);
  expect(readdirSync(join(folder, 'real'))).toEqual(['dist', 'not-yet']);
});

test('two stages of one output do not interfere, and the last one to be committed wins', () => {
  const folder = folderWith(OLD);
  const [first, second] = [1, 2].map(() => openStage(join(folder, 'dist'), join(folder, 'notes')));
  first?.write('first.html', '1');
  second?.write('second.html', '2');
  second?.commit();
  first?.commit();
  expect(Object.keys(contentOf(join(folder, 'dist')))).toEqual(['.cribsmith', 'first.html']);
  expect(readdirSync(folder)).toEqual(['dist']);
});

describe('after a build that was killed', () => {
  /** A stage under the name of a process that does not run any more. */
  function abandoned(folder: string, files: Readonly<Record<string, string>>): string {
    const stage = openStage(join(folder, 'dist'), join(folder, 'notes'));
    for (const [path, text] of Object.entries(files)) stage.write(path, text);
    const dead = stage.dir.replace(`-${process.pid}-`, '-999999999-');
    renameSync(stage.dir, dead);
    return dead;
  }

  function reopened(folder: string) {
    openStage(join(folder, 'dist'), join(folder, 'notes')).discard();
    return contentOf(folder);
  }

  test('an incomplete stage is removed', () => {
    const folder = folderWith(OLD);
    const before = contentOf(folder);
    abandoned(folder, { 'new.html': 'half' });
    expect(reopened(folder)).toEqual(before);
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  test('a swap that was interrupted between its two steps is completed', () => {
    const folder = folderWith(OLD);
    const dead = abandoned(folder, { '.cribsmith': '', 'new.html': 'new' });
    renameSync(join(folder, 'dist'), `${dead}.old`);
    expect(Object.keys(reopened(folder))).toEqual(['dist/.cribsmith', 'dist/new.html']);
  });

  test('the old output is restored if the new one is lost', () => {
    const folder = folderWith(OLD);
    const before = contentOf(folder);
    renameSync(join(folder, 'dist'), `${abandoned(folder, { 'new.html': 'half' })}.old`);
    expect(reopened(folder)).toEqual(before);
  });

  test('the old output is removed if the new one is in place', () => {
    const folder = folderWith(OLD);
    const before = contentOf(folder);
    const dead = abandoned(folder, {});
    mkdirSync(join(folder, `${basename(dead)}.old`));
    expect(reopened(folder)).toEqual(before);
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  test('the stage of a running process is left alone', () => {
    const folder = folderWith(OLD);
    const stage = openStage(join(folder, 'dist'), join(folder, 'notes'));
    stage.write('.cribsmith', '');
    reopened(folder);
    expect(readdirSync(folder)).toEqual([basename(stage.dir), 'dist'].sort());
  });
});

describe('if folders cannot be renamed', () => {
  const NEW = { '.cribsmith': 'new', 'same.html': 'new', 'now/a/folder.html': 'new', 'now-a-file': 'new' };

  test('files replace the old ones, and other old files are removed', () => {
    const folder = folderWith({
      'dist/.cribsmith': '',
      'dist/same.html': 'old',
      'dist/gone/old.html': 'old',
      'dist/now': 'old',
      'dist/now-a-file/old.html': 'old',
    });
    const stage = join(folder, 'dist', '.cribsmith-stage');
    for (const [path, text] of Object.entries(NEW)) {
      mkdirSync(join(stage, path, '..'), { recursive: true });
      writeFileSync(join(stage, path), text);
    }
    swapIn(stage, join(folder, 'dist'));
    const paths = Object.keys(contentOf(join(folder, 'dist')));
    expect(paths).toEqual(Object.keys(NEW).sort());
    for (const path of paths) expect(readFileSync(join(folder, 'dist', path), 'utf8')).toBe('new');
    expect(readdirSync(join(folder, 'dist'))).toEqual(['.cribsmith', 'now', 'now-a-file', 'same.html']);
  });
});
