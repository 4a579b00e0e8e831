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

/** Whether to generate packs. `auto` decides by the subject of the notes. */
export type PackUse = 'on' | 'off' | 'auto';

/**
 * Generates the default pack of every language.
 *
 * @param own - The user's notes. Those with a language or a practice override the bundled ones.
 * @param use - Whether to generate packs at all.
 * @throws CribsmithError `pack-incomplete` if the notes lack something that a template refers to.
 */
export function makePacks(own: Library, use: PackUse = 'auto'): PackStep {
  return wantsPacks(own, use) ? packsOf(loadPackLibrary(own)) : noPacks(own);
}

/** Whether to generate packs for these notes. */
export function wantsPacks(own: Library, use: PackUse = 'auto'): boolean {
  return use === 'on' || (use === 'auto' && isAboutContainers(own.graph));
}

/** Generates the default pack of every language in the notes. */
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
const CONTAINER_PROGRAMS: ReadonlySet<string> = new Set(['docker', 'docker-compose', 'podman', 'buildah', 'nerdctl']);
const CONTAINER_COMMAND = new RegExp(
  `^[ \\t]*(?:[$#] )?(?:sudo )?(?:${[...CONTAINER_PROGRAMS].join('|')})[ \\t]`,
  'mu',
);
/** Fewer commands are how something else is installed. */
const LEAST_COMMANDS = 5;
/** The part of all commands and code from which notes are about containers. */
const LEAST_SHARE = 1 / 4;

/** Whether notes are about containers. Otherwise templates for containers would be out of place. */
function isAboutContainers({ nodes }: Graph): boolean {
  const isDescribed = nodes.some(
    (node) =>
      node.type === 'instruction' ||
      node.type === 'language' ||
      (node.type === 'example' && CONTAINER_CODE.has(node.language ?? '')),
  );
  if (isDescribed) return true;
  const code = nodes.filter((node) => node.type === 'command' || node.type === 'example');
  const own = code.filter((node) =>
    node.type === 'command' ? CONTAINER_PROGRAMS.has(node.program) : CONTAINER_COMMAND.test(node.code),
  );
  return own.length >= LEAST_COMMANDS && own.length >= code.length * LEAST_SHARE;
}
