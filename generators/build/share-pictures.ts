import { createHash } from 'node:crypto';
import type { Graph } from '../graph/index.ts';
import {
  createSharePictures,
  type FontFamily,
  type FontPlaces,
  furtherFonts,
  loadTypst,
  pictureEngine,
} from '../print/index.ts';
import { openKeptFiles } from './kept-files.ts';
import type { Share } from './open-pages.ts';

/**
 * Finds fonts for preview images, in addition to the bundled ones.
 *
 * @param graph - The notes.
 * @param places - Where to look for fonts.
 * @returns Undefined if no image can be drawn: without Typst, or without a font for the script of the notes.
 */
export function shareFonts(
  graph: Graph,
  places: FontPlaces = { folders: [], installed: true },
): FontFamily[] | undefined {
  try {
    loadTypst();
  } catch {
    return undefined;
  }
  const { further, diagnostics } = furtherFonts(graph, places);
  return diagnostics.length > 0 ? undefined : further;
}

/**
 * Draws the preview images of pages.
 *
 * @param shares - Their content.
 * @param further - Fonts for scripts that the bundled ones lack.
 * @param folder - The cache folder for images. Without it, all are drawn.
 * @returns The bytes of each image, by its path.
 */
export function drawSharePictures(
  shares: readonly Share[],
  further: readonly FontFamily[],
  folder: string | undefined,
): ReadonlyMap<string, Uint8Array> {
  const kept = folder === undefined ? undefined : openKeptFiles(folder);
  const engine = createHash('sha256').update(pictureEngine());
  for (const { files } of further) for (const bytes of files) engine.update(bytes);
  const version = engine.digest('hex');
  let draw: ReturnType<typeof createSharePictures> | undefined;
  const drawn = shares.map(({ path, ...content }): [string, Uint8Array] => {
    const name = createHash('sha256').update(version).update(JSON.stringify(content)).digest('hex');
    const before = kept?.load(name);
    if (before) return [path, before];
    draw ??= createSharePictures(further);
    const { bytes } = draw(content);
    kept?.save(name, bytes);
    return [path, bytes];
  });
  kept?.forgetOthers();
  return new Map(drawn);
}
