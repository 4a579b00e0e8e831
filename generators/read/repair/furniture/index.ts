import type { Phase } from '../rule.ts';
import { chatFurniture } from './chat-furniture.ts';
import { chatTalk } from './chat-talk.ts';
import { fenceLanguage } from './fence-language.ts';
import { hyphenation } from './hyphenation.ts';
import { inlineHtml } from './inline-html.ts';
import { offers } from './offers.ts';

/**
 * Before: what a page or a chat printed around the text stands between its lines. After: it is noise or a comment, formatting HTML is
 * Markdown, and words that a page cut are whole.
 */
export const furniturePhase: Phase = {
  name: 'furniture',
  rules: [chatFurniture, fenceLanguage, inlineHtml, chatTalk, offers, hyphenation],
};
