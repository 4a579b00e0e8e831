import { cutLabel, labelOf } from '../../read/index.ts';
import type { ClaimText } from '../claims/index.ts';

/** In words. */
const LONGEST = 4;

/**
 * The subject that labels a passage: `ADD` in `**ADD:** copies ...`, or the header of a table row. Empty if there is
 * none.
 */
export function thingOf({ source, row }: ClaimText): string {
  if (row !== '') return isThing(row) ? row : '';
  const label = cutLabel(source.text)?.words ?? '';
  return label !== '' && isThing(label) ? label : '';
}

function isThing(label: string): boolean {
  return /\p{L}/u.test(label) && !/[.!?\n]/u.test(label) && label.split(/\s+/u).length <= LONGEST && !labelOf(label);
}
