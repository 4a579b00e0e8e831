import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { CribsmithError } from '../report/index.ts';
import type { NoteFile } from './document.ts';

const ENDINGS = new Set(['.md', '.markdown', '.txt']);

/**
 * The note files of a folder and its subfolders, in the order of their paths, or the one file that
 * `path` names. Throws CribsmithError `input-missing`, `input-empty` or `input-unreadable`.
 */
export function readNotes(path: string): NoteFile[] {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) {
    throw new CribsmithError('input-missing', `Unexpected path ${path}, expected an existing folder or file`, {
      place: { path },
      hint: 'Check the spelling.',
    });
  }
  if (!stats.isDirectory()) return [readNote(path, basename(path))];
  const paths = notePaths(path).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  if (paths.length === 0) {
    throw new CribsmithError('input-empty', `Unexpected empty folder ${path}, expected notes in it`, {
      place: { path },
      hint: `Put at least one file in it that ends in ${[...ENDINGS].join(', ')}.`,
    });
  }
  return paths.map((name) => readNote(join(path, name), name));
}

/** Paths of the notes below `root`, with forward slashes. Dot folders and node_modules are left out. */
function notePaths(root: string, folder = ''): string[] {
  const paths: string[] = [];
  for (const entry of readable(join(root, folder), folder, (path) => readdirSync(path, { withFileTypes: true }))) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    const isLink = entry.isSymbolicLink();
    const target = isLink ? statSync(join(root, path), { throwIfNoEntry: false }) : entry;
    // A linked folder could lead back here, so only linked files are followed.
    if (entry.isDirectory()) paths.push(...notePaths(root, path));
    else if (target?.isFile() && ENDINGS.has(extname(entry.name).toLowerCase())) paths.push(path);
  }
  return paths;
}

function readNote(file: string, path: string): NoteFile {
  return { path, bytes: readable(file, path, (name) => readFileSync(name)) };
}

function readable<T>(file: string, path: string, read: (file: string) => T): T {
  try {
    return read(file);
  } catch (cause) {
    throw new CribsmithError('input-unreadable', `Unexpected failure to read ${path}, expected a readable file`, {
      place: { path },
      hint: 'Check the permissions of the file.',
      cause,
    });
  }
}
