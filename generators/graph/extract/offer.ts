import { offerOf } from '../convert/index.ts';
import { spanOf } from '../outline/index.ts';
import type { BlockExtractor } from './extractor.ts';

/** `<!-- offer: ... -->`: an offer of a chat for a next turn. */
export const offer: BlockExtractor = {
  name: 'offer',
  type: 'offer',
  match: (block) => block.type === 'html' && offerOf(block.value) !== undefined,
  extract(block, scope, context) {
    const text = block.type === 'html' ? offerOf(block.value) : undefined;
    if (text === undefined) return [];
    const span = spanOf([block], scope.parent.source);
    const origin = { title: text, span, rule: 'offer', confidence: 'labelled', parent: scope.parent } as const;
    return [context.add('offer', origin, { text })];
  },
};
