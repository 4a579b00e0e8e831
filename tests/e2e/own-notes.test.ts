import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { call } from '../helpers/call.ts';
import { folderWith } from '../helpers/folder.ts';
import { realInput } from '../helpers/inputs.ts';

const input = realInput('gemini-docker-notes.txt');

/** All text of the built pages, tags removed. */
function textOf(dist: string): string {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html'));
  return files.map((path) => readFileSync(join(dist, path), 'utf8').replace(/<[^>]+>/g, '')).join('\n');
}

describe('a user’s own notes', () => {
  test('a folder of notes about something else', async () => {
    const folder = folderWith({
      'notes/sql.md':
        '# SQL\n\n## Joins\n\n### Q1: What does a LEFT JOIN keep?\n\nEvery row of the left table.\n\n```sql\nSELECT 1;\n```\n\n| | INNER | LEFT |\n|---|---|---|\n| keeps unmatched rows | no | of the left |\n',
    });
    const { code, stderr } = await call('build', join(folder, 'notes'), '--out', join(folder, 'dist'));
    expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringContaining('from 1 note') });
    const text = textOf(join(folder, 'dist'));
    for (const words of ['What does a LEFT JOIN keep?', 'Every row of the left table.', 'keeps unmatched rows']) {
      expect(text).toContain(words);
    }
    expect(readdirSync(join(folder, 'dist/downloads/pdf'))).toContain('question-book-letter.pdf');
  }, 120_000);

  test('a vault whose notes link to each other', async () => {
    const folder = folderWith({
      'vault/.obsidian/app.json': '{}',
      'vault/Joins.md': '# Joins\n\n## Kinds\n\nA LEFT JOIN needs a key, see [[Keys#Primary key|the key]].\n',
      'vault/Keys.md': '# Keys\n\n## Primary key\n\nNames one row. %% mine alone %%\n\nBack to [[Joins]].\n',
    });
    const { code } = await call('build', join(folder, 'vault'), '--out', join(folder, 'dist'));
    expect(code).toBe(0);
    const joins = readFileSync(join(folder, 'dist/topics/joins/index.html'), 'utf8');
    const [, target = ''] = /<a href="([^"]+)"[^>]*>the key<\/a>/.exec(joins) ?? [];
    const [path = '', anchor = ''] = target.split('#');
    const keys = readFileSync(join(folder, 'dist/topics/joins', path, 'index.html'), 'utf8');
    expect(keys).toContain(`id="${decodeURIComponent(anchor)}"`);
    expect(keys).toContain('Names one row.');
    expect(keys).not.toContain('mine alone');
    expect(keys).toMatch(/<a href="\.\.\/\.\.\/topics\/joins\/"[^>]*>Joins<\/a>/);
  }, 120_000);

  test.skipIf(!input.present)(
    'an unedited pasted chat',
    async () => {
      const dist = join(folderWith(), 'dist');
      const { code } = await call('build', input.path, '--out', dist);
      expect(code).toBe(0);
      const text = textOf(dist);
      for (const words of [
        'What is Docker/Container?',
        'Layer Caching in CI/CD',
        'Hardware-level virtualization',
        'go build',
      ]) {
        expect(text).toContain(words);
      }
    },
    300_000,
  );
});
