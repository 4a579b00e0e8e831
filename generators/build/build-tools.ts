import { openCodeStore } from './code-store.ts';
import { BUILT_IN_NOTES, libraryOf } from './library.ts';
import { makePacks } from './packs.ts';
import type { Part } from './site-data.ts';
import { baseOf, type SiteSettings, siteDataOf } from './site-source.ts';
import { openStage } from './stage.ts';
import { createSteps, type StepOptions } from './steps.ts';
import { packArtifact, putArtifact, writeSite } from './write-site.ts';

export interface ToolsOptions extends SiteSettings, StepOptions {
  /** The output folder. It is replaced when the build is complete. */
  out: string;
}

export interface ToolsResult {
  pages: number;
  packs: number;
}

/** Parts of a site that show notes. */
const OF_NOTES: readonly Part[] = [
  'topics',
  'questions',
  'practice',
  'commands',
  'compare',
  'traps',
  'print',
  'report',
  'data',
];

/**
 * Builds a site without notes: the pages that work on a visitor's own files, with the templates and their explanations.
 * If the build fails, the previous output is kept. Two builds are byte-identical.
 *
 * @param options - The settings of the site.
 * @returns What was built.
 * @throws CribsmithError for problems that the user can fix.
 */
export async function buildTools(options: ToolsOptions): Promise<ToolsResult> {
  const { out, signal } = options;
  const step = createSteps(options);
  const stage = openStage(out, BUILT_IN_NOTES);
  try {
    const own = libraryOf([]);
    await step('writing the template packs');
    const made = makePacks(own, 'on');
    const downloads = made.packs.map((pack) => putArtifact(stage, packArtifact(pack)));
    const data = siteDataOf(own, made, downloads, {
      ...options,
      hidden: [...OF_NOTES, ...(options.hidden ?? [])],
      toolsOnly: true,
    });
    // Cached files belong to a folder of notes.
    const target = { base: baseOf(options), code: openCodeStore(undefined), kept: undefined, signal, onStep: step };
    const pages = await writeSite(stage, { data }, target);
    stage.commit();
    return { pages, packs: made.packs.length };
  } finally {
    stage.discard();
  }
}
