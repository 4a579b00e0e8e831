import { spawn } from 'node:child_process';
import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { contentOf } from '../helpers/folder.ts';

const NOTE = '# Git\n\n## Q1: What is a commit?\n\nA snapshot of the tree with its parents.\n';
const OLDEST_NODE = '22.12.0';

const folder = mkdtempSync(join(tmpdir(), 'cribsmith-test-'));
/** A blank in the name: what is pasted together without care breaks at it. */
const project = join(folder, 'a project');
const installed = join(project, 'node_modules', 'cribsmith');
const tarball = join(folder, `cribsmith-${packageJson.version}.tgz`);

/** Runs a program in the project, or in `cwd`. Out: what it wrote; fails with that when the program does. */
async function run(
  program: string,
  argv: readonly string[],
  cwd = project,
  more: Readonly<Record<string, string>> = {},
): Promise<string> {
  const env = { ...process.env, CRIBSMITH_CACHE: join(folder, 'cache'), ...more };
  const child = spawn(program, argv, { cwd, env, shell: process.platform === 'win32' });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text));
  const code = await new Promise((ended, failed) => child.on('close', ended).on('error', failed));
  expect({ code, said }).toEqual({ code: 0, said: expect.any(String) });
  return said;
}

beforeAll(async () => {
  mkdirSync(join(project, 'notes'), { recursive: true });
  writeFileSync(join(project, 'notes', 'git.md'), NOTE);
  writeFileSync(join(project, 'package.json'), JSON.stringify({ name: 'mine', private: true, type: 'module' }));
  await run('npm', ['pack', '--pack-destination', folder], resolve('.'));
  await run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', tarball]);
}, 600_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }), 60_000);

describe('the package', { timeout: 300_000 }, () => {
  test('contains the compiled files, and nothing that only a checkout has', () => {
    const paths = globSync('**/*', { cwd: installed });
    expect(paths.filter((path) => /\.tsx?$/u.test(path) && !path.endsWith('.d.ts'))).toEqual([]);
    expect(paths.filter((path) => /(?:^|[/\\])(?:tests|tools|docs)[/\\]|\.test\./u.test(path))).toEqual([]);
    const texts = paths.filter((path) => /\.(?:js|mjs|ts|json|css|html)$/u.test(path));
    const named = texts.filter((path) => readFileSync(join(installed, path), 'utf8').includes(resolve('.')));
    expect(named).toEqual([]);
  });

  test('depends on neither Astro nor Vite', () => {
    expect(readdirSync(join(project, 'node_modules')).filter((name) => /^(?:astro|vite)$/u.test(name))).toEqual([]);
  });

  test('prints its version', async () => {
    expect(await run('npx', ['cribsmith', '--version'])).toBe(`${packageJson.version}\n`);
  });

  test('builds the same bytes on the oldest Node version it supports', async (context) => {
    await run('npx', ['cribsmith', 'build', 'notes', '--out', 'dist']);
    const built = contentOf(join(project, 'dist'));
    expect(Object.keys(built)).toEqual(
      expect.arrayContaining(['index.html', join('pagefind', 'pagefind.js'), join('data', 'graph.json')]),
    );
    expect(readdirSync(project).sort()).toEqual(['dist', 'node_modules', 'notes', 'package-lock.json', 'package.json']);

    const oldest = await oldestNode();
    if (oldest === undefined) return context.skip(`Node ${OLDEST_NODE} cannot be had here`);
    await run(oldest, [join(installed, 'generators', 'bin.js'), 'build', 'notes', '--out', 'old']);
    expect(contentOf(join(project, 'old'))).toEqual(built);
  });

  test('makes a pack without loading the reader', async () => {
    const hooks = pathToFileURL(resolve('tests/helpers/loaded-modules.mjs')).href;
    const file = join(folder, 'loaded.txt');
    const argv = ['--import', hooks, join(installed, 'generators', 'bin.js'), 'docker', 'go', '--out', 'go'];
    await run(process.execPath, argv, project, { LOADED: file });
    rmSync(join(project, 'go'), { recursive: true });
    const loaded = readFileSync(file, 'utf8')
      .split('\n')
      .filter((url) => url.includes('/lib/generators/'))
      .map((url) => readFileSync(new URL(url), 'utf8'));
    const has = (name: string) => loaded.some((code) => code.includes(`function ${name}(`));
    expect(['renderPackFrom', 'readDocument', 'buildGraph', 'printEach', 'openStage'].filter(has)).toEqual([
      'renderPackFrom',
    ]);
  });

  test('has the entry points it declares', async () => {
    const names = Object.keys(packageJson.exports).filter((name) => !name.endsWith('.json'));
    for (const name of names) {
      const count = `const m = await import(${JSON.stringify(name.replace('.', 'cribsmith'))}); console.log(Object.keys(m).length)`;
      expect(Number(await run(process.execPath, ['--input-type=module', '-e', count]))).toBeGreaterThan(0);
    }
  });

  test('has types that publint and TypeScript accept', async () => {
    await run('npx', ['publint', 'run', '--strict', tarball], resolve('.'));
    await run('npx', ['attw', tarball, '--profile', 'esm-only'], resolve('.'));
    writeFileSync(
      join(project, 'use.ts'),
      [
        "import { build, type Graph } from 'cribsmith';",
        "import { lintDockerfile } from 'cribsmith/lint';",
        "import type { GraphNode } from 'cribsmith/graph';",
        "const types: GraphNode['type'][] = ['question'];",
        'export const first = (graph: Graph): GraphNode | undefined => graph.nodes.find(({ type }) => types.includes(type));',
        "export const lines: number[] = lintDockerfile('FROM scratch', {}).map(({ line }) => line);",
        '// @ts-expect-error Notes have to be named.',
        'export const built = build({ out: "x" });',
      ].join('\n'),
    );
    const options = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2024', '--skipLibCheck'];
    await run(process.execPath, [resolve('node_modules/typescript/bin/tsc'), ...options, 'use.ts']);
  });
});

/** The oldest Node that the package says it runs on, from npm's registry. Out: its program, or undefined where there is none. */
async function oldestNode(): Promise<string | undefined> {
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const name = `node-${system}-${process.arch}`;
  const place = join(folder, 'oldest');
  mkdirSync(place);
  try {
    await run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', `${name}@${OLDEST_NODE}`], place);
  } catch {
    return undefined;
  }
  const program = join(place, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  return existsSync(program) ? program : undefined;
}
