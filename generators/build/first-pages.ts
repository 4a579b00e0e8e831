import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import { createFirstPages, type PassedFile, type PrintKind, pictureEngine } from '../print/index.ts';
import { openKeptFiles } from './kept-files.ts';

/** An image of the first page of a PDF. */
export interface FirstPage {
  /** The file name of the PDF. */
  path: string;
  /** The path of the image, relative to the root of the site. */
  href: string;
  bytes: Uint8Array;
  width: number;
  height: number;
}

/**
 * Draws the first page of one PDF of each kind as a preview.
 *
 * @param files - The PDFs.
 * @param read - Reads a PDF by its file name.
 * @param folder - The cache folder for images. Without it, all are drawn.
 */
export function drawFirstPages(
  files: readonly Pick<PassedFile, 'kind' | 'path' | 'paper'>[],
  read: (path: string) => Uint8Array,
  folder: string | undefined,
): ReadonlyMap<PrintKind, FirstPage> {
  const kept = folder === undefined ? undefined : openKeptFiles(folder);
  const engine = pictureEngine();
  let draw: ReturnType<typeof createFirstPages> | undefined;
  const drawn = new Map<PrintKind, FirstPage>();
  for (const { kind, path, paper } of files) {
    if (drawn.has(kind)) continue;
    const bytes = read(path);
    const name = createHash('sha256').update(`${engine} ${paper} `).update(bytes).digest('hex');
    const before = kept?.load(name);
    draw ??= before ? undefined : createFirstPages();
    const picture: ReturnType<NonNullable<typeof draw>> | undefined = before
      ? deserialize(before)
      : draw?.(bytes, paper);
    if (!picture) continue;
    if (!before) kept?.save(name, serialize(picture));
    drawn.set(kind, { path, href: `downloads/pdf/${path.replace(/\.pdf$/u, '.png')}`, ...picture });
  }
  kept?.forgetOthers();
  return drawn;
}
