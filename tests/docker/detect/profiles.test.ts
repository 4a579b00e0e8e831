import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { call } from '../../helpers/call.ts';
import { folderWith } from '../../helpers/folder.ts';

const PYTHON = {
  'requirements.txt': 'flask==3.1.2\n',
  'app.py': 'from flask import Flask\n\napp = Flask(__name__)\n',
};

/** The files of a pack beside a compose file, and what the command says. */
async function pack(services: string) {
  const folder = folderWith({ ...PYTHON, 'compose.yaml': `services:\n${services}` });
  const { stderr } = await call('docker', '--detect', folder, '--force');
  const text = (path: string) => readFileSync(join(folder, path), 'utf8');
  return { services: parse(text('compose.yaml')).services, stderr, text };
}

test('a program that only a profile starts is started with it in all files', async () => {
  const { services, stderr, text } = await pack(
    "  web:\n    build: .\n    ports: ['5000:5000']\n    profiles: [prod]\n",
  );
  expect(services.web.profiles).toEqual(['prod']);
  expect(stderr).toContain('compose.yaml: web has the profile prod: start it with "docker compose --profile prod up"');
  for (const path of ['DOCKER.md', '.github/workflows/image.yml']) {
    expect(text(path)).toContain('docker compose --profile prod up ');
    expect(text(path)).not.toMatch(/docker compose up/);
  }
});

test.each([
  ['a profile', '    profiles: [dev]\n', '    profiles: [release, dev]\n'],
  ['a stage', '    build: { context: ., target: development }\n', '    build: { context: ., target: run }\n'],
])('of two programs, the one for development (by %s) is not built', async (_, development, production) => {
  const of = (name: string, lines: string) =>
    `  ${name}:\n${lines.includes('build') ? '' : '    build: .\n'}    ports: ['5000:5000']\n${lines}`;
  const { services, stderr } = await pack(of('watch', development) + of('serve', production));
  expect(services.serve.healthcheck.test.join(' ')).toContain('5000');
  expect(stderr).toContain('services.serve.healthcheck: added');
  expect(stderr).not.toContain('--profile dev');
});

test('the instructions name the route and port of the program, and nothing of our example', async () => {
  const { text } = await pack("  web:\n    build: .\n    ports: ['5000:5000']\n");
  expect(text('DOCKER.md')).toContain('docker compose up --build --detach --wait\ncurl http://127.0.0.1:5000/\n');
  expect(text('DOCKER.md')).not.toMatch(/example|healthz|readyz/);
});
