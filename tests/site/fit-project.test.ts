import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { librarySource } from '../../generators/browser.ts';
import { loadAssets, packLibrary } from '../../generators/docker/index.ts';
import { CribsmithError } from '../../generators/report/index.ts';
import { type FittedProject, fitProject } from '../../site/scripts/project/fit-project.ts';
import { projectOf, projectTextOf } from '../../site/scripts/project/folder.ts';
import { query } from '../docker/helpers.ts';
import { call } from '../helpers/call.ts';
import { contentOf, folderWith } from '../helpers/folder.ts';
import { type ProjectFixture, projects } from '../helpers/projects.ts';

// As the browser has it: through JSON.
const source = librarySource(JSON.parse(JSON.stringify(packLibrary(query))), loadAssets());

type Files = Readonly<Record<string, string | Uint8Array>>;

/** What a page does with a project: it reads what is asked for, until nothing is. */
async function fitted(
  files: Files,
  { folder, flags = [] }: { folder?: string; flags?: [string, string][] } = {},
): Promise<{ answer: FittedProject; read: string[] }> {
  const dropped = Object.entries(files).map(([path, text]) => ({
    path: `project/${path}`,
    file: new File([new Uint8Array(Buffer.from(text))], path),
  }));
  const project = projectOf(dropped);
  const texts: Record<string, string | null> = {};
  for (;;) {
    const paths = [...project.files.keys()];
    const answer = fitProject(source, { name: project.name, paths, texts, folder, flags });
    if (!('wanted' in answer)) return { answer, read: Object.keys(texts) };
    for (const path of answer.wanted) {
      const file = project.files.get(path);
      texts[path] = file ? await projectTextOf(path, file) : null;
    }
  }
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The files of a folder, by their paths in it. */
function filesIn(folder: string): Files {
  return Object.fromEntries(
    Object.entries(contentOf(folder)).map(([path, content]) => [path, Buffer.from(content, 'base64')]),
  );
}

/** Projects as they lie on a disk; of one that holds several programs, one is named. */
const BUILT = fileURLToPath(new URL('../images/projects', import.meta.url));
const built = readdirSync(BUILT).map((name): [string, ProjectFixture] => [
  `tests/images/projects/${name}`,
  { files: filesIn(join(BUILT, name)), ...(name === 'workspace' && { folder: 'apps/api' }) },
]);

test.each([...Object.entries<ProjectFixture>(projects), ...built])(
  '%s: the files equal those of the command line, byte for byte',
  async (_, project) => {
    const { files, folder = '', args = [] } = project;
    const root = folderWith(files);
    const out = folderWith();
    const command = await call('docker', '--detect', join(root, folder), '--out', out, ...args);
    expect(command.code).toBe(0);
    const flags = args.flatMap((arg, index): [string, string][] =>
      arg.startsWith('--')
        ? [[arg.slice(2), args[index + 1]?.startsWith('--') === false ? (args[index + 1] ?? '') : '']]
        : [],
    );
    const { answer } = await fitted(files, { folder, flags });
    expect(answer.problem).toBeUndefined();
    const written = command.stderr
      .split('\n')
      .flatMap((line) => (line.startsWith(out) ? [line.slice(out.length + 1)] : []));
    expect(answer.files.map(({ path }) => path)).toEqual(written);
    for (const { path, text } of answer.files) expect(text).toBe(readFileSync(join(out, path), 'utf8'));
    const inZip = Object.entries(unzipSync(answer.zip));
    const prefix = answer.folder === '' ? '' : `${answer.folder}/`;
    expect(inZip).toEqual(answer.files.map(({ path, text }) => [`${prefix}${path}`, bytesOf(text)]));
    const said = command.stderr.split('\n').filter((line) => /^ {2}(?:found|assumed|left out|changes) /.test(line));
    const shown = answer.report.filter(({ state }) => state !== 'decide').map(({ text }) => text);
    expect(said.map((line) => line.slice(11))).toEqual(shown);
  },
);

test('no irrelevant file is read', async () => {
  const { read } = await fitted({
    'package.json': '{"name":"a","scripts":{"start":"node server.js"},"dependencies":{"express":"5.1.0"}}',
    'package-lock.json': '{"lockfileVersion":3,"packages":{}}',
    'server.js': "require('express')().listen(8080)\n",
    'photos/holiday.jpg': 'not for you',
    'node_modules/express/index.js': '',
    '.git/config': 'url = secret',
    'notes/diary.txt': 'not for you',
  });
  expect(read).toContain('package.json');
  expect(read.filter((path) => /diary|holiday|node_modules|\.git/.test(path))).toEqual([]);
});

test('a project without a known start command shows what to decide, and accepts an answer', async () => {
  const files = {
    'package.json': '{"name":"a","dependencies":{"left-pad":"1.3.0"}}',
    'package-lock.json': '{}',
    'lib.js': '',
  };
  const { answer } = await fitted(files);
  expect(answer.problem).toMatch(/start/);
  expect(answer.report.some(({ state }) => state === 'found')).toBe(true);
  const told = await fitted(files, { flags: [['start', 'node lib.js']] });
  expect(told.answer.problem).toBeUndefined();
  expect(told.answer.files.find(({ path }) => path === 'Dockerfile')?.text).toContain('lib.js');
});

test('an unknown or broken project is rejected with a message', async () => {
  await expect(fitted({ 'diary.txt': 'dear' })).rejects.toThrow(CribsmithError);
  await expect(fitted({ 'package.json': '{"name":' })).rejects.toMatchObject({ ruleId: 'project-invalid' });
});

test('files with any names and bytes give files or a message', async () => {
  const name = fc.constantFrom(
    'package.json',
    'go.mod',
    'pyproject.toml',
    'a/pom.xml',
    'Cargo.toml',
    'compose.yaml',
    '.env.example',
  );
  await fc.assert(
    fc.asyncProperty(fc.dictionary(name, fc.oneof(fc.string(), fc.uint8Array(), fc.json())), async (files) => {
      try {
        await fitted(files);
      } catch (error) {
        if (!(error instanceof CribsmithError)) throw error;
      }
    }),
    { numRuns: 60 },
  );
});
