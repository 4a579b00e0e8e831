import type { GraphQuery } from '../graph/index.ts';
import type { PackAssets } from './assets.ts';
import { packInput } from './from-notes.ts';
import { findLanguage } from './languages.ts';
import type { PackOptions } from './options.ts';
import { type Pack, renderPackFrom } from './render.ts';
import type { PackSource } from './source.ts';
import { loadAssets } from './templates.ts';

/**
 * Renders the pack of a language.
 *
 * @param query - A graph with language and practice nodes.
 * @param language - The id, title or alias of the language.
 * @param options - The options of the pack.
 * @param assets - The templates. Defaults to those of the package.
 * @throws CribsmithError `usage` for an unknown language or option, `pack-incomplete` if the notes lack something
 *   that a template refers to.
 */
export function renderPack(
  query: GraphQuery,
  language: string,
  options: PackOptions,
  assets: PackAssets = loadAssets(),
): Pack {
  return renderPackFrom(packInput(query, findLanguage(query, language)), options, assets);
}

/**
 * The inputs of packs from a graph with language and practice nodes. `assets` defaults to the templates of the package.
 */
export function packSource(query: GraphQuery, assets: PackAssets = loadAssets()): PackSource {
  return { input: (language) => packInput(query, findLanguage(query, language)), assets };
}
