import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCached } from '../../generators/build/read-cached.ts';
import { toJson } from '../../generators/export/index.ts';
import { buildGraph } from '../../generators/graph/index.ts';
import { type NoteFile, readDocument } from '../../generators/read/index.ts';
import { folderWith } from '../helpers/folder.ts';

const encoder = new TextEncoder();

function file(path: string, text: string): NoteFile {
  return { path, bytes: encoder.encode(text) };
}

function three(): NoteFile[] {
  return ['a.md', 'b.md', 'deep/a.md'].map((path) =>
    file(path, `# Topic\n\n### Q1: What is ${path}?\n\nA file. #tag ^id\n`),
  );
}

describe('reading with a cache', () => {
  test('reads all notes at first, and then only the one that was changed', () => {
    const folder = folderWith();
    const notes = three();
    expect(readCached(notes, folder).reread).toBe(3);
    expect(readCached(notes, folder).reread).toBe(0);
    const changed = notes.with(1, file('b.md', '# Topic\n\nSomething else.\n'));
    expect(readCached(changed, folder).reread).toBe(1);
    expect(readCached(changed, folder).documents).toEqual(changed.map(readDocument));
  });

  test('returns documents that equal freshly read ones, in the order of the files', () => {
    const folder = folderWith();
    const cold = readCached(three(), folder).documents;
    const warm = readCached(three().reverse(), folder);
    expect(warm.reread).toBe(0);
    expect(warm.documents).toStrictEqual([...cold].reverse());
  });

  test.each([
    ['nothing', () => Buffer.alloc(0)],
    ['other bytes', () => Buffer.from('no cache at all')],
    ['half of it', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    [
      'one bit of it turned',
      (bytes: Buffer) => Buffer.from(bytes.with(bytes.length >> 1, ~(bytes[bytes.length >> 1] ?? 0))),
    ],
  ])('reads a note again if the cache contains %s', (_, damage) => {
    const folder = folderWith();
    const notes = three();
    const cold = readCached(notes, folder).documents;
    for (const name of readdirSync(folder)) writeFileSync(join(folder, name), damage(readFileSync(join(folder, name))));
    expect(readCached(notes, folder)).toStrictEqual({ documents: cold, reread: 3 });
    expect(readCached(notes, folder).reread).toBe(0);
  });

  test('does not confuse the documents of two notes, even with the same text', () => {
    const folder = folderWith();
    const [note] = three();
    if (!note) throw new Error('There is no note.');
    readCached([note], folder);
    const moved = { ...note, path: 'moved.md' };
    const [only] = readdirSync(folder);
    const kept = readFileSync(join(folder, only ?? ''));
    readCached([moved], folder);
    for (const name of readdirSync(folder)) writeFileSync(join(folder, name), kept);
    expect(readCached([moved], folder)).toStrictEqual({ documents: [readDocument(moved)], reread: 1 });
  });

  test('removes the documents of deleted notes', () => {
    const folder = folderWith();
    readCached(three(), folder);
    readCached(three().slice(1), folder);
    expect(readdirSync(folder)).toHaveLength(2);
  });

  test('works without a cache folder that cannot be used', () => {
    expect(readCached(three(), join(folderWith({ file: '' }), 'file')).reread).toBe(3);
    expect(readCached(three(), undefined).reread).toBe(3);
  });

  test('any series of edits gives the same graph with and without a cache', () => {
    const text = fc
      .array(
        fc.oneof(
          fc.constantFrom(
            '# A',
            '### Q1: What is A?',
            '- **Q:** a?',
            '| a | b |',
            '|---|---|',
            '```sh',
            '[[b]]',
            '#tag',
            '**Trap:** x',
            '',
          ),
          fc.string({ unit: 'binary', maxLength: 12 }).map((line) => line.replaceAll('\0', '')),
        ),
        { maxLength: 12 },
      )
      .map((lines) => ['', ...lines].join('\n'));
    const edit = fc.record({ path: fc.constantFrom('a.md', 'b.md', 'c/a.md', 'd.txt'), text: fc.option(text) });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 8 }), (edits) => {
        const folder = folderWith();
        const notes = new Map<string, NoteFile>();
        let before = new Map<string, string>();
        for (const { path, text: now } of edits) {
          if (now === null) notes.delete(path);
          else notes.set(path, file(path, now));
          const files = [...notes.values()];
          const warm = readCached(files, folder);
          const texts = new Map(files.map((note) => [note.path, new TextDecoder().decode(note.bytes)]));
          expect(warm.reread).toBe(files.filter((note) => before.get(note.path) !== texts.get(note.path)).length);
          expect(toJson(buildGraph(warm.documents))).toBe(toJson(buildGraph(files.map(readDocument))));
          before = texts;
        }
      }),
      { numRuns: 40 },
    );
  });
});
