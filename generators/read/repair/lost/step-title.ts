import { labelLine } from '../../labels/index.ts';
import { OPENERS } from '../../labels/titles.ts';
import { headingOf } from '../../lines/marks.ts';
import { blockRule } from '../rule.ts';

/** Separates the title of a step from the sentence that was joined to it: `Step 4: Verify Access If you ...`. */
export const stepTitle = blockRule(
  'step-title',
  ({ flat }) => flat !== undefined,
  (index, { lines }) => {
    const line = lines[index];
    const label = line?.flat && !headingOf(line.text) ? labelLine(line.text) : undefined;
    const cut = label?.role === 'step' && label.number ? cutOf(label.text) : undefined;
    if (!line || !label || cut === undefined) return undefined;
    const texts = [`${label.words}: ${label.text.slice(0, cut).trimEnd()}`, '', label.text.slice(cut)];
    return { end: index + 1, lines: texts.map((text) => ({ ...line, text })) };
  },
);

/**
 * The index, after a title of at least two words, of a capitalised word that begins sentences and is followed by a
 * lower-case word.
 */
function cutOf(text: string): number | undefined {
  for (const match of text.matchAll(/\s(\p{Lu}[\p{L}'’]*)(?=\s+\p{Ll})/gu)) {
    const title = text.slice(0, match.index).trim();
    if (title.split(/\s+/u).length < 2 || /[,;:(]$/u.test(title)) continue;
    if (OPENERS.has((match[1] ?? '').toLowerCase()) && text.length - match.index > 20) return match.index + 1;
  }
  return undefined;
}
