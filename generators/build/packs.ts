import {
  findLanguage,
  listPacks,
  loadAssets,
  type PracticeMatrix,
  packChoices,
  packInput,
  practiceMatrix,
  practicesNamed,
  renderPackFrom,
  trimmedInput,
} from '../docker/index.ts';
import { createQuery } from '../graph/index.ts';
import { lintRules } from '../lint/index.ts';
import { type Library, loadPackLibrary } from './library.ts';
import type { SiteData, SitePack } from './site-data.ts';

/** What the notes teach of Dockerfiles, as packs. */
export interface PackStep {
  /** The notes that the packs are made of. */
  library: Library;
  packs: SitePack[];
  /** What the lines of packs, whatever their options, and the findings of the linter are explained by. */
  practices: SiteData['practices'];
  matrix: PracticeMatrix;
}

/**
 * Makes the usual pack of every language.
 * @param own The user's notes; those that hold a language or a practice are laid over Cribsmith's own.
 * @throws CribsmithError `pack-incomplete` when the notes lack what a template names.
 */
export function makePacks(own: Library): PackStep {
  return packsOf(loadPackLibrary(own));
}

/** Makes the usual pack of every language that these notes teach. */
export function packsOf(library: Library): PackStep {
  const query = createQuery(library.graph);
  const assets = loadAssets();
  const named = practicesNamed();
  const packs = listPacks(query).map(({ id }): SitePack => {
    const input = trimmedInput(packInput(query, findLanguage(query, id)), named);
    return { ...renderPackFrom(input, {}, assets), input, choices: packChoices(input, assets.pins) };
  });
  const cited = new Set(packs.flatMap(({ input }) => Object.values(input.practices).map(({ id }) => id)));
  const explaining = new Set(lintRules.map(({ practice }) => practice));
  const practices = query
    .byType('practice')
    .filter(({ id }) => cited.has(id) || explaining.has(id.split('/').at(-1) ?? id))
    .map(({ id, title, source }) => ({ id, title, source }));
  return { library, packs, practices, matrix: practiceMatrix(query, packs) };
}
