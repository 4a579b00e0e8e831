import { cardKinds, kindInfo, type NodeType } from '../../generators/index.ts';
import { strings } from '../strings/index.ts';

/** What is found and is no card: pages, and what else an anchor can begin with. */
const PLACES = strings.searchKinds;

export type SearchKind = NodeType | keyof typeof PLACES;

/** What a kind of result is called. */
export function searchKind(kind: SearchKind): { label: string; plural: string } {
  return isPlace(kind) ? PLACES[kind] : kindInfo(kind);
}

function isPlace(kind: SearchKind): kind is keyof typeof PLACES {
  return kind in PLACES;
}

/** The label of every kind of result, for the search in the browser. */
export const searchLabels: Readonly<Record<string, string>> = Object.fromEntries([
  ...cardKinds.map((kind) => [kind, kindInfo(kind).label]),
  ...Object.entries(PLACES).map(([kind, { label }]) => [kind, label]),
]);
