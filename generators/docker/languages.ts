import type { GraphQuery, LanguageFacts, NodeOf } from '../graph/index.ts';
import { byCodeUnit, CribsmithError, nearest } from '../report/index.ts';

/** A language with its names. */
export interface Named {
  title: string;
  facts: Pick<LanguageFacts, 'id' | 'aliases'>;
}

/** Lists the languages with a pack, in order of id. */
export function listPacks(query: GraphQuery): { id: string; title: string; aliases: readonly string[] }[] {
  return packLanguages(query).map(({ title, facts }) => ({ id: facts.id, title, aliases: facts.aliases }));
}

/** Finds a language in a graph by id, title or alias. Throws like `languageNamed`. */
export function findLanguage(query: GraphQuery, name: string): NodeOf<'language'> {
  return languageNamed(packLanguages(query), name);
}

/**
 * Finds a language by id, title or alias, case-insensitive.
 *
 * @throws CribsmithError `usage` with the most similar names.
 */
export function languageNamed<Language extends Named>(languages: readonly Language[], name: string): Language {
  const wanted = name.toLowerCase();
  const found =
    languages.find(({ facts }) => facts.id === wanted) ??
    languages.find(({ title, facts }) => [title, ...facts.aliases].some((word) => word.toLowerCase() === wanted));
  if (found) return found;
  const near = nearest(
    wanted,
    languages.flatMap(({ facts }) => [facts.id, ...facts.aliases]),
  );
  throw new CribsmithError('usage', `No pack found for ${JSON.stringify(name)}.`, {
    hint:
      near.length > 0
        ? `Did you mean ${near.join(' or ')}?`
        : `Available: ${languages.map(({ facts }) => facts.id).join(', ')}.`,
  });
}

/**
 * The languages by id. If two notes have the same id, the later path has priority, so that a user's note overrides a
 * bundled one.
 */
export function packLanguages(query: GraphQuery): NodeOf<'language'>[] {
  const byId = new Map(query.byType('language').map((language) => [language.facts.id, language]));
  return [...byId.values()].sort((a, b) => byCodeUnit(a.facts.id, b.facts.id));
}
