import { cardKinds, type NodeType } from '../../generators/index.ts';
import { strings } from '../strings/index.ts';
import { words } from './data.ts';

/** Kinds of results that are not cards: pages, and other prefixes of anchors. */
const PLACES = strings.searchKinds;

export type SearchKind = NodeType | keyof typeof PLACES;

/** The labels of all kinds of results. */
export const searchKinds: Readonly<Record<string, { label: string; plural: string }>> = Object.fromEntries([
  ...cardKinds.map((kind) => {
    const { label, plural } = words.kinds[kind];
    return [kind, { label, plural }];
  }),
  ...Object.entries(PLACES),
]);
