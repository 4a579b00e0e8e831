import { docx } from './docx.ts';
import { ipynb } from './ipynb.ts';
import { org } from './org.ts';
import type { Format } from './written.ts';

export { refuseUnread, UNREAD, type UnreadFormat, unreadFormat } from './unread.ts';
export type { Format } from './written.ts';

/** Formats beside Markdown and plain text that are read. */
export const FORMATS: readonly Format[] = [ipynb, org, docx];

/**
 * The format of a file that is no Markdown but is read.
 * @param path Its name, of which the ending counts.
 */
export function formatOf(path: string): Format | undefined {
  const name = path.toLowerCase();
  return FORMATS.find(({ endings }) => endings.some((ending) => name.endsWith(ending)));
}
