import { dataArtifacts, deckFiles, noPacks, type SiteParts, siteDataOf, TIMES } from '../../../generators/browser.ts';
import { makeDeckOf } from './deck.ts';
import type { Workshop } from './workshop.ts';

/** The parts of the site of the notes, as built by `cribsmith build --paper none` without packs. */
export async function sitePartsOf(workshop: Workshop): Promise<SiteParts> {
  const { documents, query, words } = workshop;
  const own = { documents, graph: query.graph };
  const deck = await deckFiles(query, await makeDeckOf(workshop), words, TIMES);
  const artifacts = [...deck, ...dataArtifacts(own.graph)];
  const downloads = artifacts.map(({ download }) => download);
  return {
    data: siteDataOf(own, noPacks(own), downloads, { title: workshop.overview.title, papers: [], zip: false }),
    artifacts,
  };
}
