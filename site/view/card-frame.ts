import { iconBody } from '../../generators/index.ts';
import { strings } from '../strings/index.ts';
import type { CardFrame } from './card-html.ts';

/** The icons and labels of cards on this site. */
export const cardFrame: CardFrame = {
  icon: iconBody,
  sourceHint: strings.site.sourceHint,
};
