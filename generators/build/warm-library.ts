import { readNotes } from '../files/index.ts';
import { createNoteMemory } from '../graph/index.ts';
import { type Document, type NoteFile, readDocument } from '../read/index.ts';
import { once } from '../report/index.ts';
import { type Library, type LibraryOptions, loadBuiltIn, ownLibrary, packDocuments, packLibraryOf } from './library.ts';
import { openKept } from './note-cache.ts';
import { noPacks, type PackStep } from './pack-step.ts';
import { type PackUse, packsOf, wantsPacks } from './packs.ts';
import { readCached } from './read-cached.ts';

/** Notes that are read repeatedly while they are being edited. */
export interface WarmLibrary {
  /** The current notes. Only what has changed is read. Throws the errors of `loadLibrary`. */
  load(options?: LibraryOptions): Library;
  /** The packs for these notes, generated again only if their inputs have changed. Throws the errors of `makePacks`. */
  packs(own: Library, use?: PackUse): PackStep;
}

/**
 * Opens notes that will be read repeatedly.
 *
 * @param notes - The folder or file.
 */
export function openWarmLibrary(notes: string): WarmLibrary {
  let read = new Map<string, { file: NoteFile; document: Document }>();
  const builtIn = once(loadBuiltIn);
  const memory = createNoteMemory();
  let made: { documents: readonly Document[]; step: PackStep } | undefined;
  return {
    load(options) {
      const files = readNotes(notes, options);
      const documents =
        read.size === 0
          ? readCached(files, openKept(notes, 'documents')).documents
          : files.map((file) => {
              const before = read.get(file.path);
              return before && isSame(before.file, file) ? before.document : readDocument(file);
            });
      read = new Map(
        files.flatMap((file, index) => {
          const document = documents[index];
          return document ? [[file.path, { file, document }]] : [];
        }),
      );
      return ownLibrary(notes, documents, options, memory);
    },
    packs(own, use) {
      if (!wantsPacks(own, use)) return noPacks(own);
      const documents = packDocuments(builtIn(), own);
      if (!made || !isSameList(made.documents, documents))
        made = { documents, step: packsOf(packLibraryOf(documents)) };
      return made.step;
    },
  };
}

function isSame(before: NoteFile, now: NoteFile): boolean {
  return before.chat === undefined && now.chat === undefined && Buffer.compare(before.bytes, now.bytes) === 0;
}

function isSameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}
