import { kinds } from './tokens.ts';

const PAGES = {
  sheet: { label: 'Sheet', plural: 'Cheat sheets' },
  template: { label: 'Template', plural: 'Templates' },
};

/** What else an anchor can begin with. */
const PLACES = {
  section: { label: 'Section' },
  program: { label: 'Commands' },
  file: { label: 'Template' },
};

export type SearchKind = keyof typeof kinds | keyof typeof PAGES;

/** What a kind of result is called. */
export function searchKind(kind: SearchKind): { label: string; plural: string } {
  return kind in PAGES ? PAGES[kind as keyof typeof PAGES] : kinds[kind as keyof typeof kinds];
}

/** The label of every kind of result, for the search in the browser. */
export const searchLabels: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({ ...kinds, ...PAGES, ...PLACES }).map(([kind, { label }]) => [kind, label]),
);
