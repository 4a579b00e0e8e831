import type { PackLibrary, PracticeMatrix } from '../docker/index.ts';
import type { Library } from './library.ts';
import type { SiteData, SitePack } from './site-data.ts';

/** The packs, and what pages need to explain them. */
export interface PackStep {
  /** The notes that the packs were generated from. */
  library: Library;
  packs: SitePack[];
  /** The practices that explain lines of packs with any options, and findings of the linter. */
  practices: SiteData['practices'];
  matrix: PracticeMatrix;
  /** The inputs for packs of a visitor's project. */
  inputs: PackLibrary;
}

/** The result of a build without packs. */
export function noPacks(library: Library): PackStep {
  return {
    library,
    packs: [],
    practices: [],
    matrix: { languages: [], rows: [] },
    inputs: { practices: {}, inputs: {} },
  };
}
