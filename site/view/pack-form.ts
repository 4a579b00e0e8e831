import type { PackChoice } from '../../generators/index.ts';
import { strings } from '../strings/index.ts';

/** A field of the form on the page of a pack. */
export interface PackField {
  kind: 'text' | 'number' | 'choice' | 'list' | 'switch';
  name: string;
  label: string;
  /** What holds when the field is left alone. */
  usual: string | undefined;
  values: readonly string[];
  /** Empty where there is nothing to say. */
  hint: string;
}

/** Kinds of field whose values say what they are. */
const SELF_EXPLAINING: ReadonlySet<PackField['kind']> = new Set(['choice', 'list', 'switch']);

/** A field for each option that the pack has, in the order of the options. */
export function packFields(choices: readonly PackChoice[]): PackField[] {
  return choices.map(({ flag, usual, values, refused = [] }) => {
    const kind = kindOf(flag.kind, values !== undefined);
    return {
      kind,
      name: flag.name,
      label: kind === 'switch' ? flag.summary : labelOf(flag.name),
      usual,
      values: values ?? [],
      hint: [...(SELF_EXPLAINING.has(kind) ? [] : [`${flag.summary}.`]), ...refusals(refused)].join(' '),
    };
  });
}

function kindOf(kind: PackChoice['flag']['kind'], hasValues: boolean): PackField['kind'] {
  if (kind === 'on' || kind === 'off') return 'switch';
  if (kind === 'list' || kind === 'number') return kind;
  return hasValues ? 'choice' : 'text';
}

/** What cannot be had, by the reason. */
function refusals(refused: NonNullable<PackChoice['refused']>): string[] {
  return [...Map.groupBy(refused, ({ why }) => why)].map(([why, all]) =>
    strings.templates.not(all.map(({ value }) => value).join(', '), why),
  );
}

/** A flag's name in words: `package-manager` is `Package manager`. */
function labelOf(name: string): string {
  const words = name.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
