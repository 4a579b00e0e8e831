import { itemLabel } from '../../labels/index.ts';
import { outsideCode } from '../../lines/code-spans.ts';
import { lineRule } from '../rule.ts';

const ARROW = /->|→|=>/u;
const OTHER_ARROWS = /\s*(?:-{1,3}>|={1,3}>|[⟶➜➔➙➞➡⇒⟹⮕➝➤►▶▸‣]\uFE0F?|[–—]>)\s*/gu;
/** What remains after copying an arrow in a symbol font. */
const LOST_ARROW = /\s*[\uE000-\uF8FF\uFFFD]\s*|\s{2,}/gu;

/** Normalises the arrows of flows, and restores them if a labelled flow has only wide gaps left. */
export const flows = lineRule('flows', ({ text }) => text.length <= 5000, flowText);

function flowText(text: string): string {
  if (!/^\s*\|/u.test(text) && (text.match(OTHER_ARROWS)?.length ?? 0) >= 2 && !ARROW.test(text)) {
    return outsideCode(text, (part) => part.replace(OTHER_ARROWS, ' -> '));
  }
  const label = itemLabel(text);
  if (label?.role !== 'flow' || ARROW.test(label.text)) return text;
  const gaps = label.text.trimEnd().match(LOST_ARROW)?.length ?? 0;
  if (gaps < 2) return text;
  const head = text.slice(0, text.length - label.text.length);
  return head + label.text.replace(LOST_ARROW, ' -> ');
}
