import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { call } from '../../helpers/call.ts';
import { folderWith } from '../../helpers/folder.ts';

test.each([
  ['of today', 'pillow==12.0.0', /gunicorn==(?!23\.)\d/],
  ['that has ended', 'pillow==8.0.1', /gunicorn==23\.0\.0 /],
])('adds a server that installs with the Python version %s', async (_, pinned, server) => {
  const folder = folderWith({
    'requirements.txt': `flask==2.0.1\n${pinned}\n`,
    'app.py': 'from flask import Flask\n\napp = Flask(__name__)\n',
  });
  await call('docker', '--detect', folder);
  expect(readFileSync(join(folder, 'Dockerfile'), 'utf8')).toMatch(server);
});
