import { cutLabel } from '../../read/index.ts';
import type { ClaimText } from '../claims/index.ts';
import { quantitiesOf } from '../claims/quantity.ts';
import type { Assertion } from './assertions.ts';
import { intervalOf } from './intervals.ts';
import { keyOf } from './keys.ts';

/** In characters. */
const LONGEST_LABEL = 60;
const LONGEST_VALUE = 40;
const COUNT = /^\d{1,12}$/u;
const TELLING = /\p{Lu}{2,}|[_./]|\p{Ll}\p{Lu}/u;

/** Whether a label identifies its subject in any context: `worker_connections`, `SSH port`. */
export function isTelling(label: string): boolean {
  return TELLING.test(label);
}

/**
 * The assertion of a labelled value or a row of settings: `**SSH port:** 22`. Undefined if the value is not one amount.
 * A label that may have several subjects is only compared within its own place.
 */
export function labelledAssertion({ source, row, isSetting }: ClaimText, place: string): Assertion | undefined {
  const [label, value] = isSetting ? [row, source.text.trim()] : settingIn(source.text);
  const key = keyOf(label);
  if (key === '') return undefined;
  const [quantity, ...others] = quantitiesOf(value);
  const measured =
    quantity && others.length === 0 && quantity.end - quantity.start === value.length ? quantity : undefined;
  const count = COUNT.test(value) ? { operator: '=' as const, value: Number(value), unit: '' } : undefined;
  const amount = measured ?? count;
  if (!amount) return undefined;
  const { low, high, measure } = count ? { low: count.value, high: count.value, measure: '' } : intervalOf(amount);
  return {
    frame: `label ${key}${isTelling(label) ? '' : ` ${place}`}`,
    negated: false,
    modality: 'plain',
    byDefault: false,
    amounts: [{ low, high, of: measure }],
    subject: label,
  };
}

/** Splits a text that consists only of a label and its value. */
function settingIn(text: string): readonly [label: string, value: string] {
  const { words = '', value = '' } = cutLabel(text) ?? {};
  const said = value.trim();
  const isSentence = /[.!?\n]/u.test(words) || said.includes('\n');
  return isSentence || words.length > LONGEST_LABEL || said.length > LONGEST_VALUE ? ['', ''] : [words, said];
}
