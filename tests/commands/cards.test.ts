import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { call } from '../helpers/call.ts';
import { folderWith } from '../helpers/folder.ts';

const NOTE = '# Git\n\n## Questions\n\n### What is a tag?\n\nA name for a commit.\n\n### What is a ref?\n';

test('writes a deck and its ledger, and updates both', async () => {
  const folder = folderWith({ 'notes/git.md': NOTE });
  const cards = () => call('cards', `${folder}/notes`, '--out', `${folder}/git.apkg`);
  const first = await cards();
  expect(first).toMatchObject({ code: 0, stdout: '' });
  expect(first.stderr).toContain('1 card, 1 new, 0 changed, 0 no longer in the notes');
  expect(first.stderr).toContain('1 question has no answer in the notes and no card');
  const bytes = readFileSync(`${folder}/git.apkg`);
  expect((await cards()).stderr).toContain('1 card, 0 new');
  expect(readFileSync(`${folder}/git.apkg`).equals(bytes)).toBe(true);
});

test('names the deck after the folder, or as specified', async () => {
  const folder = folderWith({ 'vcs/git.md': NOTE });
  await call('cards', `${folder}/vcs`, '--format', 'anki', '--out', `${folder}/a.txt`);
  expect(readFileSync(`${folder}/a.txt`, 'utf8')).toContain('\tvcs::Git\t');
  await call('cards', `${folder}/vcs`, '--format', 'anki', '--out', `${folder}/b.txt`, '--title', 'Mine');
  expect(readFileSync(`${folder}/b.txt`, 'utf8')).toContain('\tMine::Git\t');
});

test('links to the site in the configuration, and includes pictures', async () => {
  const folder = folderWith({
    'notes/git.md': '# Git\n\n## Questions\n\n### What is a tag?\n\n![A tag](tag.svg)\n',
    'notes/tag.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'cribsmith.config.json': '{ "url": "https://notes.example/" }',
  });
  const made = await call(
    'cards',
    `${folder}/notes`,
    '--config',
    `${folder}/cribsmith.config.json`,
    '--out',
    `${folder}/git.apkg`,
  );
  expect(made.code).toBe(0);
  expect(readFileSync(`${folder}/git.ledger.json`, 'utf8')).toContain(
    'https://notes.example/questions/git/what-is-a-tag/',
  );
  const [picture] = Object.values(
    JSON.parse(strFromU8(unzipSync(readFileSync(`${folder}/git.apkg`))['media'] ?? new Uint8Array())),
  );
  expect(picture).toMatch(/^cribsmith-.*\.svg$/u);
});

test('does not overwrite a file that is not a deck of these notes', async () => {
  const folder = folderWith({ 'notes/git.md': NOTE, 'git.apkg': 'somebody else’s' });
  const refused = await call('cards', `${folder}/notes`, '--out', `${folder}/git.apkg`);
  expect(refused).toMatchObject({ code: 2 });
  expect(readFileSync(`${folder}/git.apkg`, 'utf8')).toBe('somebody else’s');
  const forced = await call('cards', `${folder}/notes`, '--out', `${folder}/git.apkg`, '--force');
  expect(forced).toMatchObject({ code: 0 });
});

test('rejects a damaged ledger, and writes nothing', async () => {
  const folder = folderWith({ 'notes/git.md': NOTE, 'git.ledger.json': '{' });
  const refused = await call('cards', `${folder}/notes`, '--out', `${folder}/git.apkg`);
  expect(refused).toMatchObject({ code: 1 });
  expect(refused.stderr).toContain('git.ledger.json');
  expect(readFileSync(`${folder}/git.ledger.json`, 'utf8')).toBe('{');
});
