import type { PackLibrary, PracticeMatrix } from '../docker/index.ts';
import type { Library } from './library.ts';
import type { SiteData, SitePack } from './site-data.ts';

/** What the notes teach of Dockerfiles, as packs. */
export interface PackStep {
  /** The notes that the packs are made of. */
  library: Library;
  packs: SitePack[];
  /** What the lines of packs, whatever their options, and the findings of the linter are explained by. */
  practices: SiteData['practices'];
  matrix: PracticeMatrix;
  /** What packs for projects are made of. */
  inputs: PackLibrary;
}

/** No packs at all. */
export function noPacks(library: Library): PackStep {
  return {
    library,
    packs: [],
    practices: [],
    matrix: { languages: [], rows: [] },
    inputs: { practices: {}, inputs: {} },
  };
}
