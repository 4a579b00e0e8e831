import { chmodSync, chownSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contentOf, folderWith } from '../helpers/folder.ts';
import { withCompiledPages } from '../helpers/pages-cache.ts';
import { canBeNobody, runProcess } from '../helpers/process.ts';

const NOTE = '# Git\n\n## Q1: What is a commit?\n\nA snapshot of the tree with its parents.\n';
const OLD = '# Old\n\n```yaml\nversion: "3"\nservices:\n  web:\n    image: nginx:1.29\n```\n';
const LARGE = `# Large\n\n${Array.from({ length: 4000 }, (_, index) => `## Q${index}: What is ${index}?\n\nA number.\n`).join('\n')}`;

/** Compiled pages and what was read, so that a build takes seconds. */
const cache = mkdtempSync(join(tmpdir(), 'cribsmith-test-'));
const warm = { CRIBSMITH_CACHE: join(cache, 'kept') };

beforeAll(async () => {
  chmodSync(cache, 0o777);
  withCompiledPages(warm.CRIBSMITH_CACHE);
  const folder = mkdtempSync(join(tmpdir(), 'cribsmith-test-'));
  mkdirSync(join(folder, 'notes'));
  writeFileSync(join(folder, 'notes/git.md'), NOTE);
  const { code } = await runProcess(['build', 'notes', '--paper', 'none'], { cwd: folder, env: warm });
  rmSync(folder, { recursive: true });
  expect(code).toBe(0);
}, 240_000);

afterAll(() => rmSync(cache, { recursive: true, force: true }));

interface Circumstance {
  /** `build notes --paper none` when left out. */
  argv?: readonly string[];
  files?: Readonly<Record<string, string>>;
  /** What makes it so. */
  prepare?: (folder: string) => void;
  env?: (folder: string) => NodeJS.ProcessEnv;
  asNobody?: boolean;
  shell?: string;
  code: number;
  says: RegExp;
  /** What may be new in the folder afterwards. */
  makes?: readonly string[];
}

const mode = (path: string, rights: number) => (folder: string) => chmodSync(join(folder, path), rights);
const own = (path: string) => (folder: string) => chownSync(join(folder, path), 65_534, 65_534);

const circumstances: Readonly<Record<string, Circumstance>> = {
  'a note that may not be read': {
    prepare: mode('notes/git.md', 0o000),
    argv: ['check', 'notes'],
    asNobody: true,
    code: 1,
    says: /git\.md: .*\n {2}Change its permissions/u,
  },
  'a folder of notes that may not be listed': {
    files: { 'notes/deep/a.md': NOTE },
    prepare: mode('notes/deep', 0o700),
    argv: ['check', 'notes'],
    asNobody: true,
    code: 1,
    says: /deep: .*\n {2}Change its permissions/u,
  },
  'an output folder where nothing may be written': {
    asNobody: true,
    code: 1,
    says: /Permission denied: .*\n {2}\S/u,
  },
  'an output folder that belongs to somebody else': {
    files: { 'dist/.cribsmith': '', 'dist/index.html': 'old' },
    prepare: mode('dist', 0o755),
    asNobody: true,
    code: 1,
    says: /Permission denied: .*\n {2}\S/u,
  },
  'an output folder in a closed one, which can be filled file by file': {
    files: { 'dist/.cribsmith': '', 'dist/index.html': 'old' },
    prepare: own('dist'),
    asNobody: true,
    code: 0,
    says: /pages/u,
    makes: ['dist'],
  },
  'a note that may not be mended': {
    files: { 'notes/old.md': OLD },
    argv: ['check', 'notes', '--fix'],
    asNobody: true,
    code: 1,
    says: /Permission denied: .*old\.md.*\n {2}\S/u,
  },
  'an import into a folder that may not be written to': {
    files: { 'out/kept.md': NOTE },
    argv: ['import', 'notes', '--out', 'out'],
    asNobody: true,
    code: 1,
    says: /Permission denied: .*\n {2}\S/u,
  },
  'a deck that may not be written': {
    argv: ['cards', 'notes', '--out', 'deck.apkg'],
    asNobody: true,
    code: 1,
    says: /Permission denied: .*\n {2}\S/u,
  },
  'a temporary folder that is not there': {
    // Without a cache the pages are compiled, which needs one.
    env: () => ({ TMPDIR: '/nowhere', CRIBSMITH_CACHE: 'off' }),
    code: 1,
    says: /temporary folder \/nowhere.*\n {2}.*TMPDIR/u,
  },
  'a cache folder that is a file': {
    files: { kept: '' },
    env: (folder) => ({ CRIBSMITH_CACHE: join(folder, 'kept') }),
    code: 0,
    says: /pages/u,
    makes: ['dist'],
  },
  'no home and no environment': {
    env: () => ({ HOME: undefined, PATH: undefined, CRIBSMITH_CACHE: undefined }),
    argv: ['check', 'notes'],
    code: 0,
    says: /1 file/u,
  },
  'a current folder that has been removed': {
    prepare: (folder) => mkdirSync(join(folder, 'gone')),
    shell: 'cd gone && rmdir ../gone && exec "$@"',
    argv: ['build', '../notes'],
    code: 1,
    says: /current folder has been removed/u,
  },
  'an output that nobody can write to': {
    argv: ['graph', 'notes'],
    shell: '"$@" > /dev/full',
    code: 1,
    says: /could not be written: ENOSPC/u,
  },
  'a reader that has had enough': {
    argv: ['graph', 'notes'],
    shell: '{ "$@" || echo "failed" >&2; } | head -c 1 > /dev/null',
    code: 0,
    says: /^$/u,
  },
  'a limit of open files': {
    shell: 'ulimit -n 24 && exec "$@"',
    code: 1,
    says: /(?:too many files are open|thread could not be started).*\n {2}\S/u,
  },
  'a limit of the size of files': {
    files: { 'notes/large.md': LARGE },
    argv: ['graph', 'notes', '--out', 'graph'],
    shell: 'ulimit -f 100 && exec "$@"',
    code: 1,
    says: /exceed the maximum file size.*\n {2}Raise/u,
  },
  'a search program that panics': {
    files: { panic: '#!/bin/sh\necho "thread main panicked at src/main.rs:7" >&2\nexit 101\n' },
    prepare: mode('panic', 0o755),
    env: (folder) => ({ PAGEFIND_BINARY_PATH: join(folder, 'panic') }),
    code: 1,
    says: /Pagefind failed:\nthread main panicked.*\n {2}\S/u,
  },
  'a search program that is killed': {
    files: { killed: '#!/bin/sh\nkill -9 $$\n' },
    prepare: mode('killed', 0o755),
    env: (folder) => ({ PAGEFIND_BINARY_PATH: join(folder, 'killed') }),
    code: 1,
    says: /Pagefind failed and said nothing\.\n {2}\S/u,
  },
  'a search program that is not there': {
    env: () => ({ PAGEFIND_BINARY_PATH: '/nowhere/pagefind' }),
    code: 1,
    says: /\/nowhere\/pagefind does not exist/u,
  },
};

describe.skipIf(process.platform === 'win32')('one message, and nothing lost, with', { timeout: 240_000 }, () => {
  for (const [name, given] of Object.entries(circumstances)) {
    const { argv = ['build', 'notes', '--paper', 'none'], code, says, makes = [] } = given;
    // Root may do anything, so these need another user.
    test.skipIf(given.asNobody && !canBeNobody)(name, async () => {
      const folder = folderWith({ 'notes/git.md': NOTE, ...given.files });
      const temporary = folderWith();
      for (const path of [folder, temporary]) chmodSync(path, path === temporary ? 0o777 : 0o755);
      given.prepare?.(folder);
      const before = contentOf(folder);
      const told = await runProcess(argv, {
        cwd: folder,
        env: { ...warm, TMPDIR: temporary, ...given.env?.(folder) },
        ...(given.asNobody && { asNobody: true }),
        ...(given.shell !== undefined && { shell: given.shell }),
      });
      expect({ code: told.code, said: told.stderr }).toEqual({ code, said: expect.stringMatching(says) });
      expect(told.stderr).not.toMatch(/\n\s+at |(?![\n\t])\p{Cc}/u);
      expect(readdirSync(temporary)).toEqual([]);
      const isNew = (path: string) => makes.some((made) => path.startsWith(`${made}/`));
      const after = Object.entries(contentOf(folder)).filter(([path]) => !isNew(path));
      expect(Object.fromEntries(after)).toEqual(
        Object.fromEntries(Object.entries(before).filter(([path]) => !isNew(path))),
      );
      expect(readdirSync(folder).filter((entry) => entry.startsWith('.'))).toEqual([]);
    });
  }

  test('a damaged cache: the same output as without one', async () => {
    const folder = folderWith({ 'notes/git.md': NOTE });
    const env = { CRIBSMITH_CACHE: withCompiledPages(join(folder, 'kept')) };
    const build = (out: string) => runProcess(['build', 'notes', '--out', out, '--paper', 'a4'], { cwd: folder, env });
    expect((await build('one')).code).toBe(0);
    const kept = readdirSync(env.CRIBSMITH_CACHE, { recursive: true, encoding: 'utf8' });
    const files = kept.map((path) => join(env.CRIBSMITH_CACHE, path)).filter((path) => statSync(path).isFile());
    // The compiled pages are a program, which is checked by nobody.
    const data = files.filter((path) => !/[/\\](?:pages-|compiled)/u.test(path));
    expect(data.length).toBeGreaterThan(10);
    for (const [index, path] of data.entries()) writeFileSync(path, index % 2 === 0 ? '' : 'damaged '.repeat(100));
    expect((await build('two')).code).toBe(0);
    expect(contentOf(join(folder, 'two'))).toEqual(contentOf(join(folder, 'one')));
  });

  test('two builds into one folder at the same time: one complete output', async () => {
    const folder = folderWith({ 'notes/git.md': NOTE });
    const build = (out: string) =>
      runProcess(['build', 'notes', '--out', out, '--paper', 'none'], { cwd: folder, env: warm });
    const codes = (await Promise.all([build('dist'), build('dist')])).map(({ code }) => code);
    expect(codes).toEqual([0, 0]);
    expect((await build('alone')).code).toBe(0);
    expect(contentOf(join(folder, 'dist'))).toEqual(contentOf(join(folder, 'alone')));
    expect(readdirSync(folder).sort()).toEqual(['alone', 'dist', 'notes']);
  });
});
