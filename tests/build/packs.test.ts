import { describe, expect, test } from 'vitest';
import { libraryOf, loadPackLibrary } from '../../generators/build/library.ts';
import { makePacks, packsOf } from '../../generators/build/packs.ts';
import { readNotes } from '../../generators/files/index.ts';
import { type Document, readDocument } from '../../generators/read/index.ts';

const encoder = new TextEncoder();
const note = (path: string, text: string): Document => readDocument({ path, bytes: encoder.encode(text) });

const QUESTION = note('rust.md', '# Rust\n\n## What is ownership?\n\nOne owner for each value.\n');
const PRACTICE = note(
  'house.md',
  '# House rules\n\n### Practice: Label each image\n\n**Do:** `LABEL team=web`.\n\n**Why:** Somebody has to answer for it.\n\n**Applies to:** LABEL\n',
);

describe('the notes that packs are generated from', () => {
  test('are the bundled notes with a language or a practice, and include every practice', () => {
    const all = libraryOf(readNotes('notes').map(readDocument));
    const { documents, graph } = loadPackLibrary();
    expect(documents.length).toBeLessThan(all.documents.length);
    for (const type of ['language', 'practice']) {
      const ofType = ({ nodes }: typeof graph) => nodes.filter((node) => node.type === type);
      expect(ofType(graph)).toEqual(ofType(all.graph));
    }
  });

  test('give the same packs whether their graph is linked and judged or not', () => {
    const { documents, graph } = loadPackLibrary();
    const { library: _library, ...made } = packsOf({ documents, graph });
    const { library: _judged, ...others } = packsOf(libraryOf(documents));
    expect(graph.nodes.length).toBeGreaterThan(100);
    expect(made).toEqual(others);
  });

  test('include those of the user with a language or practice, under any label, and no others', () => {
    const own = libraryOf([QUESTION, PRACTICE]);
    const paths = loadPackLibrary(own).documents.map(({ path }) => path);
    expect(paths).toContain('house.md');
    expect(paths).not.toContain('rust.md');
    const { matrix, packs } = makePacks(own, 'on');
    expect(packs.length).toBeGreaterThan(10);
    expect(matrix.rows.map(({ practice }) => practice.title)).toContain('Label each image');
  });

  test('are replaced by a note with the same path', () => {
    const documents = loadPackLibrary(libraryOf([note('languages/go.md', '# Go\n\nNothing of packs.\n')])).documents;
    expect(documents.filter(({ path }) => path === 'languages/go.md')).toHaveLength(1);
    expect(documents.at(-1)?.frontMatter.data['language']).toBeUndefined();
  });
});
