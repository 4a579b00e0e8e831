import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { call } from '../helpers/call.ts';
import { folderWith } from '../helpers/folder.ts';

const LOOSE = 'FROM debian\nUSER 1000\nHEALTHCHECK NONE\nCMD ["x"]\n';
const BROKEN = 'FROM debian:13\nARG API_TOKEN\nUSER 1000\nHEALTHCHECK NONE\nCMD ["x"]\n';

describe('docker --lint', () => {
  test('names the place, the rule, and the note that explains it', async () => {
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

  test('knows a compose file by its content, and says when it is laid over another', async () => {
    const folder = folderWith({
      'stack.txt': 'services:\n  app:\n    image: app\n',
      'compose.dev.yaml': 'services:\n  app:\n    read_only: false\n',
    });
    const found = await call('docker', '--lint', join(folder, 'stack.txt'), join(folder, 'compose.dev.yaml'));
    expect(found.stdout).toContain('compose/image-tag');
    expect(found.stdout).not.toContain('compose.dev.yaml');
    expect(found.stderr).toContain('compose.dev.yaml: laid over another file');
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
    ['a file that is not there', {}, 'Dockerfile', 'There is no file', 2],
    [
      'bytes that are no text',
      { Dockerfile: new Uint8Array([70, 255, 254]) },
      'Dockerfile',
      'expected text in UTF-8',
      1,
    ],
    ['a folder', { 'Dockerfile/x': '' }, 'Dockerfile', 'cannot be read', 1],
  ])('says so for %s', async (_, files, name, message, code) => {
    const found = await call('docker', '--lint', join(folderWith(files), name));
    expect([found.code, found.stdout]).toEqual([code, '']);
    expect(found.stderr).toContain(message);
  });

  test('asks for a file, and takes further arguments only for itself', async () => {
    expect((await call('docker', '--lint')).stderr).toContain('There is no file to check');
    expect(await call('docker', 'go', 'more')).toMatchObject({ code: 2, stderr: expect.stringContaining('"more"') });
  });

  test('reads the standard input for -', () => {
    const bin = fileURLToPath(new URL('../../generators/bin.js', import.meta.url));
    const out = execFileSync(process.execPath, [bin, 'docker', '--lint', '-'], { input: LOOSE, encoding: 'utf8' });
    expect(out).toContain('docker/base-image-tag');
  });
});
