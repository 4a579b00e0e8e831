import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { call } from './helpers/call.ts';
import { contentOf, folderWith } from './helpers/folder.ts';

const ONE_NOTE = { 'git.md': '# Git\n\n## Q1: What is a commit?\n\nA snapshot of the tree with its parents.\n' };

describe('the command line', () => {
  test('lists its commands', async () => {
    const { code, stdout } = await call('--help');
    expect(code).toBe(0);
    for (const name of ['build', 'graph', 'docker', 'print']) expect(stdout).toContain(`\n  ${name} `);
  });

  test('prints its version', async () => {
    expect((await call('--version')).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  test.each([
    [['bild'], 'Unknown command "bild"'],
    [['graph', '--fromat', 'json'], '--fromat'],
    [['graph', '--format', 'yaml'], 'expected json'],
    [['graph', 'one', 'two'], 'Unexpected argument "two"'],
    [['print', '--paper', 'a3'], 'expected both or a4 or letter'],
  ])('rejects %j with a hint', async (argv, message) => {
    const { code, stdout, stderr } = await call(...argv);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(message);
  });

  test.each(['build', 'graph', 'docker', 'print'])('%s prints its help', async (name) => {
    const { code, stdout } = await call(name, '--help');
    expect(code).toBe(0);
    expect(stdout).toMatch(new RegExp(`^Usage: cribsmith ${name}`));
  });

  test('prints only the graph to standard output', async () => {
    const { code, stdout } = await call('graph', folderWith(ONE_NOTE));
    expect(code).toBe(0);
    const graph = JSON.parse(stdout);
    expect(graph.nodes.map((node: { type: string }) => node.type)).toContain('question');
  });
});

describe('invalid input', () => {
  const damagedUtf8 = Buffer.from([...Buffer.from('Caf'), 0xc3, 0x28, ...Buffer.from(' à la crème\n')]);
  const cases = {
    'a missing folder': { path: 'nowhere', code: 2, message: /nowhere/ },
    'an empty folder': { files: { 'empty/.keep': '' }, path: 'empty', code: 1, message: /empty/ },
    'a binary file': {
      files: { 'notes/x.md': Buffer.from([0x89, 0x50, 0, 0, 1]) },
      path: 'notes',
      code: 1,
      message: /x\.md/,
    },
    'a note in damaged UTF-8': {
      files: { 'notes/a.md': Buffer.concat([Buffer.from('# A\n\n'), damagedUtf8]) },
      path: 'notes',
      code: 1,
      message: /a\.md:3: .*UTF-8/,
    },
    'a broken front matter': {
      files: { 'notes/b.md': '---\ntitle: B\ntags: [one\n---\n\n# B\n' },
      path: 'notes',
      code: 1,
      message: /b\.md:[34]: .*front matter/i,
    },
  };

  test.each(Object.entries(cases))('%s: one clear message, and the previous output is kept', async (_name, given) => {
    const folder = folderWith({
      'dist/.cribsmith': '',
      'dist/index.html': 'the last good build',
      ...('files' in given ? given.files : {}),
    });
    const before = contentOf(join(folder, 'dist'));
    const { code, stdout, stderr } = await call('build', join(folder, given.path), '--out', join(folder, 'dist'));
    expect(stderr).toMatch(given.message);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect({ code, stdout }).toEqual({ code: given.code, stdout: '' });
    expect(contentOf(join(folder, 'dist'))).toEqual(before);
  });

  test.each([
    ['contains the notes', '.'],
    ['has content that Cribsmith did not write', 'photos'],
    ['is not a folder', 'file.txt'],
  ])('an output folder that %s is rejected', async (message, out) => {
    const folder = folderWith({ 'notes/git.md': ONE_NOTE['git.md'], 'photos/holiday.jpg': 'x', 'file.txt': 'x' });
    const before = contentOf(folder);
    const { code, stderr } = await call('build', join(folder, 'notes'), '--out', join(folder, out));
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(message) });
    expect(contentOf(folder)).toEqual(before);
    expect(existsSync(join(folder, 'dist'))).toBe(false);
  });
});
