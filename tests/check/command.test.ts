import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { call } from '../helpers/call.ts';
import { contentOf, folderWith } from '../helpers/folder.ts';
import { realInput } from '../helpers/inputs.ts';

const WARNED = '# N\n\nRun `docker-compose up`.\n';
const WRONG = '# N\n\nRun `docker scan app`.\n';
const CLEAN = '# N\n\nRun `docker compose up`.\n';

describe('cribsmith check', () => {
  test.each([
    ['clean notes', CLEAN, [], 0],
    ['clean notes, strictly', CLEAN, ['--strict'], 0],
    ['warnings', WARNED, [], 0],
    ['warnings, strictly', WARNED, ['--strict'], 1],
    ['errors', WRONG, [], 1],
  ])('%s: the exit code reflects it', async (_, text, options, code) => {
    expect((await call('check', folderWith({ 'n.md': text }), ...options)).code).toBe(code);
  });

  test('prints findings by file, line and column, and writes nothing', async () => {
    const folder = folderWith({ 'sub/n.md': WARNED });
    const before = contentOf(folder);
    const { stdout } = await call('check', folder);
    expect(stdout).toContain(`${folder}/sub/n.md\n3:6 warning`);
    expect(stdout).toContain('fact/compose-v1');
    expect(contentOf(folder)).toEqual(before);
  });

  test('prints the correct statement and its source with --verbose', async () => {
    const { stdout } = await call('check', folderWith({ 'n.md': WRONG }), '--verbose');
    expect(stdout).toContain('docker scout cves');
    expect(stdout).toContain('https://docs.docker.com/scout/');
  });

  test('prints JSON and SARIF', async () => {
    const folder = folderWith({ 'n.md': WRONG });
    expect(JSON.parse((await call('check', folder, '--format', 'json')).stdout)).toMatchObject([
      { path: 'n.md', line: 3 },
    ]);
    const log = JSON.parse((await call('check', folder, '--format', 'sarif')).stdout);
    const [{ tool, results }] = log.runs;
    expect(tool.driver.rules[results[0].ruleIndex]).toMatchObject({
      id: 'fact/docker-scan',
      helpUri: 'https://docs.docker.com/scout/',
    });
    expect(results[0].fixes).toHaveLength(1);
  });

  test('--fix fixes, reports what it did, and has nothing to do the second time', async () => {
    const folder = folderWith({ 'n.md': `${WARNED}\n${WRONG.slice(5)}`, 'clean.md': CLEAN });
    const first = await call('check', folder, '--fix');
    expect(first.code).toBe(0);
    expect(first.stderr).toContain('n.md:3: fixed (fact/compose-v1)');
    expect(readFileSync(join(folder, 'n.md'), 'utf8')).toBe(
      '# N\n\nRun `docker compose up`.\n\nRun `docker scout cves app`.\n',
    );
    const before = contentOf(folder);
    const second = await call('check', folder, '--fix');
    expect(second.stderr).not.toContain('mended');
    expect(contentOf(folder)).toEqual(before);
  });

  test('accepts a single file', async () => {
    const folder = folderWith({ 'n.md': WARNED, 'other.md': '# O\n\nText.\n' });
    const { stdout } = await call('check', join(folder, 'n.md'), '--fix');
    expect(stdout).toBe('');
    expect(readFileSync(join(folder, 'n.md'), 'utf8')).toBe(CLEAN);
  });

  test("the project's own notes have no findings with --strict", async () => {
    const { code, stdout } = await call('check', 'notes', '--strict');
    expect(stdout).toBe('');
    expect(code).toBe(0);
  });
});

const gemini = realInput('gemini-docker-notes.txt');

test.skipIf(!gemini.present)(
  'the wrong and outdated facts in the flattened chat are reported with their positions',
  async () => {
    const { stdout } = await call('check', gemini.path, '--format', 'json');
    const found = (JSON.parse(stdout) as { ruleId: string; line: number }[]).map(
      ({ ruleId, line }) => `${ruleId} ${line}`,
    );
    const named = [
      'fact/ubuntu-size 49',
      'fact/ubuntu-size 71',
      'fact/distroless-name 82',
      'code-invalid 109',
      'code-invalid 115',
      'fact/ping-in-nginx 229',
      'fact/ping-in-nginx 248',
      'fact/entrypoint-fixed 381',
      'fact/layers 482',
      'fact/add-unpacks-zip 488',
      'fact/compose-v1 517',
      'fact/docker-scan 564',
      'fact/boto3-docker 630',
      'fact/entrypoint-by-arguments 671',
      'fact/compose-v1 692',
      'fact/cache-output 770',
      'fact/argument-list 785',
    ];
    expect(found).toEqual(expect.arrayContaining(named));
    // What the chat offers to do next teaches nothing, so it cannot be out of date.
    expect(found).not.toContain('fact/distroless-name 144');
  },
);
