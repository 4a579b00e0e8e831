import type { GraphQuery, LanguageFacts, NodeOf } from '../graph/index.ts';
import { byCodeUnit, CribsmithError, nearest } from '../report/index.ts';

/** A language by the names that somebody may call it. */
export interface Named {
  title: string;
  facts: Pick<LanguageFacts, 'id' | 'aliases'>;
}

/** The languages that there are packs for, in the order of their ids. */
export function listPacks(query: GraphQuery): { id: string; title: string; aliases: readonly string[] }[] {
  return packLanguages(query).map(({ title, facts }) => ({ id: facts.id, title, aliases: facts.aliases }));
}

/** The language of a graph with an id, title or alias. Throws as `languageNamed` does. */
export function findLanguage(query: GraphQuery, name: string): NodeOf<'language'> {
  return languageNamed(packLanguages(query), name);
}

/** The language with an id, title or alias; case is free. Throws CribsmithError `usage` with the nearest names. */
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

/** One language for each id; of two notes with the same id the later path counts, as a user's note added to ours. */
export function packLanguages(query: GraphQuery): NodeOf<'language'>[] {
  const byId = new Map(query.byType('language').map((language) => [language.facts.id, language]));
  return [...byId.values()].sort((a, b) => byCodeUnit(a.facts.id, b.facts.id));
}
