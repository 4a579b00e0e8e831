import {
  allInputs,
  loadAssets,
  packChoices,
  packLibrary,
  practiceMatrix,
  practicesNamed,
  renderPackFrom,
  trimmedInput,
} from '../docker/index.ts';
import { createQuery, type Graph } from '../graph/index.ts';
import { lintRules } from '../lint/index.ts';
import { type Library, loadPackLibrary } from './library.ts';
import { noPacks, type PackStep } from './pack-step.ts';
import type { SitePack } from './site-data.ts';

/** Whether packs are made; `auto` leaves it to what the notes are about. */
export type PackUse = 'on' | 'off' | 'auto';

/**
 * Makes the usual pack of every language.
 * @param own - The user's notes; those that hold a language or a practice are laid over Cribsmith's own.
 * @param use - Whether packs are made at all.
 * @throws CribsmithError `pack-incomplete` when the notes lack what a template names.
 */
export function makePacks(own: Library, use: PackUse = 'auto'): PackStep {
  return wantsPacks(own, use) ? packsOf(loadPackLibrary(own)) : noPacks(own);
}

/** Whether packs are made of these notes. */
export function wantsPacks(own: Library, use: PackUse = 'auto'): boolean {
  return use === 'on' || (use === 'auto' && isAboutContainers(own.graph));
}

/** Makes the usual pack of every language that these notes teach. */
export function packsOf(library: Library): PackStep {
  const query = createQuery(library.graph);
  const assets = loadAssets();
  const named = practicesNamed();
  const inputs = allInputs(query);
  const packs = inputs.map((whole): SitePack => {
    const input = trimmedInput(whole, named);
    return { ...renderPackFrom(input, {}, assets), input, choices: packChoices(input, assets.pins) };
  });
  const cited = new Set(packs.flatMap(({ input }) => Object.values(input.practices).map(({ id }) => id)));
  const explaining = new Set(lintRules.map(({ practice }) => practice));
  const practices = query
    .byType('practice')
    .filter(({ id }) => cited.has(id) || explaining.has(id.split('/').at(-1) ?? id))
    .map(({ id, title, source }) => ({ id, title, source }));
  return { library, packs, practices, matrix: practiceMatrix(query, packs), inputs: packLibrary(query, inputs) };
}

const CONTAINER_CODE: ReadonlySet<string> = new Set(['dockerfile', 'docker']);

/** Whether notes are about containers: only then do templates for them belong among what they offer. */
function isAboutContainers({ nodes }: Graph): boolean {
  return nodes.some(
    (node) =>
      node.type === 'instruction' ||
      node.type === 'language' ||
      (node.type === 'example' && CONTAINER_CODE.has(node.language ?? '')),
  );
}
