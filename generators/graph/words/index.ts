import { type Cues, languages, type Statements } from '../../read/index.ts';

export { alternatives, anyOf, stopWords } from '../../read/index.ts';

/** The names that claims use for what they measure. */
const names = {
  /** The name for a command option that sets an amount. */
  setting: 'setting',
  dimensions: {
    size: 'size',
    time: 'time',
    share: 'share',
    factor: 'factor',
    rate: 'rate',
    frequency: 'frequency',
    count: 'count',
  },
};

type Lists = readonly string[] | { readonly [name: string]: readonly string[] };

/** The words of all languages, merged. */
export const words: Cues & Statements & typeof names & { and: readonly string[] } = {
  ...joined<Cues>(languages.flatMap(({ cues }) => cues ?? [])),
  ...joined<Statements>(languages.flatMap(({ statements }) => statements ?? [])),
  and: [...new Set(languages.flatMap(({ small }) => small?.and ?? []))],
  ...names,
};

function joined<T extends object>(tables: readonly T[]): T {
  const out: Record<string, Lists> = {};
  for (const table of tables) {
    for (const [name, more] of Object.entries(table) as [string, Lists][]) out[name] = both(out[name], more);
  }
  return out as T;
}

function both(known: Lists | undefined, more: Lists): Lists {
  if (isList(more)) return [...new Set([...(isList(known) ? known : []), ...more])];
  const out: Record<string, readonly string[]> = known && !isList(known) ? { ...known } : {};
  for (const [name, list] of Object.entries(more)) out[name] = [...(out[name] ?? []), ...list];
  return out;
}

function isList(lists: Lists | undefined): lists is readonly string[] {
  return Array.isArray(lists);
}
