import { closeSync, ftruncateSync, openSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { CribsmithError, readDocument } from '../../../generators/index.ts';
import { open } from '../../../generators/read/chats/index.ts';
import { unzip } from '../../../generators/read/chats/parse/zip.ts';
import { call } from '../../helpers/call.ts';
import { contentOf, folderWith } from '../../helpers/folder.ts';

const CHAT = JSON.stringify([
  {
    title: 'T',
    messages: [
      { role: 'user', content: 'What is a pod?' },
      { role: 'assistant', content: 'A unit.' },
    ],
  },
]);
const encoder = new TextEncoder();

/** A zip whose one member carries a flag or a damage that no honest program writes. */
function zipWith(name: string, change: (bytes: Uint8Array) => Uint8Array = (bytes) => bytes): Uint8Array {
  return change(zipSync({ [name]: strToU8(CHAT) }));
}

function encrypted(bytes: Uint8Array): Uint8Array {
  const copy = Buffer.from(bytes);
  const entry = copy.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
  copy.writeUInt16LE(copy.readUInt16LE(entry + 8) | 1, entry + 8);
  return copy;
}

/** A zip that holds its member as it is, and is then changed. */
function stored(change: (bytes: Buffer) => void): Uint8Array {
  const bytes = Buffer.from(zipSync({ 'a.json': strToU8(CHAT) }, { level: 0 }));
  change(bytes);
  return bytes;
}

/** A zip whose directory gives another size of what its one member unpacks to. */
function withSize(bytes: Uint8Array, size: number): Uint8Array {
  const copy = Buffer.from(bytes);
  copy.writeUInt32LE(size, copy.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02])) + 24);
  return copy;
}

function renamed(bytes: Uint8Array, from: string, to: string): Uint8Array {
  return Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll(from, to), 'latin1');
}

const CASES: Readonly<Record<string, { file: string; bytes: string | Uint8Array; message: RegExp }>> = {
  'a zip bomb': {
    file: 'x.zip',
    bytes: zipSync({ 'a.json': new Uint8Array(40 * 1024 * 1024) }),
    message: /x\.zip: The zip archive is too large when unpacked, at a\.json: the limits are 512 MiB/,
  },
  'a zip with a name that climbs': {
    file: 'x.zip',
    bytes: zipWith('../../evil.json'),
    message: /x\.zip: The zip archive contains an unsafe path: "\.\.\/\.\.\/evil\.json"/,
  },
  'a zip with an absolute name': {
    file: 'x.zip',
    bytes: zipWith('/etc/evil.json'),
    message: /unsafe path: "\/etc\/evil\.json"/,
  },
  'a zip with a password': { file: 'x.zip', bytes: zipWith('a.json', encrypted), message: /protected by a password/ },
  'a zip that was cut off': {
    file: 'x.zip',
    bytes: zipWith('a.json', (bytes) => bytes.slice(0, bytes.length - 30)),
    message: /x\.zip: The zip archive is (?:incomplete|damaged)/,
  },
  'a zip whose content is not what its checksum says': {
    file: 'x.zip',
    bytes: stored((bytes) => bytes.fill(0x58, bytes.indexOf('pod'), bytes.indexOf('pod') + 3)),
    message: /x\.zip: The zip archive is damaged: a\.json does not match its size or checksum/,
  },
  'a zip whose content is longer than it says': {
    file: 'x.zip',
    bytes: zipWith('a.json', (bytes) => withSize(bytes, CHAT.length - 1)),
    message: /x\.zip: The zip archive is damaged/,
  },
  'a zip whose content is shorter than it says': {
    file: 'x.zip',
    bytes: zipWith('a.json', (bytes) => withSize(bytes, CHAT.length + 1)),
    message: /x\.zip: The zip archive is damaged: a\.json does not match its size or checksum/,
  },
  'a zip with one name twice': {
    file: 'x.zip',
    bytes: renamed(zipSync({ 'a.json': strToU8(CHAT), 'b.json': strToU8('[]') }), 'b.json', 'a.json'),
    message: /x\.zip: The zip archive contains two files named a\.json/,
  },
  'a zip without chats': {
    file: 'x.zip',
    bytes: zipSync({ 'user.json': strToU8('{"id":1}') }),
    message: /contains no chats or notes/,
  },
  'an empty zip': { file: 'x.zip', bytes: zipSync({}), message: /contains no chats or notes/ },
  'JSON of no known shape': {
    file: 'x.json',
    bytes: '{"colour":"red","list":[1,2]}',
    message: /x\.json: This is not a known kind of chat export\n.*chat_messages/,
  },
  'JSON that was cut off': { file: 'x.json', bytes: `${CHAT.slice(0, 40)}\n`, message: /x\.json:\d+: Invalid JSON/ },
  'JSON with a known key of a wrong kind': {
    file: 'x.json',
    bytes: '[\n{"title":"T","mapping":[]}\n]',
    message: /x\.json:2: The mapping of a conversation/,
  },
  'JSON of a hundred thousand levels': {
    file: 'x.json',
    bytes: `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
    message: /x\.json:1: The JSON is nested more than 500 levels deep/,
  },
  'JSON that is not UTF-8': {
    file: 'x.json',
    bytes: Buffer.concat([Buffer.from('[\n"'), Buffer.from([0xe9]), Buffer.from('"]')]),
    message: /x\.json:2: The file is not valid UTF-8/,
  },
  'a table with a broken row': {
    file: 'x.csv',
    bytes: 'Conversation,Time,Author,Message\n"a","b","AI","c"d\n',
    message: /x\.csv:2: Invalid CSV/,
  },
  'a table of something else': { file: 'x.csv', bytes: 'name,age\nA,3\n', message: /not a known kind of chat export/ },
  'a page of something else': {
    file: 'x.html',
    bytes: '<!doctype html><p>hello',
    message: /not a known kind of chat export/,
  },
  'a page of a hundred thousand levels': {
    file: 'x.html',
    bytes: `<!doctype html>${'<div>'.repeat(100_000)}`,
    message: /x\.html/,
  },
};

test.each(Object.entries(CASES))(
  '%s gives one clear message, and nothing is written',
  async (_name, { file, bytes, message }) => {
    const folder = folderWith({ [file]: bytes });
    const before = contentOf(folder);
    const { code, stdout, stderr } = await call('import', join(folder, file), '--out', join(folder, 'notes'));
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr.split('\n').length).toBeLessThanOrEqual(4);
    expect(contentOf(folder)).toEqual(before);
  },
);

test('a file of 2 GB is rejected before it is read', async () => {
  const folder = folderWith({ 'conversations.json': '[' });
  const file = join(folder, 'conversations.json');
  const descriptor = openSync(file, 'r+');
  ftruncateSync(descriptor, 2 * 1024 ** 3);
  closeSync(descriptor);
  expect(statSync(file).size).toBe(2 * 1024 ** 3);
  const { code, stderr } = await call('import', file, '--out', join(folder, 'notes'));
  expect(code).toBe(1);
  expect(stderr).toContain('conversations.json: The file is too large: 2048 MiB; the limit is 512 MiB');
});

test('keys such as __proto__ are ordinary keys', () => {
  const text =
    '[{"__proto__":{"polluted":1},"title":"T","messages":[{"role":"user","content":"a"},{"role":"assistant","content":"b"}]}]';
  const [opened] = open('x.json', encoder.encode(text));
  expect(opened?.chat?.conversations.length).toBe(1);
  expect('polluted' in {}).toBe(false);
});

/** What exports are made of, in any order and with any value. */
const anyChat = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 4 }, fc.string(), fc.integer(), fc.constant(null), tie('list'), tie('object')),
  list: fc.array(tie('value'), { maxLength: 4 }),
  object: fc.dictionary(
    fc.constantFrom(
      'title',
      'mapping',
      'message',
      'messages',
      'chat_messages',
      'content',
      'parts',
      'author',
      'role',
      'sender',
      'text',
      'current_node',
      'parent',
      'children',
      'safeHtmlItem',
      'html',
      'time',
      'header',
      'fragments',
      'user',
      '__proto__',
    ),
    tie('value'),
    { maxKeys: 6 },
  ),
})).value;

function readAll(path: string, bytes: Uint8Array): unknown {
  try {
    return open(path, bytes).map((file) => readDocument(file).markdown);
  } catch (error) {
    if (error instanceof CribsmithError) return error.ruleId;
    throw error;
  }
}

test('any JSON is read or rejected with a reason, always with the same result', () => {
  fc.assert(
    fc.property(anyChat, (value) => {
      const bytes = encoder.encode(JSON.stringify(value));
      expect(readAll('x.json', bytes)).toEqual(readAll('x.json', bytes));
    }),
  );
});

test.each(['x.json', 'x.html', 'x.csv', 'x.zip'])('any bytes in %s are read or rejected with a reason', (path) => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => void readAll(path, bytes)));
  fc.assert(fc.property(fc.string({ maxLength: 400 }), (text) => void readAll(path, encoder.encode(text))));
});

test('an archive damaged anywhere is rejected, or gives the same as the intact one', () => {
  const members = { 'conversations.json': strToU8(CHAT), 'note.md': strToU8('# Note\n\nSome text.\n') };
  for (const level of [0, 9] as const) {
    const whole = zipSync(members, { level });
    const expected = unzip('x.zip', whole, () => true).map(({ bytes }) => Buffer.from(bytes).toString());
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, value) => {
        const bytes = Uint8Array.from(whole);
        bytes[at] = value;
        for (const member of unzipped(bytes)) expect(expected).toContain(Buffer.from(member.bytes).toString());
      }),
    );
  }
});

function unzipped(bytes: Uint8Array) {
  try {
    return unzip('x.zip', bytes, () => true);
  } catch (error) {
    if (error instanceof CribsmithError) return [];
    throw error;
  }
}

test('an archive damaged anywhere is read or rejected with a reason', () => {
  const whole = zipSync({ 'a/conversations.json': strToU8(CHAT), 'note.md': strToU8('# Note\n') });
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, value) => {
      const bytes = Uint8Array.from(whole);
      bytes[at] = value;
      readAll('x.zip', bytes);
    }),
  );
});
