import { iconBody } from '../../generators/index.ts';
import { strings } from '../strings/index.ts';
import type { CardFrame } from './card-html.ts';

/** How cards are framed on the pages of this site. */
export const cardFrame: CardFrame = {
  icon: iconBody,
  sourceHint: strings.site.sourceHint,
};
