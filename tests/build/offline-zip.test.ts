import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { writeOfflineZip } from '../../generators/build/offline-zip.ts';
import { folderWith } from '../helpers/folder.ts';

test('a site without other downloads has an offline edition too', () => {
  const dir = folderWith({ 'index.html': '<p>Notes</p>', _headers: '/*', 'pagefind/pagefind.js': '' });
  writeOfflineZip(dir, undefined);
  expect(Object.keys(unzipSync(readFileSync(join(dir, 'downloads/offline.zip'))))).toEqual(['index.html']);
});
