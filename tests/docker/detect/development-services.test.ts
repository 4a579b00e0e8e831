import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { call } from '../../helpers/call.ts';
import { folderWith } from '../../helpers/folder.ts';

const NODE = {
  'package.json': JSON.stringify({
    scripts: { start: 'node till.js', dev: 'nodemon till.js' },
    devDependencies: { nodemon: '3.1.10' },
  }),
  'till.js': 'require("http").createServer().listen(4020);\n',
  Dockerfile: 'FROM node:24\nWORKDIR /app\nCOPY . .\nEXPOSE 4020\nCMD ["node", "till.js"]\n',
};

async function pack(development: string) {
  const folder = folderWith({
    ...NODE,
    'compose.yaml': `services:\n  till:\n    build: { context: ., target: run }\n    ports: ["4020:4020"]\n${development}`,
  });
  const { stderr } = await call('docker', '--detect', folder, '--force');
  return { services: parse(readFileSync(join(folder, 'compose.yaml'), 'utf8')).services, stderr };
}

test.each([
  ['its profile', '  edit:\n    build: { context: . }\n    profiles: [dev]\n', 'edit'],
  ['its stage', '  edit:\n    build: { context: ., target: development }\n', 'edit'],
  ['its name', '  till-dev:\n    build: .\n', 'till-dev'],
])('a service for development (by %s) is built up to the stage with the tools', async (_, service, name) => {
  const { services, stderr } = await pack(
    `${service}    command: npm run dev\n    volumes: [".:/app", "/app/node_modules"]\n`,
  );
  expect(services.till.build.target).toBe('final');
  expect(services[name]).toMatchObject({
    build: { target: 'dev' },
    command: 'npm run dev',
    volumes: ['.:/src', '/src/node_modules'],
  });
  // Its command is started by that stage, whose container is checked by nothing.
  expect(services[name]).not.toHaveProperty('entrypoint');
  expect(services[name]).not.toHaveProperty('healthcheck');
  expect(stderr).toContain(`changes  compose.yaml: services.${name}.build.target: dev`);
});

test('a worker beside the program is built up to the final stage', async () => {
  const { services } = await pack('  mail:\n    build: .\n    command: node mail.js\n');
  expect(services.mail.build.target).toBe('final');
});
