import type { GraphQuery } from '../graph/index.ts';
import { CribsmithError } from '../report/index.ts';
import type { PackAssets } from './assets.ts';
import { type PackInput, packInput, type Reason, reasonsOf } from './input.ts';
import { languagesOf } from './languages.ts';

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

/** The inputs of all packs of a graph. `made` are these very inputs, where somebody has them already. */
export function packLibrary(query: GraphQuery, made: readonly PackInput[] = allInputs(query)): PackLibrary {
  const practices: Record<string, Reason> = {};
  const inputs = made.map((input) => {
    const own = Object.entries(input.practices).filter(([slug, reason]) => {
      practices[slug] ??= reason;
      return practices[slug]?.id !== reason.id;
    });
    return [input.facts.id, { ...input, practices: Object.fromEntries(own) }] as const;
  });
  return { practices, inputs: Object.fromEntries(inputs) };
}

/** The input of each pack, in the order of the languages. */
export function allInputs(query: GraphQuery): PackInput[] {
  const given = reasonsOf(query);
  return languagesOf(query).map((language) => packInput(query, language, given));
}

/** What packs are made of, out of what `packLibrary` gave. */
export function librarySource({ practices, inputs }: PackLibrary, assets: PackAssets): PackSource {
  return {
    assets,
    input(language) {
      const input = Object.hasOwn(inputs, language) ? inputs[language] : undefined;
      if (input) return { ...input, practices: { ...practices, ...input.practices } };
      throw new CribsmithError('usage', `There is no pack for ${JSON.stringify(language)}.`);
    },
  };
}
