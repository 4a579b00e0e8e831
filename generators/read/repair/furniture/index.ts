import type { Phase } from '../rule.ts';
import { chatFurniture } from './chat-furniture.ts';
import { chatTalk } from './chat-talk.ts';
import { fenceLanguage } from './fence-language.ts';
import { hyphenation } from './hyphenation.ts';
import { inlineHtml } from './inline-html.ts';
import { offers } from './offers.ts';

/**
 * Before: text of the page or chat product stands between the lines of the note. After: it is noise or a comment,
 * formatting HTML is Markdown, and words split by a page are whole.
 */
export const furniturePhase: Phase = {
  name: 'furniture',
  rules: [chatFurniture, fenceLanguage, inlineHtml, chatTalk, offers, hyphenation],
};
