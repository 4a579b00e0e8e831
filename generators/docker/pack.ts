import type { GraphQuery } from '../graph/index.ts';
import type { PackAssets } from './assets.ts';
import { packInput } from './from-notes.ts';
import { findLanguage } from './languages.ts';
import type { PackOptions } from './options.ts';
import { type Pack, renderPackFrom } from './render.ts';
import type { PackSource } from './source.ts';
import { loadAssets } from './templates.ts';

/**
 * Renders the pack of a language. In: the query of a graph with language and practice nodes, the language's id, title or
 * alias, the options. Throws CribsmithError: `usage` for a language or option that there is not,
 * `pack-incomplete` when the notes lack what a template names. `assets` are the package's own unless given.
 */
export function renderPack(
  query: GraphQuery,
  language: string,
  options: PackOptions,
  assets: PackAssets = loadAssets(),
): Pack {
  return renderPackFrom(packInput(query, findLanguage(query, language)), options, assets);
}

/** What packs are made of, out of a graph with language and practice nodes. `assets` are the package's own unless given. */
export function packSource(query: GraphQuery, assets: PackAssets = loadAssets()): PackSource {
  return { input: (language) => packInput(query, findLanguage(query, language)), assets };
}
