import { expect, test } from 'vitest';
import { loadLibrary } from '../../generators/index.ts';
import { printAll } from '../../generators/print/index.ts';
import { folderWith } from '../helpers/folder.ts';
import { brokenRules, hasVeraPdf } from './helpers/verapdf.ts';

test.skipIf(!hasVeraPdf)('veraPDF reports the defects of a PDF', { timeout: 300_000 }, async () => {
  const folder = folderWith({ 'bees.md': '# Bees\n\n## What is a drone?\n\nA male bee.\n' });
  const { files } = await printAll(loadLibrary(folder).graph, { papers: ['a4'], kinds: ['quiz'] });
  const untagged = files.map(({ bytes }) => {
    const content = Buffer.from(bytes).toString('latin1').replace('/Marked true', '/Marked null');
    return { path: 'untagged.pdf', bytes: Buffer.from(content, 'latin1') };
  });
  const broken = brokenRules([...files, ...untagged]);
  expect(broken.length).toBeGreaterThan(0);
  expect(broken.filter((rule) => !/^untagged\.pdf: .*Marked/u.test(rule))).toEqual([]);
});
