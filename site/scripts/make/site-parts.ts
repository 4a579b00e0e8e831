import { type Artifact, dataArtifacts, deckFiles, noPacks, siteDataOf, TIMES } from '../../../generators/browser.ts';
import { makeDeckOf } from './deck.ts';
import type { SiteParts } from './questions.ts';
import type { Workshop } from './workshop.ts';

/** The parts of the site of the notes, as built by `cribsmith build --paper none` without packs. */
export async function sitePartsOf(workshop: Workshop): Promise<SiteParts> {
  const { documents, query, words } = workshop;
  const own = { documents, graph: query.graph };
  const artifacts: Artifact[] = [];
  for await (const file of deckFiles(query, await makeDeckOf(workshop), words, TIMES)) artifacts.push(file);
  artifacts.push(...dataArtifacts(own.graph));
  const downloads = artifacts.map(({ download }) => download);
  return {
    data: siteDataOf(own, noPacks(own), downloads, { title: workshop.overview.title, papers: [], zip: false }),
    artifacts,
  };
}
