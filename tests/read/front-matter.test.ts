import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CribsmithError, readDocument } from '../../generators/index.ts';
import { call } from '../helpers/call.ts';
import { folderWith } from '../helpers/folder.ts';

const encoder = new TextEncoder();

function read(yaml: string) {
  return readDocument({ path: 'n.md', bytes: encoder.encode(`---\n${yaml}\n---\n\n# N\n`) });
}

/** Lists that each hold the one before it ten times. */
function bomb(levels: number): string {
  const ten = (text: string) => `[${Array.from({ length: 10 }, () => text).join(', ')}]`;
  return Array.from({ length: levels }, (_, at) => `k${at}: &a${at} ${ten(at === 0 ? 'x' : `*a${at - 1}`)}`).join('\n');
}

test.each([
  ['an alias without its anchor', 'title: N\ntags: *none', 3, /The front matter is not valid YAML.*alias none/],
  ['an anchor that comes after its alias', 'tags: *late\nmore: &late [a]', 2, /alias late/],
  ['a merge of nothing', 'title: N\n<<: *none', 3, /alias none/],
  ['a value that holds itself', 'title: N\nmore: &own\n  inner: *own', 4, /alias own/],
  ['a list that holds itself', 'title: &own [*own]', 2, /alias own/],
  ['aliases that multiply', bomb(9), 5, /aliases/],
  ['lists a hundred thousand deep', `title: ${'['.repeat(100_000)}`, 2, /The front matter is not valid YAML/],
])('%s gives one message with file and line', async (_name, yaml, line, message) => {
  expect(() => read(yaml)).toThrow(
    expect.objectContaining({
      ruleId: 'front-matter-invalid',
      place: { path: 'n.md', line },
      message: expect.stringMatching(message),
    }),
  );
  const folder = folderWith({ 'n.md': `---\n${yaml}\n---\n\n# N\n` });
  const { code, stderr } = await call('graph', join(folder, 'n.md'));
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: expect.stringContaining(`n.md:${line}: The front matter is not valid YAML`),
  });
  expect(stderr).not.toMatch(/\n\s+at /);
});

test.each([
  ['a quotation mark that closes on the next line', 'title: "Canals and locks\n"\ntags: [water]'],
  ['a quoted value that goes on at the left edge', "title: 'Canals\nand locks'\ntags: [water]"],
  ['a list that closes at the left edge', 'title: Canals and locks\ntags: [\nwater\n]'],
])('%s is read', (_name, yaml) => {
  const { frontMatter } = read(yaml);
  expect(frontMatter.title?.trim()).toBe('Canals and locks');
  expect(frontMatter.tags).toEqual(['water']);
  expect(frontMatter.endLine).toBe(yaml.split('\n').length + 2);
});

test('an alias of an earlier anchor has its value', () => {
  const { frontMatter } = read('tags: &own [a, b]\naliases: *own\nbase: &base {course: C}\nmore: {<<: *base, x: 1}');
  expect(frontMatter.tags).toEqual(['a', 'b']);
  expect(frontMatter.aliases).toEqual(['a', 'b']);
});

test('anchors and aliases in any order are read or rejected with a reason', () => {
  const part = fc.constantFrom(
    '&a ',
    '&b ',
    '*a',
    '*b',
    '[',
    ']',
    '{',
    '}',
    ', ',
    'k: ',
    '\n  ',
    '\nm: ',
    '<<: ',
    'x',
    '- ',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 24 }), (parts) => {
      try {
        JSON.stringify(read(`key: ${parts.join('')}`).frontMatter);
      } catch (error) {
        if (!(error instanceof CribsmithError)) throw error;
      }
    }),
  );
});
