import { cardKinds, kindInfo, type NodeType } from '../../generators/index.ts';

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

export type SearchKind = NodeType | keyof typeof PAGES;

/** What a kind of result is called. */
export function searchKind(kind: SearchKind): { label: string; plural: string } {
  return isPage(kind) ? PAGES[kind] : kindInfo(kind);
}

function isPage(kind: SearchKind): kind is keyof typeof PAGES {
  return kind in PAGES;
}

/** The label of every kind of result, for the search in the browser. */
export const searchLabels: Readonly<Record<string, string>> = Object.fromEntries([
  ...cardKinds.map((kind) => [kind, kindInfo(kind).label]),
  ...Object.entries({ ...PAGES, ...PLACES }).map(([kind, { label }]) => [kind, label]),
]);
