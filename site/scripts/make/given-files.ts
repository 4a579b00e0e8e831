import type { DroppedFile } from '../dropped.ts';
import type { GivenFile } from './questions.ts';

const NOTE = /\.(?:md|markdown|txt)$/i;
const READ = /\.(?:md|markdown|txt|json|html?|csv|zip)$/i;

/**
 * Reads what the reader takes of what was dropped: notes of a folder, or single files of any kind it knows. One folder that
 * everything lies in is no part of the paths.
 */
export async function givenFiles(dropped: readonly DroppedFile[]): Promise<GivenFile[]> {
  const folders = dropped.length > 1 || dropped[0]?.path.includes('/');
  const wanted = dropped.filter(({ path }) => (folders ? NOTE.test(path) : READ.test(path) || !path.includes('.')));
  const given = wanted.length > 0 ? wanted : dropped.filter(({ path }) => READ.test(path));
  const files = await Promise.all(given.map(fileOf));
  const shared = files.every(({ path }) => path.split('/')[0] === files[0]?.path.split('/')[0] && path.includes('/'));
  return files.map((file) => (shared ? { ...file, path: file.path.split('/').slice(1).join('/') } : file));
}

/** A file as the reader takes it. Text stays text, so that it can be edited. */
async function fileOf({ path, file }: DroppedFile): Promise<GivenFile> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (!NOTE.test(path)) return { path, bytes };
  try {
    return { path, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { path, bytes };
  }
}
