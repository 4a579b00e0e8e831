import { CribsmithError } from '../report/index.ts';
import type { PackAssets } from './assets.ts';
import type { PackInput, Reason } from './input.ts';

/** What packs are made of: what the notes say of a language, and the templates. */
export interface PackSource {
  /** Throws CribsmithError `usage` for a language without a pack. */
  input(language: string): PackInput;
  assets: PackAssets;
}

/** The inputs of all packs as plain data, what they share said once. */
export interface PackLibrary {
  /** By slug. */
  practices: Readonly<Record<string, Reason>>;
  /** By the id of the language; of its practices, those that are not the shared ones. */
  inputs: Readonly<Record<string, PackInput>>;
}

/** What packs are made of, out of what `packLibrary` gave. */
export function librarySource({ practices, inputs }: PackLibrary, assets: PackAssets): PackSource {
  return {
    assets,
    input(language) {
      const input = Object.hasOwn(inputs, language) ? inputs[language] : undefined;
      if (input) return { ...input, practices: { ...practices, ...input.practices } };
      throw new CribsmithError('usage', `No pack found for ${JSON.stringify(language)}.`);
    },
  };
}
