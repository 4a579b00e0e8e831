import { type NoteFile, readDocument } from '../../../generators/browser.ts';
import type { GivenFile } from './questions.ts';

/** Content that may be an export or archive, for which additional code is loaded. */
const MAY_BE_EXPORT = /^\uFEFF?\s*(?:[[{]|<(?:!--|!doctype|html)|"?Conversation"?,)/i;
const EXPORT_NAME = /\.(?:json|html?|csv|zip)$/i;

/** Opens files like the command line: a note is a single file, an archive may contain many. */
export async function openFiles(files: readonly GivenFile[]): Promise<NoteFile[]> {
  const opened: NoteFile[] = [];
  for (const { path, text, bytes } of files) {
    const all = bytes ?? new TextEncoder().encode(text ?? '');
    const start = text?.slice(0, 2000) ?? new TextDecoder().decode(all.subarray(0, 2000));
    if (!MAY_BE_EXPORT.test(start) && !EXPORT_NAME.test(path) && !start.startsWith('PK'))
      opened.push({ path, bytes: all });
    else {
      const { openFile } = await import('./open-export.ts');
      opened.push(...openFile(path, all));
    }
  }
  return opened;
}

/** Reads opened files in order. */
export function readAll(files: readonly NoteFile[]): ReturnType<typeof readDocument>[] {
  return files.map((file) => readDocument(file));
}
