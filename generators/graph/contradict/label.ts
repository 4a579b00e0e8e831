import { labelOf } from '../../read/index.ts';
import type { Passage } from '../claims/index.ts';

const LABEL = /^\s*([^:：.!?\n]{1,40}?)\s*[:：](?=\s|$)/u;
const LONGEST = 4;

/** The thing that a passage is labelled with: `ADD` in `**ADD:** copies ...`, or the row of a table. Empty where there is none. */
export function thingOf({ source, row }: Passage): string {
  if (row !== '') return isThing(row) ? row : '';
  const label = LABEL.exec(source.text)?.[1] ?? '';
  return label !== '' && isThing(label) ? label : '';
}

function isThing(label: string): boolean {
  return /\p{L}/u.test(label) && label.split(/\s+/u).length <= LONGEST && !labelOf(label);
}
