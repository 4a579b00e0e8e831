import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listPacks, loadAssets, packLibrary, renderPack } from '../../generators/docker/index.ts';
import { librarySource, renderPackFrom } from '../../generators/docker/packs.ts';
import { query } from '../docker/helpers.ts';
import { folderWith, keptFolder } from '../helpers/folder.ts';

const NOT_ITS_OWN = /\/generators\/(?:build|cards|check|config|decks|export|graph(?!\/schema)|import|print|read)\//u;

/** Calls the command in a process of its own, with a cache of its own. Out: what was loaded. */
function loaded(cache: string, ...argv: readonly string[]): string[] {
  const file = join(folderWith(), 'loaded.txt');
  const hooks = pathToFileURL(resolve('tests/helpers/loaded-modules.mjs')).href;
  const { status, stderr } = spawnSync(process.execPath, ['--import', hooks, 'generators/bin.js', ...argv], {
    encoding: 'utf8',
    env: { ...process.env, CRIBSMITH_CACHE: cache, LOADED: file },
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: expect.any(String) });
  return readFileSync(file, 'utf8').split('\n');
}

describe('after the bundled notes were read once', { timeout: 60_000 }, () => {
  const kept = keptFolder();
  const cache = join(kept.path, 'cache');
  const project = join(kept.path, 'project');
  beforeAll(() => {
    kept.tryToWrite('project/go.mod', 'module example.com/orders\n\ngo 1.22\n');
    kept.tryToWrite('project/main.go', 'package main\n');
  });
  afterAll(kept.remove);

  test('the first call reads them', () => {
    expect(loaded(cache, 'docker').filter((url) => NOT_ITS_OWN.test(url))).not.toEqual([]);
  });

  test.each([
    ['docker --detect', ['docker', '--detect', project, '--diff']],
    ['docker LANGUAGE', ['docker', 'go', '--out', join(kept.path, 'pack')]],
    ['docker', ['docker']],
  ])('%s loads neither reader nor graph nor pages', (_, argv) => {
    expect(loaded(cache, ...argv).filter((url) => NOT_ITS_OWN.test(url))).toEqual([]);
  });
});

test.each(listPacks(query).map(({ id }) => id))('the pack of %s is the same as from the graph', (id) => {
  const library = JSON.parse(JSON.stringify(packLibrary(query)));
  const assets = loadAssets();
  const pack = renderPackFrom(librarySource(library, assets).input(id), { explain: true }, assets);
  expect(pack).toEqual(renderPack(query, id, { explain: true }));
});
