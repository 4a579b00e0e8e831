import type { DroppedFile } from '../dropped.ts';
import type { GivenFile } from './questions.ts';

const TEXT = /\.(?:md|markdown|txt)$/i;
/** What may hold chats or notes beside the notes of a folder. */
const EXPORT = /\.(?:json|html?|csv|zip)$/i;

/**
 * Reads what was dropped: the notes of a folder, or a single file of any kind, of which the reader says what it is. One folder that
 * everything lies in is no part of the paths.
 *
 * @param noteEndings - How the names of notes end, in small letters.
 */
export async function givenFiles(
  dropped: readonly DroppedFile[],
  noteEndings: readonly string[],
): Promise<GivenFile[]> {
  const isNote = ({ path }: DroppedFile) => noteEndings.some((ending) => path.toLowerCase().endsWith(ending));
  const isSingle = dropped.length === 1 && !dropped[0]?.path.includes('/');
  const notes = isSingle ? dropped : dropped.filter(isNote);
  const given = notes.length > 0 ? notes : dropped.filter(({ path }) => EXPORT.test(path));
  const files = await Promise.all(given.map(fileOf));
  const shared = files.every(({ path }) => path.split('/')[0] === files[0]?.path.split('/')[0] && path.includes('/'));
  return files.map((file) => (shared ? { ...file, path: file.path.split('/').slice(1).join('/') } : file));
}

/** A file as the reader takes it. Text stays text, so that it can be edited. */
async function fileOf({ path, file }: DroppedFile): Promise<GivenFile> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (!TEXT.test(path)) return { path, bytes };
  try {
    return { path, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { path, bytes };
  }
}
