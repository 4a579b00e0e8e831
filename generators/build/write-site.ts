import { type Pack, packZip } from '../docker/index.ts';
import { createQuery, noteLanguagesOf } from '../graph/index.ts';
import type { Artifact } from './artifact.ts';
import { offlineFiles } from './offline-files.ts';
import { writeOfflineZip } from './offline-zip.ts';
import type { Share } from './open-pages.ts';
import { buildSearch } from './search.ts';
import { buildSite, type SiteTarget } from './site.ts';
import type { SiteData } from './site-data.ts';
import type { Stage } from './stage.ts';
import type { Steps } from './steps.ts';

/** What a whole site is made of. */
export interface SiteParts {
  data: SiteData;
  /** The files that a visitor can take away. */
  artifacts: readonly Artifact[];
  /** Draws the pictures that the pages name. */
  drawShares?(shares: readonly Share[]): ReadonlyMap<string, Uint8Array>;
}

/** Where a site goes and what is kept of it; its folder is that of the stage. */
export interface WritingOptions extends Omit<SiteTarget, 'outDir'> {
  onStep: Steps;
}

/** The pack as a visitor downloads it. */
export function packArtifact(pack: Pack): Artifact {
  const content = packZip(pack);
  const href = `downloads/templates/${pack.language}.zip`;
  return { download: { href, bytes: content.length, kind: 'template', title: pack.title }, content };
}

/**
 * Writes a site into a stage: pages, what can be taken away, search, and what is there without a connection.
 *
 * @returns How many pages it has.
 * @throws CribsmithError as `buildSearch` does; the reason of the signal when it is aborted.
 */
export async function writeSite(
  stage: Stage,
  { data, artifacts, drawShares }: SiteParts,
  { onStep, ...target }: WritingOptions,
): Promise<number> {
  await onStep('rendering the site');
  const shares = await buildSite(data, { ...target, outDir: stage.dir });
  for (const [path, bytes] of drawShares?.(shares) ?? []) stage.write(path, bytes);
  for (const { download, content } of artifacts) stage.write(download.href, content);
  // The files of a pack as they are, for `curl`.
  for (const { language, files } of data.packs)
    for (const file of files) stage.write(`templates/${language}/files/${file.path}`, file.text);
  // Jekyll, which GitHub Pages runs over a branch, would leave out what begins with an underscore.
  stage.write('.nojekyll', '');
  await onStep('indexing for search');
  const pages = await buildSearch(stage.dir, foreignLanguageOf(data), target.signal);
  target.signal?.throwIfAborted();
  // Without notes there is nothing that works on a disk.
  if (!data.site.toolsOnly) writeOfflineZip(stage.dir, data.site.url);
  stage.write('offline-files.js', offlineFiles(stage.dir));
  return pages;
}

/** What the notes are written in, where the pages speak another language. */
function foreignLanguageOf({ graph, site }: SiteData): string | undefined {
  const { main } = noteLanguagesOf(createQuery(graph), site.language);
  return main !== undefined && new Intl.Locale(main).language !== site.interfaceLanguage ? main : undefined;
}
