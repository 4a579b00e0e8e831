import { cardKinds, type NodeType } from '../../generators/index.ts';
import { strings } from '../strings/index.ts';
import { words } from './data.ts';

/** What is found and is no card: pages, and what else an anchor can begin with. */
const PLACES = strings.searchKinds;

export type SearchKind = NodeType | keyof typeof PLACES;

/** What every kind of result is called, for the search in the browser. */
export const searchKinds: Readonly<Record<string, { label: string; plural: string }>> = Object.fromEntries([
  ...cardKinds.map((kind) => {
    const { label, plural } = words.kinds[kind];
    return [kind, { label, plural }];
  }),
  ...Object.entries(PLACES),
]);
