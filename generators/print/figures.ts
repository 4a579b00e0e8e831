import { type Inline, type NodeOf, plainText } from '../graph/index.ts';
import { cutLabel, labelOf, type Role } from '../read/index.ts';
import { isPassing, isRule, namesSomething, pointsElsewhere } from './figure-sentence.ts';
import { text } from './first-sentence.ts';

/** Letters that have to be said beside the number. */
const LEAST_SAID = 8;
/** Characters of a line that is learnt by heart, and of what a label says. Those of unspaced scripts count as three. */
const LONGEST = 200;
const LONGEST_VALUE = 70;

/**
 * A figure as a line of the crib, which stands without the words around it.
 *
 * @param claim - What the notes say of a quantity.
 * @returns What the figure is of, where its sentence does not say so, and the sentence; undefined where it is not worth
 * knowing by heart: a number in an example, an output, a step or a link, or one of which nobody can tell what it is of.
 */
export function figureOf(
  claim: Extract<NodeOf<'claim'>, { kind: 'quantity' }>,
): { head: Inline[]; body: Inline[] } | undefined {
  const { subject, property, sources, confidence, unit } = claim;
  const quote = sources.length > 0 ? claim.quote.replace(SOURCE, '').trimEnd() : claim.quote;
  const label = cutLabel(quote);
  const role = label && labelOf(label.words)?.role;
  // "The correct answer is 2 s", "Answer: 2 s", "Example: 2 s after a click".
  if (labelOf(subject) || labelOf(property) || (role && ELSEWHERE.has(role))) return undefined;
  if (isCode(quote) || isPassing(quote) || widthOf(quote) > LONGEST) return undefined;
  const isLabelled = confidence === 'labelled' && label !== undefined;
  if (isLabelled && (widthOf(label.value) > LONGEST_VALUE || pointsElsewhere(label.value))) return undefined;
  if (claim.operator === 'order' && !ORDER.test(label?.value ?? '')) return undefined;
  if (label && label.words.toLowerCase() === property.toLowerCase()) {
    return namesSomething(subject) ? { head: [text(subject)], body: [text(quote)] } : undefined;
  }
  if (isLabelled && subject !== '' && label.words.startsWith(subject)) {
    return namesSomething(label.words) ? { head: [text(label.words)], body: [text(label.value)] } : undefined;
  }
  const isDropped = label && (role || !/\s/u.test(label.words.trim())) && !pointsElsewhere(label.value);
  const body = isDropped ? label.value : quote;
  if (!isLabelled && !isRule(body, unit)) return undefined;
  return body.replace(/[^\p{L}]/gu, '').length < LEAST_SAID ? undefined : { head: [], body: [text(body)] };
}

/** Labels of what holds only where it stands. */
const ELSEWHERE: ReadonlySet<Role> = new Set<Role>([
  'example',
  'result',
  'step',
  'goal',
  'situation',
  'question',
  'challenge',
]);

/** A few words that end in the name of a unit, "tens of seconds to minutes": in "per GB retrieved" it is no amount. */
const ORDER = /^(?:[^\s\p{Lu}]+\s){0,5}\p{Ll}{4,}$/u;

/** Placeholders, tags, addresses, calls and chains of arrows. */
const MARKUP = /[{}]|<\/?[a-z][^<>]*>|:\/\/|\p{L}\(|[=-]>|==|[→⟶⇒]/u;
/** A line of a configuration or schema: a key such as pool.max-size, maxSize or user_id, and its value. */
const SETTING = /^([a-z][\w.-]*)\s*([=:]|\s[-–—])\s*\S+(?:\s\p{L}+)?$/u;

function isCode(quote: string): boolean {
  const [, key = '', sign] = SETTING.exec(quote) ?? [];
  return MARKUP.test(quote) || (sign === '=' ? /[._A-Z-]/u : /[._]/u).test(key);
}

/** What a link beside the figure is called, at the end. */
const SOURCE = /\(\p{L}[\p{L}\s]{0,20}\)$/u;

function widthOf(words: string): number {
  return words.length + 2 * words.replace(/[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu, '').length;
}

/** The letters of a line: two lines with the same say the same, whatever marks stand between their words. */
export function lettersOf(content: readonly Inline[]): string {
  return plainText(content)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
