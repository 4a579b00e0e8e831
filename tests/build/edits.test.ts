import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { build } from '../../generators/index.ts';
import { createRandom } from '../bench/site/random.ts';
import { contentOf, folderWith } from '../helpers/folder.ts';
import { withCompiledPages } from '../helpers/pages-cache.ts';
import { EDITS, firstProject, type Project } from './edit-script.ts';

/** Another row of edits than the usual one: `CRIBSMITH_EDITS=7 npx vitest run --project slow tests/build/edits.test.ts`. */
const SEED = Number(process.env['CRIBSMITH_EDITS'] ?? 1);
const was = process.env['CRIBSMITH_CACHE'];
afterAll(() => {
  process.env['CRIBSMITH_CACHE'] = was;
});

/** Builds with what a folder keeps. */
async function buildIn(cache: string, notes: string, out: string, { title, base, papers }: Project): Promise<void> {
  process.env['CRIBSMITH_CACHE'] = cache;
  await build({ notes, out, title, base, papers });
}

function write(folder: string, notes: ReadonlyMap<string, string>): void {
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
  for (const [path, text] of notes) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** Names of the files that two folders do not have in common. */
function differences(a: string, b: string): string[] {
  const [one, other] = [contentOf(a), contentOf(b)];
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((path) => one[path] !== other[path]);
}

describe('after each of a series of edits', () => {
  test('an incremental build writes the same bytes as a clean one', async () => {
    const random = createRandom(SEED);
    const project = firstProject(random);
    const [notes, out, other] = [folderWith(), join(folderWith(), 'a'), join(folderWith(), 'b')];
    const cache = withCompiledPages(folderWith());
    write(notes, project.notes);
    await buildIn(cache, notes, out, project);
    const kinds = Object.keys(EDITS) as (keyof typeof EDITS)[];
    for (const kind of [...kinds].sort(() => random.below(3) - 1)) {
      EDITS[kind](project, random);
      write(notes, project.notes);
      // What the cards are called is carried on from the last output, so both have the same one.
      cpSync(out, other, { recursive: true });
      await buildIn(cache, notes, out, project);
      await buildIn(withCompiledPages(folderWith()), notes, other, project);
      expect({ kind, seed: SEED, differences: differences(out, other) }).toEqual({ kind, seed: SEED, differences: [] });
      rmSync(other, { recursive: true });
    }
  }, 900_000);

  test('the cache may be damaged and may be used by two builds at once', async () => {
    const random = createRandom(SEED + 1);
    const project = firstProject(random);
    const [cache, notes] = [withCompiledPages(folderWith()), folderWith()];
    const outs = ['a', 'b', 'c'].map((name) => join(folderWith(), name));
    const [first = '', second = '', third = ''] = outs;
    write(notes, project.notes);
    await buildIn(cache, notes, first, project);
    for (const root of readdirSync(cache).filter((name) => !name.startsWith('pages-'))) {
      for (const path of readdirSync(join(cache, root), { recursive: true, withFileTypes: true })) {
        if (path.isFile() && random.below(2) === 0) damage(join(path.parentPath, path.name), random.below(1 << 30));
      }
    }
    cpSync(first, second, { recursive: true });
    cpSync(first, third, { recursive: true });
    await Promise.all([second, third].map((out) => buildIn(cache, notes, out, project)));
    expect(differences(first, second)).toEqual([]);
    expect(differences(first, third)).toEqual([]);
  }, 300_000);
});

function damage(path: string, where: number): void {
  const bytes = readFileSync(path);
  const at = where % Math.max(1, bytes.length);
  writeFileSync(path, bytes.with(at, (bytes[at] ?? 0) ^ 0xff));
}
