import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { gunzipSync, gzipSync } from 'node:zlib';
import { type Document, type NoteFile, readDocument } from '../read/index.ts';
import { hashOf, versionOf } from './reader-version.ts';

/** The documents in the order of their files, and how many of them were not in the cache. */
export interface Reading {
  documents: Document[];
  reread: number;
}

/** The content of a cache file. */
interface Kept {
  key: string;
  document: Document;
}

/**
 * Reads notes and caches the result in `folder`, one file per note, so that the next run reads only what has changed. A
 * cache file is used only if it is intact and was created by this code from the same bytes. Files of notes that no
 * longer exist are removed. Chats are not cached.
 *
 * @param files - The notes.
 * @param folder - The cache folder, which must contain nothing else and can be deleted at any time. Without it, all
 *   notes are read.
 * @returns The documents.
 * @throws The errors of `readDocument`.
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
    // The checksum of gzip reveals a damaged file.
    const kept: Kept = deserialize(gunzipSync(readFileSync(path)));
    return kept.key === key ? kept.document : undefined;
  } catch {
    return undefined;
  }
}

/** A full or read-only disk is not an error. */
function keep(path: string, kept: Kept): void {
  const part = `${path}.${process.pid}`;
  try {
    writeFileSync(part, gzipSync(serialize(kept), { level: 1 }), { mode: 0o600 });
    renameSync(part, path);
  } catch {
    // A partial file is not in the list of notes, so it will be removed with those of deleted notes.
  }
}

function forgetOthers(folder: string, names: ReadonlySet<string>): void {
  try {
    for (const name of readdirSync(folder)) {
      if (!names.has(name)) rmSync(join(folder, name), { recursive: true, force: true });
    }
  } catch {
    // A file that remains is never used, because its key differs.
  }
}
