import { type Card, cardKinds, kindInfo, VERDICT_ICONS } from '../cards/index.ts';
import { iconSvg } from '../icons.ts';
import type { Kind } from './ir.ts';

/** Judged code takes the colours of what it is like: a trap, or a practice to follow. */
const VERDICTS = { bad: 'pitfall', good: 'practice' } as const;

/** Name of the look of a card, among those of `loadKinds`. */
export function lookOf({ kind, verdict }: Pick<Card, 'kind' | 'verdict'>): string {
  return verdict ?? kind;
}

/** Colours and icons of all cards, for the layouts. An icon that the set does not have is an error of ours. */
export function loadKinds(): Record<string, Kind> {
  const kinds = cardKinds.map((kind) => {
    const { icon, light } = kindInfo(kind);
    return [kind, { colour: light, icon: iconSvg(icon, light), edge: 'plain' }] as const;
  });
  const verdicts = (['bad', 'good'] as const).map((verdict) => {
    const { light } = kindInfo(VERDICTS[verdict]);
    return [verdict, { colour: light, icon: iconSvg(VERDICT_ICONS[verdict], light), edge: verdict }] as const;
  });
  return Object.fromEntries([...kinds, ...verdicts]);
}
