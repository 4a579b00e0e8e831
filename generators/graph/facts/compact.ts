import type { FactRule, WordSearch } from './rule.ts';

/** A rule as the tables keep it: what a search for words usually is stands in none of them. */
export type CompactRule = Omit<FactRule, 'find'> & {
  find: Exclude<FactRule['find'], WordSearch> | (Partial<WordSearch> & Pick<WordSearch, 'match'>);
};

const USUAL: Omit<WordSearch, 'match'> = {
  says: [],
  in: 'both',
  languages: [],
  with: [],
  near: [],
  unless: [],
  absent: [],
  except: [],
  caseSensitive: false,
  means: 'use',
};

/** A rule without what its search for words has in common with most. */
export function compacted({ find, ...rule }: FactRule): CompactRule {
  if (!('match' in find)) return { ...rule, find };
  const { match, ...rest } = find;
  const own = Object.entries(rest).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(USUAL[name as keyof typeof USUAL]),
  );
  return { ...rule, find: { match, ...Object.fromEntries(own) } };
}

/** The whole of a rule. */
export function expanded({ find, ...rule }: CompactRule): FactRule {
  return { ...rule, find: 'match' in find ? { ...USUAL, ...find } : find };
}
