import type { Card } from '../cards/index.ts';

/** Name of the look of a card, among those of `loadKinds`. */
export function lookOf({ kind, verdict }: Pick<Card, 'kind' | 'verdict'>): string {
  return verdict ?? kind;
}
