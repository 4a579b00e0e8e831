import { CribsmithError } from '../report/index.ts';
import type { PackAssets } from './assets.ts';
import type { PackInput, Reason } from './input.ts';

/** The inputs of packs: what the notes say about languages, and the templates. */
export interface PackSource {
  /** Throws CribsmithError `usage` for a language without a pack. */
  input(language: string): PackInput;
  assets: PackAssets;
}

/** The inputs of all packs as plain data. What they share is stored once. */
export interface PackLibrary {
  /** By slug. */
  practices: Readonly<Record<string, Reason>>;
  /** By the id of the language, without the shared practices. */
  inputs: Readonly<Record<string, PackInput>>;
}

/** Creates the inputs of packs from the result of `packLibrary`. */
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
