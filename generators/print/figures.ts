import { type Inline, type NodeOf, plainText } from '../graph/index.ts';
import { cutLabel, labelOf } from '../read/index.ts';
import { text } from './first-sentence.ts';

/** Letters that have to be said beside the number. */
const LEAST_SAID = 8;

/**
 * A figure as a line of the crib, which stands without the words around it.
 *
 * @param claim - What the notes say of a quantity.
 * @returns What the figure is of, where its sentence does not say so, and the sentence; undefined for a number of which the notes
 * say only that it answers something.
 */
export function figureOf(
  claim: Extract<NodeOf<'claim'>, { kind: 'quantity' }>,
): { head: Inline[]; body: Inline[] } | undefined {
  const { subject, property, sources } = claim;
  const quote = sources.length > 0 ? claim.quote.replace(SOURCE, '').trimEnd() : claim.quote;
  const label = cutLabel(quote);
  if (isCode(quote)) return undefined;
  // "The correct answer is 2 s", "Answer: 2 s".
  if (labelOf(subject)) return undefined;
  if (label && label.words === property) return { head: [text(subject)], body: [text(quote)] };
  if (label && subject !== '' && label.words.startsWith(subject)) {
    if (!/\p{L}{2}/u.test(label.words)) return undefined;
    return { head: [text(label.words)], body: [text(label.value)] };
  }
  const body = label && (labelOf(label.words) || !/\s/u.test(label.words.trim())) ? label.value : quote;
  const said = body.replace(/[^\p{L}]/gu, '');
  return said.length < LEAST_SAID ? undefined : { head: [], body: [text(body)] };
}

/** Placeholders and tags. */
const MARKUP = /[{}]|<\/?[a-z][^<>]*>/u;
/** A line of a configuration: a key such as pool.max-size or maxSize, and its value. */
const SETTING = /^([a-z][\w.-]*)\s*([=:])\s*\S+$/u;

function isCode(quote: string): boolean {
  const [, key = '', sign] = SETTING.exec(quote) ?? [];
  return MARKUP.test(quote) || (sign === '=' ? /[._A-Z-]/u : /[._]/u).test(key);
}

/** What a link beside the figure is called, at the end. */
const SOURCE = /\(\p{L}[\p{L}\s]{0,20}\)$/u;

/** The letters of a line: two lines with the same say the same, whatever marks stand between their words. */
export function lettersOf(content: readonly Inline[]): string {
  return plainText(content)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
