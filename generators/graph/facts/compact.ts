import { calledInUse, saidInUse } from './in-use.ts';
import type { FactRule, ImageSearch, Says, WordSearch } from './rule.ts';

/** A rule about releases. The statements that a release is in use are the same for every product. */
type ReleaseSearch = Omit<ImageSearch, 'says'> & { called: readonly string[] };

/** A rule in the generated tables, without default values. */
export type CompactRule = Omit<FactRule, 'find'> & {
  find:
    | Exclude<FactRule['find'], WordSearch>
    | ReleaseSearch
    | (Partial<Omit<WordSearch, 'says'>> & Pick<WordSearch, 'match'> & { says?: Partial<Says>[] });
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

const PLAIN = { polarity: 'affirmed', ordered: false } as const;

/** Removes the parts of a rule that most rules have in common. */
export function compacted({ find, ...rule }: FactRule): CompactRule {
  if ('image' in find) {
    const { says, ...releases } = find;
    const called = says[0] && calledInUse(says[0]);
    return { ...rule, find: called ? { ...releases, called } : find };
  }
  if (!('match' in find)) return { ...rule, find };
  const { match, ...rest } = { ...find, says: find.says.map((says) => without(says, PLAIN)) };
  return { ...rule, find: { match, ...without(rest, USUAL) } };
}

/** Removes properties with default values. */
function without<T extends object>(given: T, usual: object): Partial<T> {
  const known = new Map<string, unknown>(Object.entries(usual));
  return Object.fromEntries(
    Object.entries(given).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(known.get(name))),
  ) as Partial<T>;
}

/** Restores the complete rule. */
export function expanded({ find, ...rule }: CompactRule): FactRule {
  if ('match' in find)
    return { ...rule, find: { ...USUAL, ...find, says: (find.says ?? []).map((says) => ({ ...PLAIN, ...says })) } };
  if (!('called' in find)) return { ...rule, find };
  const { called, ...releases } = find;
  const versions = releases.tags.filter((tag) => /^\d/u.test(tag));
  return { ...rule, find: { ...releases, says: saidInUse(called, versions) } };
}
