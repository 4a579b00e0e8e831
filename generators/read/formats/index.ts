import { readDocx } from './docx.ts';
import { readIpynb } from './ipynb.ts';
import { readOrg } from './org.ts';
import type { Format } from './written.ts';

export { refuseUnread, UNREAD, type UnreadFormat, unreadFormat } from './unread.ts';
export type { Format } from './written.ts';

/** Supported formats other than Markdown and plain text. */
export const FORMATS: readonly Format[] = [
  { name: 'Jupyter notebook', endings: ['.ipynb'], read: (path, bytes) => readIpynb(path, bytes) },
  { name: 'Org mode', endings: ['.org'], read: (path, bytes) => readOrg(path, bytes) },
  { name: 'Word document', endings: ['.docx'], read: (path, bytes) => readDocx(path, bytes) },
];

/**
 * Finds the format of a file that is not Markdown.
 *
 * @param path - Its name, of which the ending counts.
 */
export function formatOf(path: string): Format | undefined {
  const name = path.toLowerCase();
  return FORMATS.find(({ endings }) => endings.some((ending) => name.endsWith(ending)));
}
