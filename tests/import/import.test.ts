import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Graph, loadLibrary } from '../../generators/index.ts';
import { call } from '../helpers/call.ts';
import { contentOf, folderWith } from '../helpers/folder.ts';
import { realInput } from '../helpers/inputs.ts';

const PASTED = `Redis Day 3: Caching Basics

1. The Core Problem: Slow Reads

Q1: What is a cache miss?

Answer: The key is not there. Reason: It was never set, or it has expired.

Command	What it does
<code>redis-cli ttl <key></code>	Seconds that are left

Would you like me to go on with eviction?
`;

/** Files that are beside the checkout on some machines only. */
const REAL_INPUTS = [
  'gemini-docker-notes.txt',
  'devops-exercises-containers.md',
  'keycap-day29.md',
  'raw-paste.md',
  'gemini-export.md',
];

/** What a graph says, without where it stands and without what was left out. */
function contentOfGraph({ nodes, edges }: Graph) {
  return {
    nodes: nodes.map(({ id, type, title }) => ({ id, type, title })).sort((a, b) => (a.id < b.id ? -1 : 1)),
    edges: edges.map(({ type, from, to }) => `${from} ${type} ${to}`).sort(),
  };
}

describe('an import', () => {
  test('gives a note with the same content', async () => {
    const folder = folderWith({ 'redis.txt': PASTED });
    const { code, stderr, stdout } = await call(
      'import',
      join(folder, 'redis.txt'),
      '--out',
      join(folder, 'notes'),
      '--report',
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringContaining('redis.md: written') });
    expect(stdout).toMatch(/redis\.txt: \d+ lines: \d+ typed, \d+ noise, 0 not understood/);
    const note = readFileSync(join(folder, 'notes/redis.md'), 'utf8');
    for (const line of [
      '# Redis Day 3: Caching Basics',
      '### Q1: What is a cache miss?',
      '**Reason:** It was never set, or it has expired.',
    ]) {
      expect(note.split('\n')).toContain(line);
    }
    expect(contentOfGraph(loadLibrary(join(folder, 'notes')).graph)).toEqual(
      contentOfGraph(loadLibrary(join(folder, 'redis.txt')).graph),
    );
  });

  test('repeated, changes nothing, follows changes of the source, and keeps edited notes', async () => {
    const folder = folderWith({ 'redis.txt': PASTED });
    const out = join(folder, 'notes');
    const again = (...options: string[]) => call('import', join(folder, 'redis.txt'), '--out', out, ...options);
    await again();
    const first = contentOf(out);
    expect((await again()).stderr).toContain('unchanged');
    expect(contentOf(out)).toEqual(first);

    writeFileSync(join(folder, 'redis.txt'), PASTED.replace('has expired', 'was evicted'));
    expect((await again()).stderr).toContain('redis.md: updated');
    expect(readFileSync(join(out, 'redis.md'), 'utf8')).toContain('was evicted');

    writeFileSync(join(out, 'redis.md'), '# My own words\n');
    expect((await again()).stderr).toContain('redis.new.md: written next to the note that you have edited');
    expect(readFileSync(join(out, 'redis.md'), 'utf8')).toBe('# My own words\n');
    await again();
    expect(readdirSync(out).sort()).toEqual(['.cribsmith-import.json', 'redis.md', 'redis.new.md']);

    expect((await again('--force')).stderr).toContain('redis.md: updated');
    expect(readFileSync(join(out, 'redis.md'), 'utf8')).toContain('was evicted');
  });

  test.each([
    ['nothing', [], 2, /No files to import/],
    ['a missing file', ['nowhere.txt'], 2, /nowhere\.txt/],
    ['a file that is no text', ['bad.md', 'good.md'], 1, /bad\.md/],
    ['two files of one name', ['good.md', 'good.txt'], 2, /would both become good\.md/],
  ])('of %s writes nothing', async (_name, files, expected, message) => {
    const folder = folderWith({ 'bad.md': Buffer.from([0, 1, 2]), 'good.md': '# Good\n', 'good.txt': 'Good\n' });
    const before = contentOf(folder);
    const { code, stderr } = await call(
      'import',
      ...files.map((file) => join(folder, file)),
      '--out',
      join(folder, 'notes'),
    );
    expect({ code, stderr }).toEqual({ code: expected, stderr: expect.stringMatching(message) });
    expect(contentOf(folder)).toEqual(before);
  });

  for (const name of REAL_INPUTS) {
    const input = realInput(name);
    test.skipIf(!input.present)(`of ${name} gives the same graph`, async () => {
      const out = join(folderWith(), 'notes');
      expect((await call('import', input.path, '--out', out)).code).toBe(0);
      expect(contentOfGraph(loadLibrary(out).graph)).toEqual(contentOfGraph(loadLibrary(input.path).graph));
    });
  }
});
