import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { practicePlaces } from '../../generators/commands/practices.ts';
import { lintRules } from '../../generators/lint/index.ts';
import { call } from '../helpers/call.ts';
import { folderWith } from '../helpers/folder.ts';

const LOOSE = 'FROM debian\nUSER 1000\nHEALTHCHECK NONE\nCMD ["x"]\n';
const BROKEN = 'FROM debian:13\nARG API_TOKEN\nUSER 1000\nHEALTHCHECK NONE\nCMD ["x"]\n';

describe('docker --lint', () => {
  test('prints the location, the rule, and the note that explains it', async () => {
    const file = join(folderWith({ Dockerfile: LOOSE }), 'Dockerfile');
    const { code, stdout } = await call('docker', '--lint', file);
    expect(code).toBe(0);
    expect(stdout).toContain('1:6');
    expect(stdout).toContain('docker/base-image-tag');
    expect(stdout).toMatch(/Pin the base image \(docker\/dockerfile-practices\.md:\d+\)/);
  });

  test('fails for an error, and with --strict for a warning', async () => {
    const folder = folderWith({ Dockerfile: LOOSE, 'b/Dockerfile': BROKEN });
    expect((await call('docker', '--lint', '--strict', join(folder, 'Dockerfile'))).code).toBe(1);
    expect((await call('docker', '--lint', join(folder, 'b/Dockerfile'))).code).toBe(1);
  });

  test('counts advice, and with --strict shows it once per rule', async () => {
    const text = `${LOOSE}RUN apt-get update && apt-get install -y curl\nRUN apt-get update && apt-get install -y git\n`;
    const file = join(folderWith({ Dockerfile: text }), 'Dockerfile');
    const found = await call('docker', '--lint', file);
    expect(found.stdout).not.toContain('docker/apt-lists');
    expect(found.stderr).toBe('3 pieces of advice not shown; use --strict to see them\n');
    const { stdout, stderr } = await call('docker', '--lint', '--strict', file);
    expect(stdout.match(/docker\/apt-lists/g)).toHaveLength(1);
    expect(stdout).toMatch(/5:5 .*\(also line 6\)/);
    expect(stderr).toBe('');
  });

  test('explains every rule', () => {
    const places = practicePlaces();
    expect(lintRules.filter(({ practice }) => !places.has(practice)).map(({ id }) => id)).toEqual([]);
    const { title, path, line } = places.get('pin-the-base-image') ?? {};
    expect({ title, path }).toEqual({ title: 'Pin the base image', path: 'docker/dockerfile-practices.md' });
    expect(line).toBeGreaterThan(1);
  });

  test('is less strict with a file that another one includes', async () => {
    const folder = folderWith({
      'compose.yaml': 'include:\n  - path: web/compose.yaml\nnetworks: { front: }\n',
      'web/compose.yaml': 'services:\n  web: { image: "a:1", networks: [front] }\n',
      'other/compose.yaml': 'services:\n  web: { image: "a:1", networks: [front] }\n',
    });
    expect((await call('docker', '--lint', join(folder, 'web/compose.yaml'))).stdout).toBe('');
    expect((await call('docker', '--lint', join(folder, 'other/compose.yaml'))).stdout).toContain(
      'compose/name-declared',
    );
  });

  test('recognises a compose file by its content, and reports that it is an override file', async () => {
    const folder = folderWith({
      'stack.txt': 'services:\n  app:\n    image: app\n',
      'compose.dev.yaml': 'services:\n  app:\n    read_only: false\n',
    });
    const found = await call('docker', '--lint', join(folder, 'stack.txt'), join(folder, 'compose.dev.yaml'));
    expect(found.stdout).toContain('compose/image-tag');
    expect(found.stdout).not.toContain('compose.dev.yaml');
    expect(found.stderr).toContain('compose.dev.yaml: for development, or an override file');
  });

  test('reads the .dockerignore beside the file', async () => {
    const file = join(folderWith({ Dockerfile: 'FROM a:1\nCOPY out /out\n', '.dockerignore': 'out\n' }), 'Dockerfile');
    expect((await call('docker', '--lint', file)).stdout).toContain('docker/copy-ignored-file');
  });

  test('writes JSON and SARIF, with each rule described', async () => {
    const file = join(folderWith({ Dockerfile: LOOSE }), 'Dockerfile');
    const json = JSON.parse((await call('docker', '--lint', '--format', 'json', file)).stdout);
    expect(json[0]).toMatchObject({ ruleId: 'docker/base-image-tag', line: 1, column: 6, path: file });
    const { runs } = JSON.parse((await call('docker', '--lint', '--format', 'sarif', file)).stdout);
    const rule = runs[0].tool.driver.rules[runs[0].results[0].ruleIndex];
    expect(rule).toMatchObject({
      id: 'docker/base-image-tag',
      help: { text: expect.stringContaining('Pin the base image') },
    });
  });

  test.each([
    ['a file that is neither', { 'notes.txt': 'hello\n' }, 'notes.txt', 'expected a Dockerfile or a compose file', 2],
    ['a file that is not there', {}, 'Dockerfile', 'does not exist', 2],
    ['bytes that are no text', { Dockerfile: new Uint8Array([70, 255, 254]) }, 'Dockerfile', 'is not UTF-8 text', 1],
    ['a folder', { 'Dockerfile/x': '' }, 'Dockerfile', 'is a folder, not a file', 1],
  ])('reports %s', async (_, files, name, message, code) => {
    const found = await call('docker', '--lint', join(folderWith(files), name));
    expect([found.code, found.stdout]).toEqual([code, '']);
    expect(found.stderr).toContain(message);
  });

  test('requires a file, and is the only command with several arguments', async () => {
    expect((await call('docker', '--lint')).stderr).toContain('No file to check');
    expect(await call('docker', 'go', 'more')).toMatchObject({ code: 2, stderr: expect.stringContaining('"more"') });
  });

  test('reads the standard input for -', () => {
    const bin = fileURLToPath(new URL('../../generators/bin.js', import.meta.url));
    const out = execFileSync(process.execPath, [bin, 'docker', '--lint', '-'], { input: LOOSE, encoding: 'utf8' });
    expect(out).toContain('docker/base-image-tag');
  });
});
