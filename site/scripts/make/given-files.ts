import { createExclusion, isVaultSettings } from '../../../generators/browser.ts';
import type { DroppedFile } from '../dropped.ts';
import type { GivenFile } from './questions.ts';

const TEXT = /\.(?:md|markdown|txt)$/i;
/** File types that may be chat exports or contain notes. */
const EXPORT = /\.(?:json|html?|csv|zip)$/i;

/**
 * Reads dropped files: the notes of a folder, or a single file of any kind. A common parent folder is removed from the
 * paths.
 *
 * @param dropped - The files.
 * @param noteEndings - The file extensions of notes, in lower case.
 */
export async function givenFiles(
  dropped: readonly DroppedFile[],
  noteEndings: readonly string[],
): Promise<GivenFile[]> {
  const isSingle = dropped.length === 1 && !dropped[0]?.path.includes('/');
  const given = isSingle ? dropped : await notesOf(inFolder(dropped), noteEndings);
  return Promise.all(given.map(fileOf));
}

/** The files with paths relative to their common parent folder. */
function inFolder(dropped: readonly DroppedFile[]): readonly DroppedFile[] {
  const top = `${dropped[0]?.path.split('/', 1)[0]}/`;
  if (!dropped.every(({ path }) => path.startsWith(top))) return dropped;
  return dropped.map(({ path, file }) => ({ path: path.slice(top.length), file }));
}

/** The notes in a folder, as in `readNotes`. If there are none, files that may be exports. */
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

/** Reads a file. Text stays a string, so that it can be edited. */
async function fileOf({ path, file }: DroppedFile): Promise<GivenFile> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (!TEXT.test(path)) return { path, bytes };
  try {
    return { path, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { path, bytes };
  }
}
