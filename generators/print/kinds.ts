import { cardKinds, kindLook, VERDICT_ICONS } from '../cards/index.ts';
import type { NodeType } from '../graph/index.ts';
import { iconSvg } from '../icons.ts';
import type { Kind } from './ir.ts';

/** Bad code has the colours of a pitfall, good code those of a practice. */
const VERDICTS = { bad: 'pitfall', good: 'practice' } as const;

/** Overrides of the colours of cards. */
export type KindColours = Readonly<Partial<Record<NodeType, { light?: string | undefined } | undefined>>>;

/** Loads the colours and icons of all cards for the layouts. An unknown icon is a bug. */
export function loadKinds(colours: KindColours = {}): Record<string, Kind> {
  const colourOf = (kind: NodeType) => colours[kind]?.light ?? kindLook(kind).light;
  const kinds = cardKinds.map((kind) => {
    const { icon } = kindLook(kind);
    const light = colourOf(kind);
    return [kind, { colour: light, icon: iconSvg(icon, light), edge: 'plain' }] as const;
  });
  const verdicts = (['bad', 'good'] as const).map((verdict) => {
    const light = colourOf(VERDICTS[verdict]);
    return [verdict, { colour: light, icon: iconSvg(VERDICT_ICONS[verdict], light), edge: verdict }] as const;
  });
  return Object.fromEntries([...kinds, ...verdicts]);
}
