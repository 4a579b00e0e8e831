import { createExclusion, isVaultSettings } from '../../../generators/browser.ts';
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
  const isSingle = dropped.length === 1 && !dropped[0]?.path.includes('/');
  const given = isSingle ? dropped : await notesOf(inFolder(dropped), noteEndings);
  return Promise.all(given.map(fileOf));
}

/** The files by their paths in the one folder that was dropped. */
function inFolder(dropped: readonly DroppedFile[]): readonly DroppedFile[] {
  const top = `${dropped[0]?.path.split('/', 1)[0]}/`;
  if (!dropped.every(({ path }) => path.startsWith(top))) return dropped;
  return dropped.map(({ path, file }) => ({ path: path.slice(top.length), file }));
}

/** Those of a folder that are notes, as `readNotes` takes them; without any, those that may be exports. */
async function notesOf(files: readonly DroppedFile[], noteEndings: readonly string[]): Promise<readonly DroppedFile[]> {
  const settings = files.filter(({ path }) => isVaultSettings(path));
  const isExcluded = createExclusion({
    paths: files.map(({ path }) => path),
    settings: Object.fromEntries(await Promise.all(settings.map(async ({ path, file }) => [path, await file.text()]))),
    noteEndings,
  });
  const seen = files.filter(({ path }) => !isExcluded(path));
  const notes = seen.filter(({ path }) => noteEndings.some((ending) => path.toLowerCase().endsWith(ending)));
  return notes.length > 0 ? notes : seen.filter(({ path }) => EXPORT.test(path));
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
