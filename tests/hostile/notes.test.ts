import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { call } from '../helpers/call.ts';
import { contentOf, folderWith } from '../helpers/folder.ts';
import { storedZip } from './stored-zip.ts';

const GOOD = '# Git\n\n## Q1: What is a commit?\n\nA snapshot of the tree with its parents.\n';
const BOMB = `---\na: &a [x, x, x, x, x, x, x, x, x]\n${[...'bcdefghi'].map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[index]}`).join(', ')}]`).join('\n')}\n---\n\n# Bomb\n`;

interface Hostile {
  files?: Readonly<Record<string, string | Uint8Array>>;
  /** Makes what is no file. */
  prepare?: (folder: string) => void;
  /** What is called, in the folder; `check notes` when left out. */
  argv?: readonly string[];
  code: number;
  /** What is said: the file, its line where it has one, what is wrong, and the way out. */
  says: RegExp;
}

const cases: Readonly<Record<string, Hostile>> = {
  'a folder that is not there': {
    code: 2,
    says: /notes: .*does not exist\n {2}Check the spelling/u,
  },
  'a folder without notes': {
    prepare: (at) => mkdirSync(join(at, 'notes')),
    code: 1,
    says: /notes: .*contains no notes/u,
  },
  'a folder with a book in it and nothing else': {
    files: { 'notes/all.pdf': '%PDF-1.7\n' },
    code: 1,
    says: /all\.pdf is not read because its format, PDF/u,
  },
  'a link to itself in the place of the notes': {
    prepare: (at) => symlinkSync('notes', join(at, 'notes')),
    code: 1,
    says: /The link .*notes leads back to itself\.\n {2}Remove the link/u,
  },
  'a path that is longer than any can be': {
    argv: ['check', 'x'.repeat(300)],
    code: 1,
    says: /too long for this file system\.\n {2}Choose a shorter name/u,
  },
  'a file in the place of a folder': {
    files: { notes: GOOD },
    argv: ['check', 'notes/deeper'],
    code: 2,
    says: /does not exist\n {2}Check/u,
  },
  'a device': {
    argv: ['check', '/dev/zero'],
    code: 2,
    says: /\/dev\/zero: .*device, not a folder or file/u,
  },
  'a link that leads nowhere': {
    files: { 'notes/git.md': GOOD },
    prepare: (at) => symlinkSync('absent.md', join(at, 'notes/lost.md')),
    code: 0,
    says: /lost\.md.*broken link/u,
  },
  'a link that leads back to itself among the notes': {
    files: { 'notes/git.md': GOOD },
    prepare: (at) => symlinkSync('loop.md', join(at, 'notes/loop.md')),
    code: 0,
    says: /loop\.md.*broken link/u,
  },
  'a link to the folder that it lies in': {
    files: { 'notes/git.md': GOOD },
    prepare: (at) => symlinkSync('.', join(at, 'notes/again')),
    code: 0,
    says: /again.*link to a folder/u,
  },
  'a link that leads out of the notes': {
    files: { 'notes/git.md': GOOD, 'secret.md': '# Secret\n' },
    prepare: (at) => symlinkSync('../secret.md', join(at, 'notes/b.md')),
    code: 1,
    says: /b\.md: The link leads outside the notes.*\n {2}.*--follow-links/u,
  },
  'a folder that is named like a note': {
    files: { 'notes/git.md/inner.md': GOOD },
    code: 0,
    says: /1 file/u,
  },
  'an empty note': { files: { 'notes/empty.md': '' }, code: 0, says: /^/u },
  'a note of blanks': { files: { 'notes/blank.md': ' \n\t\n\u00a0\n' }, code: 0, says: /^/u },
  'a picture that is named like a note': {
    files: { 'notes/x.md': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]) },
    code: 1,
    says: /x\.md/u,
  },
  'UTF-16 with its mark': {
    files: { 'notes/wide.md': Buffer.from(`\ufeff${GOOD}`, 'utf16le') },
    code: 0,
    says: /1 file/u,
  },
  'half of a character in UTF-16': {
    files: { 'notes/wide.md': new Uint8Array([0xff, 0xfe, 0x41, 0x00, 0x42]) },
    code: 1,
    says: /wide\.md.*UTF-16[\s\S]*UTF-8/u,
  },
  'UTF-16 without its mark': {
    files: { 'notes/wide.md': Buffer.from(GOOD, 'utf16le') },
    code: 1,
    says: /wide\.md/u,
  },
  'Latin-1': {
    files: { 'notes/a.md': Buffer.from('# A\n\nCaf\xe9.\n', 'latin1') },
    code: 0,
    says: /a\.md[\s\S]*windows-1252/u,
  },
  'bytes that are no text in any encoding': {
    files: { 'notes/a.md': Buffer.from('# A\n\n\xff\xfe\xfd\xfc\xfb.\n', 'latin1') },
    code: 1,
    says: /a\.md:3: .*UTF-8/u,
  },
  'a byte order mark': { files: { 'notes/bom.md': `\ufeff---\ntitle: Git\n---\n\n${GOOD}` }, code: 0, says: /1 file/u },
  'line breaks of an old Macintosh': {
    files: { 'notes/mac.md': GOOD.replaceAll('\n', '\r') },
    code: 0,
    says: /1 file/u,
  },
  'front matter that does not end': { files: { 'notes/b.md': `---\ntitle: B\n\n${GOOD}` }, code: 0, says: /^/u },
  'front matter that is broken': {
    files: { 'notes/b.md': '---\ntitle: B\ntags: [one\n---\n\n# B\n' },
    code: 1,
    says: /b\.md:[34]: .*front matter/iu,
  },
  'an alias without a value': {
    files: { 'notes/b.md': '---\ntitle: *lost\n---\n\n# B\n' },
    code: 1,
    says: /b\.md:2: .*lost/u,
  },
  'aliases that multiply': { files: { 'notes/bomb.md': BOMB }, code: 1, says: /bomb\.md:\d+: .*alias/u },
  'control characters in text and name': {
    files: { 'notes/a\u001b[31m.md': `# Bell \u0007\n\n## Q1: \u001b]0;title\u0007 What?\n\n[lost](lost.md)\n` },
    code: 0,
    says: /^/u,
  },
  'a line of ten megabytes': {
    files: { 'notes/long.md': `# Long\n\n${'word '.repeat(2_000_000)}\n` },
    code: 0,
    says: /^/u,
  },
  'ten thousand quotes in each other': {
    files: { 'notes/deep.md': `${'> '.repeat(10_000)}deep\n` },
    code: 0,
    says: /^/u,
  },
  'ten thousand brackets': {
    files: { 'notes/deep.md': `${'['.repeat(10_000)}${'!['.repeat(5000)}\n` },
    code: 0,
    says: /^/u,
  },
  'a thousand lists in each other': {
    files: { 'notes/deep.md': Array.from({ length: 1000 }, (_, depth) => `${'  '.repeat(depth)}- x\n`).join('') },
    code: 0,
    says: /^/u,
  },
  'a damaged archive': {
    files: { 'chats.zip': new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]) },
    argv: ['import', 'chats.zip', '--out', 'notes'],
    code: 1,
    says: /chats\.zip: .*\n {2}\S/u,
  },
  'an archive whose checksum does not hold': {
    files: { 'chats.zip': storedZip([{ name: 'a.md', content: GOOD, crc: 1 }]) },
    argv: ['import', 'chats.zip', '--out', 'notes'],
    code: 1,
    says: /chats\.zip: .*a\.md.*checksum[\s\S]*\n {2}\S/u,
  },
  'an archive with a name that leads out': {
    files: { 'chats.zip': storedZip([{ name: '../../a.md', content: GOOD }]) },
    argv: ['import', 'chats.zip', '--out', 'notes'],
    code: 1,
    says: /chats\.zip: .*\.\.\/\.\.\/a\.md/u,
  },
  'an archive with a name twice': {
    files: {
      'chats.zip': storedZip([
        { name: 'a.md', content: GOOD },
        { name: 'a.md', content: '# Other\n' },
      ]),
    },
    argv: ['import', 'chats.zip', '--out', 'notes'],
    code: 1,
    says: /chats\.zip: .*two files named a\.md/u,
  },
  'an export that is cut off': {
    files: { 'conversations.json': '[{"title":"Git","mapping":{"a":' },
    argv: ['import', 'conversations.json', '--out', 'notes'],
    code: 1,
    says: /conversations\.json:1: .*JSON/u,
  },
  'a hundred thousand lists in JSON': {
    files: { 'conversations.json': '['.repeat(100_000) },
    argv: ['import', 'conversations.json', '--out', 'notes'],
    code: 1,
    says: /conversations\.json/u,
  },
  'an output folder that contains the notes': {
    files: { 'notes/git.md': GOOD },
    argv: ['build', 'notes', '--out', '.'],
    code: 2,
    says: /--out/u,
  },
  'an output folder with content of somebody else': {
    files: { 'notes/git.md': GOOD, 'photos/holiday.jpg': 'x' },
    argv: ['build', 'notes', '--out', 'photos'],
    code: 2,
    says: /content that Cribsmith did not write[\s\S]*--out/u,
  },
  'an output folder that is a file': {
    files: { 'notes/git.md': GOOD, out: 'x' },
    argv: ['build', 'notes', '--out', 'out'],
    code: 2,
    says: /is not a folder/u,
  },
  'an output folder below a file': {
    files: { 'notes/git.md': GOOD, out: 'x' },
    argv: ['build', 'notes', '--out', 'out/dist'],
    code: 1,
    says: /not a folder/u,
  },
  'an output folder that is a link to itself': {
    files: { 'notes/git.md': GOOD },
    prepare: (at) => symlinkSync('out', join(at, 'out')),
    argv: ['build', 'notes', '--out', 'out'],
    code: 1,
    says: /leads back to itself/u,
  },
  'an output folder of no name': {
    files: { 'notes/git.md': GOOD },
    argv: ['build', 'notes', '--out', ''],
    code: 2,
    says: /--out/u,
  },
  'an output folder whose name is too long': {
    files: { 'notes/git.md': GOOD },
    argv: ['build', 'notes', '--out', 'x'.repeat(300)],
    code: 1,
    says: /too long/u,
  },
  'a deck that would be written over a folder': {
    files: { 'notes/git.md': GOOD, 'deck.apkg/kept': 'x' },
    argv: ['cards', 'notes', '--out', 'deck.apkg', '--force'],
    code: 2,
    says: /deck\.apkg is a folder, not a file[\s\S]*--out/u,
  },
  'a pack that would be written through a link': {
    files: { 'else/kept': 'x' },
    prepare: (at) => {
      mkdirSync(join(at, 'pack'));
      symlinkSync('../else/kept', join(at, 'pack/Dockerfile'));
    },
    argv: ['docker', 'go', '--out', 'pack', '--force'],
    code: 2,
    says: /Dockerfile is a link/u,
  },
  'a configuration that is broken': {
    files: { 'notes/git.md': GOOD, 'notes/cribsmith.config.json': '{ "title": ' },
    code: 2,
    says: /cribsmith\.config\.json:1: /u,
  },
  'a configuration that throws': {
    files: { 'notes/git.md': GOOD, 'notes/cribsmith.config.js': '\nthrow new Error("no");\n' },
    code: 2,
    says: /cribsmith\.config\.js(?::2)?: .*no/u,
  },
  'a configuration that is a folder': {
    files: { 'notes/git.md': GOOD, 'notes/cribsmith.config.json/x': '' },
    code: 1,
    says: /cribsmith\.config\.json is a folder, not a file\.\n {2}\S/u,
  },
  'a folder in the place of a Dockerfile': {
    files: { 'notes/Dockerfile/x': '' },
    argv: ['docker', '--lint', 'notes/Dockerfile'],
    code: 1,
    says: /Dockerfile is a folder, not a file/u,
  },
  'a mistyped option': { argv: ['check', '--stric'], code: 2, says: /--strict\?/u },
};

describe('one message, and nothing lost:', () => {
  test.each(Object.entries(cases))('%s', async (_name, { files, prepare, argv = ['check', 'notes'], code, says }) => {
    const folder = folderWith(files);
    prepare?.(folder);
    const before = contentOf(folder);
    const here = process.cwd();
    const place = (word: string) =>
      /^(?:notes|out|dist|photos|pack|x{300}|\w+\.(?:zip|json|apkg))/u.test(word) ? join(folder, word) : word;
    const out = await call(...argv.map((word) => (word === '.' ? folder : place(word))));
    const said = out.stderr + (argv[0] === 'check' ? out.stdout : '');
    expect({ code: out.code, said }).toEqual({ code, said: expect.stringMatching(says) });
    // No stack trace, and no character that steers a terminal.
    expect(out.stderr).not.toMatch(/\n\s+at |(?![\n\t])\p{Cc}/u);
    expect(out.stdout).not.toMatch(/(?![\n\t])\p{Cc}/u);
    expect(contentOf(folder)).toEqual(before);
    expect(process.cwd()).toBe(here);
  });
});
