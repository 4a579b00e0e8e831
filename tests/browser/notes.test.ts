import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { understand } from './understand.ts';

const NOTE = [
  '# Docker',
  '',
  'Q: How do you scan an image?',
  'A: With `docker scan app`.',
  '',
  '## Trap: the socket',
  '',
  'Boto3 talks to the Docker daemon. See [[Nowhere]].',
  '',
  '```dockerfile',
  'FROM node:12',
  'RUN npm instal',
  '```',
  '',
].join('\n');

test('notes become a graph, findings and cards without Node.js', async () => {
  const built = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'silent',
    resolve: { conditions: ['worker', 'import', 'module', 'default'] },
    build: {
      write: false,
      minify: false,
      lib: {
        entry: fileURLToPath(new URL('understand.ts', import.meta.url)),
        formats: ['iife'],
        name: 'notes',
        fileName: 'notes',
      },
    },
  });
  const [output] = [built].flat();
  const code =
    output && 'output' in output ? output.output.map((file) => ('code' in file ? file.code : '')).join('') : '';
  const context = createContext({ TextEncoder, TextDecoder, URL, structuredClone, NOTE });
  const found: unknown = JSON.parse(
    String(runInContext(`${code};JSON.stringify(notes.understand('docker.md', NOTE))`, context)),
  );
  expect(found).toEqual(JSON.parse(JSON.stringify(understand('docker.md', NOTE))));
  expect(found).toMatchObject({
    findings: expect.arrayContaining(['fact/boto3-docker', 'fact/docker-scan', 'link-dangling']),
    cards: expect.arrayContaining([
      expect.objectContaining({ title: [{ type: 'text', value: 'How do you scan an image?' }] }),
    ]),
  });
});
