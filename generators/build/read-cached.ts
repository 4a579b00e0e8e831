import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { gunzipSync, gzipSync } from 'node:zlib';
import { type Document, type NoteFile, readDocument } from '../read/index.ts';
import { hashOf, versionOf } from './reader-version.ts';

/** Documents in the order of their files, and how many of them had to be read because nothing of use was kept. */
export interface Reading {
  documents: Document[];
  reread: number;
}

/** What a file of the cache holds. */
interface Kept {
  key: string;
  document: Document;
}

/**
 * Reads notes, and keeps what was read in `folder`, one file a note, so that the next run only reads what was changed. In:
 * the notes, and an existing folder of which nothing else is kept; without one, all notes are read. What the folder holds is
 * used only if it is whole and was made by this code from these bytes; it can be deleted at any time. Notes that are no longer
 * there are forgotten. Chats are read each time. Throws what `readDocument` throws.
 */
export function readCached(files: readonly NoteFile[], folder: string | undefined): Reading {
  if (folder === undefined) return { documents: files.map((file) => readDocument(file)), reread: files.length };
  let reread = 0;
  const names = new Set<string>();
  const documents = files.map((file) => {
    if (file.chat) {
      reread++;
      return readDocument(file);
    }
    const name = hashOf([file.path]);
    names.add(name);
    const key = hashOf([versionOf('documents'), file.path, file.bytes]);
    const kept = load(join(folder, name), key);
    if (kept) return kept;
    reread++;
    const document = readDocument(file);
    keep(join(folder, name), { key, document });
    return document;
  });
  forgetOthers(folder, names);
  return { documents, reread };
}

function load(path: string, key: string): Document | undefined {
  try {
    // gzip has a checksum, so that a damaged file is found out here.
    const kept: Kept = deserialize(gunzipSync(readFileSync(path)));
    return kept.key === key ? kept.document : undefined;
  } catch {
    return undefined;
  }
}

/** A disk that is full or may not be written to must not stop a run, which has what it needs. */
function keep(path: string, kept: Kept): void {
  const part = `${path}.${process.pid}`;
  try {
    writeFileSync(part, gzipSync(serialize(kept), { level: 1 }), { mode: 0o600 });
    renameSync(part, path);
  } catch {
    // What may be left of it is not in the list of notes, and goes with those that are no longer there.
  }
}

function forgetOthers(folder: string, names: ReadonlySet<string>): void {
  try {
    for (const name of readdirSync(folder)) {
      if (!names.has(name)) rmSync(join(folder, name), { recursive: true, force: true });
    }
  } catch {
    // What stays behind is never used, for its key is another.
  }
}
