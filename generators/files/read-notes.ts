import { readdirSync, readFileSync, realpathSync, type Stats, statSync } from 'node:fs';
import { basename, extname, join, posix } from 'node:path';
import {
  isHiddenName,
  NOTE_ENDINGS,
  type NoteFile,
  OUTPUT_MARKER,
  openFile,
  type UnreadFormat,
  unreadFormat,
} from '../read/index.ts';
import { byCodeUnit, CribsmithError, errorOf } from '../report/index.ts';
import { createIgnore } from './ignore.ts';
import { isBelow } from './path-below.ts';
import { templateFolders } from './template-folders.ts';

const ENDINGS = new Set(NOTE_ENDINGS);

/** Files about a repository or for coding agents, in the spelling that hosts and agents look for: no notes. */
const REPOSITORY_FILE =
  /^(?:AGENTS?|AUTHORS|CHANGELOG|CLAUDE|CODE[_-]OF[_-]CONDUCT|CONTRIBUTING|CONTRIBUTORS|GEMINI|GOVERNANCE|HISTORY|ISSUE_TEMPLATE|LICEN[CS]E|MAINTAINERS|PULL_REQUEST_TEMPLATE|RELEASES?|SECURITY|SUPPORT)\.\w+$/u;

/** Larger files are not an export of one person's chats, and must not be loaded into memory to find out. */
const MOST_BYTES = 512 * 1024 * 1024;

/** Which files of a folder are notes. */
export interface ReadOptions {
  /** Patterns of ignored paths, see `createIgnore`. */
  ignore?: readonly string[] | undefined;
  /** Whether to follow links that lead out of the folder. */
  followLinks?: boolean | undefined;
}

/**
 * Reads the note files of a folder and its subfolders, ordered by path; or a single file, which may also be a chat
 * export or an archive of exports.
 *
 * @param path - The folder or file.
 * @param options - Which files to read.
 * @throws CribsmithError `input-missing`, `input-empty`, `input-unreadable`, `input-outside` or `input-too-large`; for
 *   exports also the errors of `openFile`.
 */
export function readNotes(path: string, options: ReadOptions = {}): NoteFile[] {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) {
    throw new CribsmithError('input-missing', 'The folder or file does not exist', {
      place: { path },
      hint: 'Check the spelling.',
    });
  }
  if (stats.isCharacterDevice() || stats.isBlockDevice()) {
    // It may never end.
    throw new CribsmithError('input-missing', 'This is a device, not a folder or file', {
      place: { path },
      hint: 'Copy its output to a file.',
    });
  }
  if (!stats.isDirectory()) {
    const { bytes } = readNote(path, basename(path));
    return openFile(basename(path), bytes);
  }
  const files = filePaths(path, walkOf(path, options)).sort(byCodeUnit);
  const paths = noteFiles(files.filter(hasNoteEnding));
  if (paths.length === 0) {
    const [unread] = unreadIn(files);
    throw new CribsmithError('input-empty', 'The folder contains no notes', {
      place: { path },
      hint: unread
        ? `${unread.path} is not read because its format, ${unread.format.name}, is not supported. ${unread.format.hint.replaceAll('FILE', unread.path)}`
        : `Add at least one file that ends in ${[...ENDINGS].join(', ')}.`,
    });
  }
  return paths.map((name) => readNote(join(path, name), name));
}

/** A file beside the notes that may be a note but is not read. */
export type LeftOut =
  | { path: string; why: 'format'; format: UnreadFormat }
  | { path: string; why: 'linked-folder' | 'dangling-link' | 'repository' };

/**
 * Finds what is not read in a folder: files in other known formats, except books, files about the repository, and links.
 *
 * @param path - The folder. For a file, nothing is returned.
 * @param options - What is ignored in the notes is ignored here too.
 * @throws CribsmithError `input-unreadable`
 */
export function leftOutOf(path: string, options: ReadOptions = {}): LeftOut[] {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [];
  const links: LeftOut[] = [];
  const files = filePaths(path, { ...walkOf(path, options), onLink: (link) => links.push(link) });
  const all = files.filter(hasNoteEnding);
  const notes = new Set(noteFiles(all));
  const others = all.filter((name) => !notes.has(name)).map((name) => ({ path: name, why: 'repository' }) as const);
  const left = [...unreadIn(files).filter(({ format }) => !format.isBook), ...others, ...links];
  return left.sort((one, other) => byCodeUnit(one.path, other.path));
}

function hasNoteEnding(name: string): boolean {
  return ENDINGS.has(extname(name).toLowerCase());
}

/** The files that are notes: not those about the repository, unless there are no others. */
function noteFiles(files: readonly string[]): readonly string[] {
  const notes = files.filter((name) => !REPOSITORY_FILE.test(posix.basename(name)));
  return notes.length > 0 ? notes : files;
}

function unreadIn(files: readonly string[]): Extract<LeftOut, { why: 'format' }>[] {
  return files.flatMap((name) => {
    const format = unreadFormat(name);
    return format ? [{ path: name, why: 'format', format }] : [];
  });
}

interface Walk {
  /** Whether a file or folder is ignored. */
  isLeft(path: string): boolean;
  /** The folder that links may not lead out of, as a real path; undefined if they may. */
  real: string | undefined;
  /** Called for each link that is not followed. */
  onLink?(link: LeftOut): void;
}

/** Paths of all files in the folder of notes, with forward slashes, unordered, without hidden and ignored ones. */
export function filesBeside(root: string, options: ReadOptions): string[] {
  return filePaths(root, walkOf(root, options));
}

function walkOf(root: string, { ignore = [], followLinks = false }: ReadOptions): Walk {
  return {
    isLeft: createIgnore(ignore),
    real: followLinks ? undefined : realpathSync(root),
  };
}

/**
 * Whether a file or folder in a folder of notes is hidden, see `isHiddenName`.
 *
 * @param name - Its name without a path.
 * @param isFolder - Whether it is a folder.
 */
export function isHidden(name: string, isFolder: boolean): boolean {
  return isHiddenName(name, isFolder, NOTE_ENDINGS);
}

/** Paths of the files below `root`, with forward slashes, without dot folders, node_modules and output. */
function filePaths(root: string, walk: Walk, folder = '', above: readonly string[] = []): string[] {
  const paths: string[] = [];
  const entries = readable(join(root, folder), folder, (path) => readdirSync(path, { withFileTypes: true }));
  if (entries.some(({ name }) => name === OUTPUT_MARKER)) return [];
  const isVault = entries.some(({ name }) => name === '.obsidian');
  const templates = [...above, ...(isVault ? templateFolders(root, folder) : [])];
  for (const entry of entries) {
    if (isHidden(entry.name, entry.isDirectory())) continue;
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (walk.isLeft(path) || templates.includes(path.normalize('NFC'))) continue;
    const isLink = entry.isSymbolicLink();
    const isNote = hasNoteEnding(entry.name);
    const target = isLink ? targetOf(join(root, path)) : entry;
    // A linked folder could lead back here, so only linked files are followed.
    if (entry.isDirectory()) paths.push(...filePaths(root, walk, path, templates));
    else if (isLink && target?.isDirectory()) walk.onLink?.({ path, why: 'linked-folder' });
    else if (isLink && isNote && !target) walk.onLink?.({ path, why: 'dangling-link' });
    else if (target?.isFile()) {
      if (isLink && isNote && walk.real !== undefined) refuseOutside(join(root, path), path, walk.real);
      paths.push(path);
    }
  }
  return paths;
}

/** The final target of a link; undefined if there is none, or the link is circular. */
function targetOf(link: string): Stats | undefined {
  try {
    return statSync(link);
  } catch {
    return undefined;
  }
}

/** A link in somebody else's notes could otherwise publish any file of this machine. */
function refuseOutside(link: string, path: string, root: string): void {
  const target = realpathSync(link);
  if (isBelow(target, root)) return;
  throw new CribsmithError('input-outside', `The link leads outside the notes, to ${target}.`, {
    place: { path },
    hint: 'Copy the file into the notes, or allow links with --follow-links.',
  });
}

function readNote(file: string, path: string): NoteFile {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > MOST_BYTES) {
    throw new CribsmithError(
      'input-too-large',
      `The file is too large: ${inMebibytes(size)}; the limit is ${inMebibytes(MOST_BYTES)}`,
      {
        place: { path },
        hint: 'Export fewer conversations, or split the file.',
      },
    );
  }
  return { path, bytes: readable(file, path, (name) => readFileSync(name)) };
}

function inMebibytes(bytes: number): string {
  return `${Math.ceil(bytes / 1024 / 1024)} MiB`;
}

function readable<T>(file: string, path: string, read: (file: string) => T): T {
  try {
    return read(file);
  } catch (cause) {
    const { hint } = errorOf(cause);
    throw new CribsmithError('input-unreadable', 'The file or folder cannot be read', {
      place: { path },
      ...(hint !== undefined && { hint }),
      cause,
    });
  }
}
