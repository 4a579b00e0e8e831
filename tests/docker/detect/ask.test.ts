import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { run } from '../../../generators/cli.ts';
import { call } from '../../helpers/call.ts';
import { folderWith } from '../../helpers/folder.ts';

const PROGRAM = fileURLToPath(new URL('../../../generators/bin.js', import.meta.url));
/** A server of which no file says the name, the version or the start command. */
const OPEN = { 'package.json': '{ "dependencies": { "express": "5.1.0" } }', 'src/serve.js': '' };
const textOf = (folder: string, file: string) => readFileSync(join(folder, file), 'utf8');

/** Calls the command as on a terminal, with these lines typed. */
async function typed(lines: readonly string[], ...argv: readonly string[]): Promise<{ code: number; shown: string }> {
  let shown = '';
  const stream = { write: (text: string | Uint8Array) => (shown += text), isTTY: true };
  const stdin = Object.assign(Readable.from(lines.map((line) => `${line}\n`)), { isTTY: true });
  const code = await run(argv, { stdin, stdout: stream, stderr: stream, env: {} });
  return { code, shown };
}

test('on a terminal, asks for everything that no file specifies', async () => {
  const folder = folderWith(OPEN);
  const { code, shown } = await typed(['shop', '22', '4000', 'node src/serve.js'], 'docker', '--detect', folder);
  expect(shown).toMatch(/Image name \[.+\]: Language version \[24.*\]: Port .* \[3000\]: Command .*: /);
  expect(code).toBe(0);
  const dockerfile = textOf(folder, 'Dockerfile');
  expect(dockerfile).toContain('node:22');
  expect(dockerfile).toContain('EXPOSE 4000');
  expect(dockerfile).toContain('"src/serve.js"');
  expect(textOf(folder, 'compose.yaml')).toContain('shop');
});

test('accepts the default on an empty line, and asks again after an invalid answer', async () => {
  const folder = folderWith({ ...OPEN, 'index.js': '' });
  const { code, shown } = await typed(['', '', 'many', '99999', '8181'], 'docker', '--detect', folder);
  expect(shown).toContain('Unexpected --port many, expected a number from 1 to 65535.');
  expect(shown).toContain('Unexpected port, expected a number from 1 to 65535.');
  expect(code).toBe(0);
  expect(textOf(folder, 'Dockerfile')).toContain('EXPOSE 8181');
});

test('does not ask for what a flag or a file specifies', async () => {
  const folder = folderWith({
    ...OPEN,
    'package.json': '{ "name": "shop", "main": "src/serve.js", "engines": { "node": "24" } }',
  });
  const { code, shown } = await typed([], 'docker', '--detect', folder, '--port', '4000');
  expect(code).toBe(0);
  expect(shown).not.toContain('No file says');
});

test('uses the defaults at the end of the input, but still reports an unknown start command as an error', async () => {
  expect((await typed([], 'docker', '--detect', folderWith({ ...OPEN, 'index.js': '' }))).code).toBe(0);
  const { code, shown } = await typed([], 'docker', '--detect', folderWith(OPEN));
  expect(code).toBe(1);
  expect(shown).toContain('use --start');
});

test('asks for the document root of a PHP site, and accepts it as a flag', async () => {
  const site = { 'index.php': '<?php', 'www/index.html': '' };
  const folder = folderWith(site);
  await typed(['site', '', 'www'], 'docker', '--detect', folder);
  expect(textOf(folder, 'Dockerfile')).toContain('DocumentRoot /var/www/html/www');
  const other = folderWith(site);
  expect((await call('docker', '--detect', other, '--document-root', './www/')).code).toBe(0);
  expect(textOf(other, 'Dockerfile')).toContain('DocumentRoot /var/www/html/www');
  expect((await call('docker', '--detect', other, '--document-root', '../www')).stderr).toContain('--document-root');
});

test.each<[string, Record<string, string>, string]>([
  ['Node.js', OPEN, 'node src/serve.js'],
  ['Python', { 'requirements.txt': 'aiohttp\n', 'shop/serve.py': '' }, 'python3 shop/serve.py'],
  ['Ruby', { Gemfile: '', 'serve.rb': '' }, 'ruby serve.rb'],
])('accepts the start command of %s as a flag if no file specifies it', async (_name, files, start) => {
  const folder = folderWith(files);
  expect((await call('docker', '--detect', folder)).stderr).toContain('--start');
  expect((await call('docker', '--detect', folder, '--start', start)).code).toBe(0);
  expect(textOf(folder, 'Dockerfile')).toContain(`"${start.split(' ').at(-1)}"`);
});

const hasTerminal = spawnSync('script', ['--version']).status === 0;

describe.skipIf(!hasTerminal)(`in a pseudo-terminal${hasTerminal ? '' : ' (not run: no script command)'}`, () => {
  /** Runs the program in a terminal of its own, which gets the lines as keys. */
  const inTerminal = (folder: string, keys: string) =>
    spawnSync('script', ['-qec', `"${process.execPath}" "${PROGRAM}" docker --detect "${folder}"`, '/dev/null'], {
      input: keys,
      encoding: 'utf8',
    });

  test('asks and accepts the answers', () => {
    const folder = folderWith(OPEN);
    const { status, stdout } = inTerminal(folder, 'shop\n\n4000\nnode src/serve.js\n');
    expect(stdout).toContain('Command that starts the program in production');
    expect(status).toBe(0);
    expect(textOf(folder, 'Dockerfile')).toContain('EXPOSE 4000');
  });
});
