import { type Pack, packZip } from '../docker/index.ts';
import { createQuery, noteLanguagesOf } from '../graph/index.ts';
import type { Artifact } from './artifact.ts';
import { offlineFiles } from './offline-files.ts';
import { writeOfflineZip } from './offline-zip.ts';
import type { Share } from './open-pages.ts';
import { buildSearch } from './search.ts';
import { buildSite, type SiteTarget } from './site.ts';
import type { Download, SiteData } from './site-data.ts';
import type { Stage } from './stage.ts';
import type { Steps } from './steps.ts';

/** The content of a site, except for its downloads. */
export interface SiteContent {
  data: SiteData;
  /** Draws the preview images that the pages refer to. */
  drawShares?(shares: readonly Share[]): ReadonlyMap<string, Uint8Array>;
}

/** The destination of a site, and its caches. The output folder is that of the stage. */
export interface WritingOptions extends Omit<SiteTarget, 'outDir'> {
  onStep: Steps;
}

/** The download of a pack. */
export function packArtifact(pack: Pack): Artifact {
  const content = packZip(pack);
  const href = `downloads/templates/${pack.language}.zip`;
  return { download: { href, bytes: content.length, kind: 'template', title: pack.title }, content };
}

/**
 * Writes a file to a stage.
 *
 * @returns The download.
 */
export function putArtifact(stage: Stage, { download, content }: Artifact): Download {
  stage.write(download.href, content);
  return download;
}

/**
 * Writes a site to a stage that contains its downloads: pages, the search index, and the files for offline use.
 *
 * @returns The number of pages.
 * @throws CribsmithError as in `buildSearch`; the reason of the signal when it is aborted.
 */
export async function writeSite(
  stage: Stage,
  { data, drawShares }: SiteContent,
  { onStep, ...target }: WritingOptions,
): Promise<number> {
  await onStep('rendering the site');
  const shares = await buildSite(data, { ...target, outDir: stage.dir });
  for (const [path, bytes] of drawShares?.(shares) ?? []) stage.write(path, bytes);
  // The files of a pack, for `curl`.
  for (const { language, files } of data.packs)
    for (const file of files) stage.write(`templates/${language}/files/${file.path}`, file.text);
  // Jekyll, which GitHub Pages runs for a branch, would leave out files with a leading underscore.
  stage.write('.nojekyll', '');
  await onStep('indexing for search');
  // Pagefind runs as a program of its own, and the zip does not contain its index.
  const [pages] = await bothOf(buildSearch(stage.dir, foreignLanguageOf(data), target.signal), async () => {
    // Without notes, nothing works from a disk.
    if (!data.site.toolsOnly) writeOfflineZip(stage.dir, data.site.url);
  });
  target.signal?.throwIfAborted();
  stage.write('offline-files.js', offlineFiles(stage.dir));
  return pages;
}

/** Waits for both even if one of them fails, so that neither is left running. */
async function bothOf<A, B>(running: Promise<A>, start: () => Promise<B>): Promise<[A, B]> {
  const both = [running, start()] as const;
  await Promise.allSettled(both);
  return Promise.all(both);
}

/** The language of the notes, if it differs from that of the interface. */
function foreignLanguageOf({ graph, site }: SiteData): string | undefined {
  const { main } = noteLanguagesOf(createQuery(graph), site.language);
  return main !== undefined && new Intl.Locale(main).language !== site.interfaceLanguage ? main : undefined;
}
