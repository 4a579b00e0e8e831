import type { Card } from '../cards/index.ts';

/** The key of a card's look in the result of `loadKinds`. */
export function lookOf({ kind, verdict }: Pick<Card, 'kind' | 'verdict'>): string {
  return verdict ?? kind;
}
