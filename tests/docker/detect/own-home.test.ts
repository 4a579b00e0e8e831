import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { call } from '../../helpers/call.ts';
import { folderWith } from '../../helpers/folder.ts';

test('the folder of a program that writes beside itself belongs to its user', async () => {
  const folder = folderWith({
    'requirements.txt': 'flask==3.1.2\n',
    'app.py': "import logging\n\napp = Flask(__name__)\nlogging.FileHandler('till.log')\n",
  });
  await call('docker', '--detect', folder);
  const lines = readFileSync(join(folder, 'Dockerfile'), 'utf8')
    .split('\n')
    .filter((line) => /^(?:COPY|WORKDIR|FROM)\b/.test(line));
  const final = lines.slice(lines.findIndex((line) => line.endsWith(' AS runtime')) + 1);
  // An instruction that creates the folder before would leave it to root.
  expect(final[0]).toMatch(/^COPY --link --chown=65532:65532 --from=\w+ \/src \/app$/);
  expect(final[1]).toBe('WORKDIR /app');
});
