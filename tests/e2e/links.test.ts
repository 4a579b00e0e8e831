import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { build } from '../../generators/index.ts';
import { deadLinks } from '../helpers/dead-links.ts';
import { keptFolder } from '../helpers/folder.ts';
import { NAMES } from '../helpers/strange-names.ts';
import { NOTE } from './hostile-note.ts';

/** Headings that are hard to make an anchor of, each named by all notes. */
const HEADINGS = [
  '50 % off & more',
  'C++ #1 "quoted"',
  '<T> of `a/b`',
  'Größe?',
  '日本語',
  'שלום',
  '😀',
  '...',
  'a  b',
];

/** Notes of any name that name each other and each other's headings. */
const strange = Object.fromEntries(
  Object.entries(NAMES).map(([name, title], place, all) => {
    const [next = ''] = all[(place + 1) % all.length] ?? [];
    const way = `${'../'.repeat(name.split('/').length - 1)}${next.split('/').map(encodeURIComponent).join('/')}`;
    const links = HEADINGS.map(
      (heading) => `- [to it](<${way}#${heading.toLowerCase().replaceAll(' ', '-')}>), [[${title}#${heading}]]`,
    );
    const sections = HEADINGS.map(
      (heading) => `## ${heading}\n\n### Q: What is ${heading} of ${title}?\n\nIt is one.\n`,
    );
    return [name, `# ${title}\n\n${links.join('\n')}\n\n${sections.join('\n')}`];
  }),
);

const LIBRARIES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'hostile notes': { 'a & b <b>.md': NOTE, 'sub/#1 100%.md': NOTE },
  'notes of strange names': strange,
};

test('every link of the project’s own notes works, including those within a page', () => {
  const { links, fragments, dead } = deadLinks(inject('site').dir);
  expect(links).toBeGreaterThan(1000);
  expect(fragments).toBeGreaterThan(1000);
  expect(dead).toEqual([]);
});

describe.each(Object.entries(LIBRARIES))('every link of %s works, including those within a page,', (_, notes) => {
  const folder = keptFolder();
  beforeAll(() => {
    for (const [name, text] of Object.entries(notes)) folder.tryToWrite(`notes/${name}`, text);
  });
  afterAll(() => folder.remove());

  test.each([undefined, '/repo/', '/a%20b/'])(
    'served below %s',
    async (base) => {
      const out = join(folder.path, 'out');
      await build({ notes: join(folder.path, 'notes'), out, base, papers: [], packs: 'off' });
      const { links, fragments, dead } = deadLinks(out, base);
      expect(links).toBeGreaterThan(100);
      expect(fragments).toBeGreaterThan(20);
      expect(dead).toEqual([]);
    },
    240_000,
  );
});
