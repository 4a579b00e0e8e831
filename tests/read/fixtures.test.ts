import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../generators/index.ts';

const folder = fileURLToPath(new URL('fixtures/', import.meta.url));
const encoder = new TextEncoder();

/**
 * Each folder holds a damaged note, `before.md` or `before.txt`, and what the reader makes of it, `after.md`.
 * `vitest run tests/read --update` writes the second anew; a person reviews the difference.
 */
describe.each(readdirSync(folder))('%s', (name) => {
  const path =
    ['before.md', 'before.txt'].map((file) => `${name}/${file}`).find((file) => existsSync(folder + file)) ?? '';
  const bytes = readFileSync(folder + path);

  test('is repaired', async () => {
    await expect(readDocument({ path, bytes }).markdown).toMatchFileSnapshot(`fixtures/${name}/after.md`);
  });

  test('is tidy once it has been repaired', () => {
    const { markdown } = readDocument({ path, bytes });
    expect(readDocument({ path: 'again.md', bytes: encoder.encode(markdown) }).markdown).toBe(markdown);
  });

  test('reads the same with the line ends of Windows and a byte order mark', () => {
    const windows = encoder.encode(`\uFEFF${bytes.toString('utf8').replaceAll('\n', '\r\n')}`);
    expect(readDocument({ path, bytes: windows }).markdown).toBe(readDocument({ path, bytes }).markdown);
  });
});
